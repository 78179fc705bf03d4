import assert from 'node:assert/strict';
import * as nodeFs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { noteOf, tagsOf } from '../../../server/src/core/annotations/annotation.js';
import {
  AnnotationStore,
  type ActResult,
  type UnplacedArticle,
} from '../../../server/src/workspace/annotation-store.js';
import type { FileSystem } from '../../../server/src/workspace/file-system.js';
import { MemoryFileSystem, type Operation } from '../../memory-file-system.js';
import { NodeFileSystem } from '../../../server/src/workspace/node-file-system.js';
import { textDiff } from '../../../server/src/workspace/text-diff.js';
import { dirname } from '../../../server/src/workspace/uri.js';

const ARTICLE = 'file:///w/2020/xi%20letter.txt';
const OWN = 'file:///w/.readout/annotations/2020/xi%20letter.txt/Kim.json';
const TEXT =
  'Opening.\r\n\r\nThe two sides pledged full support and 😀 spoke of invincible friendship for ever.\r\n';

function store(fs: FileSystem, author = 'Kim', folder = 'file:///w'): AnnotationStore {
  let count = 0;
  const made = String(Math.random());
  return new AnnotationStore({
    fs,
    folders: () => [folder],
    author: () => author,
    now: () => new Date(Date.UTC(2024, 0, 1)),
    newId: () => `urn:uuid:${author}-${made}-${++count}`,
    diff: textDiff,
  });
}

function spanOf(words: string, text = TEXT): { start: number; end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function done(result: ActResult): { id: string } {
  assert.ok(result.ok, result.ok ? '' : result.problem.message);
  assert.deepEqual(result.problems, []);
  return { id: (result.act.after[0] ?? result.act.before[0])?.id ?? '' };
}

async function shown(from: AnnotationStore, text = TEXT, article = ARTICLE): Promise<string[]> {
  const { annotations } = await from.load(article, text);
  return annotations.map(
    ({ annotation, span, state }) =>
      `${tagsOf(annotation).join('+')}:${state}:${span ? text.slice(span.start, span.end) : '-'}`,
  );
}

async function listedIn(from: AnnotationStore, root = 'file:///w'): Promise<UnplacedArticle[]> {
  const all: UnplacedArticle[] = [];
  for await (const listed of from.list(root, { aborted: false })) all.push(listed);
  return all;
}

async function put(fs: FileSystem, uri: string, text: string): Promise<void> {
  await fs.writeFile(uri, new TextEncoder().encode(text));
}

async function get(fs: FileSystem, uri: string): Promise<string> {
  return new TextDecoder().decode(await fs.readFile(uri));
}

describe('annotation store', () => {
  it('tags, and shows the tag again after a reload and after edits outside', async () => {
    const fs = new MemoryFileSystem();
    done(await store(fs).tag(ARTICLE, TEXT, { span: spanOf('invincible friendship'), tags: ['friendship'] }));
    done(
      await store(fs).tag(ARTICLE, TEXT, {
        span: spanOf('full support'),
        tags: ['support', 'watch'],
        note: 'degree',
      }),
    );
    assert.deepEqual(await shown(store(fs)), [
      'support+watch:exact:full support',
      'friendship:exact:invincible friendship',
    ]);
    const edited = TEXT.replace('Opening.', 'A new opening.').replace(
      'full support',
      'full and firm support',
    );
    assert.deepEqual(await shown(store(fs), edited), [
      'support+watch:changed:full and firm support',
      'friendship:moved:invincible friendship',
    ]);
    assert.deepEqual(await shown(store(fs), 'Nothing of it.'), [
      'support+watch:orphan:-',
      'friendship:orphan:-',
    ]);
    const [listed, ...more] = await listedIn(store(fs));
    assert.deepEqual(more, []);
    assert.equal(listed?.article, '2020/xi letter.txt');
    assert.deepEqual(
      listed.annotations.map(({ annotation, own }) => [tagsOf(annotation).join('+'), own]),
      [
        ['support+watch', true],
        ['friendship', true],
      ],
    );
    assert.match(await get(fs, OWN), /"source": "2020\/xi letter.txt"/);
  });

  it('edits, untags, undoes and redoes', async () => {
    const fs = new MemoryFileSystem();
    const { id } = done(
      await store(fs).tag(ARTICLE, TEXT, { span: spanOf('full support'), tags: ['support'] }),
    );
    done(await store(fs).editNote(ARTICLE, id, 'why'));
    done(await store(fs).setTags(ARTICLE, id, ['watch']));
    done(await store(fs).untag(ARTICLE, id));
    assert.deepEqual(await shown(store(fs)), []);
    done(await store(fs).undo(ARTICLE));
    assert.deepEqual(await shown(store(fs)), ['watch:exact:full support']);
    done(await store(fs).undo(ARTICLE));
    assert.deepEqual(await shown(store(fs)), ['support:exact:full support']);
    done(await store(fs).undo(ARTICLE));
    assert.equal(
      (await store(fs).load(ARTICLE, TEXT)).annotations.map(({ annotation }) => noteOf(annotation)).join(),
      '',
    );
    done(await store(fs).undo(ARTICLE));
    assert.deepEqual(await shown(store(fs)), []);
    assert.ok(!(await store(fs).undo(ARTICLE)).ok);
    for (let i = 0; i < 3; i++) done(await store(fs).redo(ARTICLE));
    assert.deepEqual(await shown(store(fs)), ['watch:exact:full support']);
    assert.equal(await get(fs, 'file:///w/.readout/.local/.gitignore'), '*\n');
  });

  it('reattaches what changed, and takes that back', async () => {
    const fs = new MemoryFileSystem();
    const { id } = done(
      await store(fs).tag(ARTICLE, TEXT, { span: spanOf('full support'), tags: ['support'] }),
    );
    const edited = TEXT.replace('full support', 'total backing');
    assert.deepEqual(await shown(store(fs), edited), ['support:orphan:-']);
    done(await store(fs).reattach(ARTICLE, edited, id, spanOf('total backing', edited)));
    assert.deepEqual(await shown(store(fs), edited), ['support:exact:total backing']);
    done(await store(fs).undo(ARTICLE));
    assert.deepEqual(await shown(store(fs)), ['support:exact:full support']);
  });

  it('adds up the acts of two windows and of a pull from git', async () => {
    const fs = new MemoryFileSystem();
    const [one, two] = [store(fs), store(fs)];
    const { id } = done(await one.tag(ARTICLE, TEXT, { span: spanOf('full support'), tags: ['support'] }));
    done(await two.tag(ARTICLE, TEXT, { span: spanOf('pledged'), tags: ['watch'] }));
    done(await one.editNote(ARTICLE, id, 'mine'));
    assert.equal((await shown(two)).length, 2);
    const pulled = JSON.parse(await get(fs, OWN)) as { id: string; body: unknown }[];
    await put(
      fs,
      OWN,
      JSON.stringify(pulled.map((entry) => (entry.id === id ? { ...entry, body: [] } : entry))),
    );
    const undone = await one.undo(ARTICLE);
    assert.ok(!undone.ok && /changed or removed elsewhere/.test(undone.problem.message));
    done(await one.undo(ARTICLE));
    assert.equal((await shown(one)).length, 1, 'the act before it can still be undone');
  });

  it('loses nothing when stores of several processes write at once', async () => {
    const root = await nodeFs.mkdtemp(join(tmpdir(), 'readout-'));
    try {
      const folder = pathToFileURL(root).href;
      const article = `${folder}/a.txt`;
      const words = ['two', 'sides', 'pledged', 'full', 'support', 'spoke', 'ever', 'Opening'];
      const acts = words.map((word) => {
        const fs = new NodeFileSystem({ roots: () => [folder] });
        return store(fs, 'Kim', folder).tag(article, TEXT, {
          span: spanOf(word),
          tags: [word.toLowerCase()],
        });
      });
      (await Promise.all(acts)).forEach(done);
      const fs = new NodeFileSystem({ roots: () => [folder] });
      assert.equal((await shown(store(fs, 'Kim', folder), TEXT, article)).length, words.length);
      for (let i = 0; i < words.length; i++) done(await store(fs, 'Kim', folder).undo(article));
    } finally {
      await nodeFs.rm(root, { recursive: true });
    }
  });

  it('keeps an unreadable file byte for byte, says where it breaks, and shows the other authors', async () => {
    for (const [content, line] of [
      ['[\n  {"id": 1,,}\n]', 1],
      ['[\n<<<<<<< ours\n[]', 1],
      ['{"type": "other"}', 0],
    ] as const) {
      const fs = new MemoryFileSystem();
      done(await store(fs, 'Lee').tag(ARTICLE, TEXT, { span: spanOf('full support'), tags: ['support'] }));
      await put(fs, OWN, content);
      const refused = await store(fs).tag(ARTICLE, TEXT, { span: spanOf('pledged'), tags: ['watch'] });
      assert.ok(!refused.ok);
      assert.equal(refused.problem.file, OWN);
      assert.equal(refused.problem.line, line);
      assert.match(refused.problem.message, /refused until the file is mended/);
      assert.equal(await get(fs, OWN), content);
      const loaded = await store(fs).load(ARTICLE, TEXT);
      assert.equal(loaded.annotations.length, 1);
      assert.equal(loaded.problems.length, 1);
    }
  });

  it('leaves bytes that are no UTF-8 as they are', async () => {
    const fs = new MemoryFileSystem();
    const bytes = new Uint8Array([0x5b, 0xff, 0x5d]);
    await fs.writeFile(OWN, bytes);
    assert.ok(!(await store(fs).tag(ARTICLE, TEXT, { span: spanOf('pledged'), tags: ['watch'] })).ok);
    assert.deepEqual(await fs.readFile(OWN), bytes);
  });

  it('reports a file system that fails, and changes nothing', async () => {
    let failing: Operation | null = null;
    const fs = new MemoryFileSystem({
      before: (operation, uri) => {
        if (operation === failing && uri === OWN) throw new Error('disk full');
      },
    });
    done(await store(fs).tag(ARTICLE, TEXT, { span: spanOf('full support'), tags: ['support'] }));
    const before = await get(fs, OWN);
    for (const operation of ['writeFile', 'readFile'] as const) {
      failing = operation;
      const result = await store(fs).tag(ARTICLE, TEXT, { span: spanOf('pledged'), tags: ['watch'] });
      assert.ok(!result.ok && /disk full/.test(result.problem.message));
      failing = null;
      assert.equal(await get(fs, OWN), before);
    }
  });

  it('sets a damaged journal aside, says so once, and goes on', async () => {
    const journal = 'file:///w/.readout/.local/journal.json';
    for (const bytes of [
      new TextEncoder().encode('{"version": 1, "done": [{}]'),
      new Uint8Array([0xff, 0x00]),
    ]) {
      const fs = new MemoryFileSystem();
      await fs.writeFile(journal, bytes);
      const result = await store(fs).tag(ARTICLE, TEXT, { span: spanOf('pledged'), tags: ['watch'] });
      assert.ok(result.ok);
      assert.match(result.problems[0]?.message ?? '', /cannot be undone.*journal-damaged-[0-9a-f]{8}\.json/);
      const kept = (await fs.readDirectory('file:///w/.readout/.local')).find(({ name }) =>
        /damaged/.test(name),
      );
      assert.deepEqual(await fs.readFile(`file:///w/.readout/.local/${kept?.name ?? ''}`), bytes);
      done(await store(fs).undo(ARTICLE));
      done(await store(fs).redo(ARTICLE));
      assert.deepEqual(await shown(store(fs)), ['watch:exact:pledged']);
    }
  });

  it('says of a damaged journal why there is nothing to undo', async () => {
    const fs = new MemoryFileSystem();
    await put(fs, 'file:///w/.readout/.local/journal.json', 'broken');
    const [first, second] = [await store(fs).undo(ARTICLE), await store(fs).undo(ARTICLE)];
    assert.ok(!first.ok && /Nothing to undo.*was damaged/.test(first.problem.message));
    assert.ok(!second.ok && second.problem.message === 'Nothing to undo in this article.');
  });

  it('deletes a file in which nothing is left, and only then', async () => {
    const fs = new MemoryFileSystem();
    const { id } = done(await store(fs).tag(ARTICLE, TEXT, { span: spanOf('two'), tags: ['x'] }));
    done(await store(fs).untag(ARTICLE, id));
    assert.equal(await fs.readFile(OWN), undefined);
    assert.equal(await fs.stat(dirname(OWN) ?? ''), undefined, 'nor is an empty folder left');
    done(await store(fs).undo(ARTICLE));
    assert.deepEqual(await shown(store(fs)), ['x:exact:two']);
    const entries = JSON.parse(await get(fs, OWN)) as unknown[];
    await put(fs, OWN, JSON.stringify([...entries, { type: 'Note', of: 'another program' }]));
    done(await store(fs).untag(ARTICLE, id));
    assert.match(await get(fs, OWN), /another program/);
  });

  it('does not use an altered snapshot', async () => {
    const fs = new MemoryFileSystem();
    done(await store(fs).tag(ARTICLE, TEXT, { span: spanOf('full support'), tags: ['support'] }));
    const [snapshot] = await fs.readDirectory('file:///w/.readout/snapshots');
    await put(fs, `file:///w/.readout/snapshots/${snapshot?.name ?? ''}`, 'altered');
    const { annotations, problems } = await store(fs).load(ARTICLE, TEXT.replace('two', '2'));
    assert.equal(problems[0]?.severity, 'warning');
    assert.equal(annotations[0]?.span, null);
  });

  it('changes only tags of its own author, and only in open folders', async () => {
    const fs = new MemoryFileSystem();
    const { id } = done(
      await store(fs, 'Lee').tag(ARTICLE, TEXT, { span: spanOf('full support'), tags: ['support'] }),
    );
    assert.equal((await store(fs).load(ARTICLE, TEXT)).annotations[0]?.own, false);
    const refused = await store(fs).untag(ARTICLE, id);
    assert.ok(
      !refused.ok && refused.problem.message === 'This tag is by Lee: only its author can change it.',
    );
    assert.ok(
      !(await store(fs).tag('file:///elsewhere/a.txt', TEXT, { span: spanOf('two'), tags: ['x'] })).ok,
    );
    assert.ok(!(await store(fs).tag(ARTICLE, TEXT, { span: { start: 5, end: 5 }, tags: ['x'] })).ok);
    assert.equal(await fs.stat(OWN), undefined);
  });

  it('uses the nearest .readout upward', async () => {
    const fs = new MemoryFileSystem();
    await fs.createDirectory('file:///w/2020/.readout');
    done(await store(fs).tag(ARTICLE, TEXT, { span: spanOf('two'), tags: ['x'] }));
    assert.ok(await fs.stat('file:///w/2020/.readout/annotations/xi%20letter.txt/Kim.json'));
    assert.ok(
      !(await store(fs).tag('file:///w/2020/.readout/notes.txt', TEXT, { span: spanOf('two'), tags: ['x'] }))
        .ok,
    );
  });
});
