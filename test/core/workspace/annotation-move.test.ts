import assert from 'node:assert/strict';
import { tagsOf } from '../../../server/src/core/annotations/annotation.js';
import { articlesWithText, ON_DISK, readoutRoots } from '../../../server/src/workspace/annotation-walk.js';
import { AnnotationStore } from '../../../server/src/workspace/annotation-store.js';
import { sha256 } from '../../../server/src/core/annotations/selectors.js';
import { MemoryFileSystem, type MemoryOptions } from '../../memory-file-system.js';
import { textDiff } from '../../../server/src/workspace/text-diff.js';

const W = 'file:///w';
const TEXT = 'The two sides pledged full support and spoke of invincible friendship for ever.\n';
const GO_ON = { aborted: false };

function storeOn(fs: MemoryFileSystem, author = 'Kim'): AnnotationStore {
  let count = 0;
  const made = String(Math.random());
  return new AnnotationStore({
    fs,
    folders: () => [W],
    author: () => author,
    now: () => new Date(Date.UTC(2024, 0, 1, 0, 0, count)),
    newId: () => `urn:uuid:${author}-${made}-${++count}`,
    diff: textDiff,
  });
}

async function tag(fs: MemoryFileSystem, words: string, article: string, author = 'Kim'): Promise<string> {
  const start = TEXT.indexOf(words);
  const span = { start, end: start + words.length };
  const result = await storeOn(fs, author).tag(`${W}/${article}`, TEXT, {
    span,
    tags: [words.split(' ')[0] ?? ''],
  });
  assert.ok(result.ok);
  return result.act.after[0]?.id ?? '';
}

/** Tags by article as they are found on disk, each once. */
async function onDisk(fs: MemoryFileSystem): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for await (const { article, annotations } of storeOn(fs).list(W, GO_ON)) {
    found[article] = annotations.map(({ annotation }) => tagsOf(annotation).join()).sort();
  }
  return found;
}

async function text(fs: MemoryFileSystem, uri: string): Promise<string> {
  return new TextDecoder().decode(await fs.readFile(uri));
}

const put = (fs: MemoryFileSystem, uri: string, content: string): Promise<void> =>
  fs.writeFile(uri, new TextEncoder().encode(content));

describe('moving annotations', () => {
  it('follows a renamed article with sources, records, journal, and leaves nothing behind', async () => {
    const fs = new MemoryFileSystem();
    await tag(fs, 'full support', 'a.txt');
    await tag(fs, 'pledged', 'a.txt', 'Lee');
    const yaml = '# mine\narticles:\n  - path: a.txt\n    date: 2024-01-01 # sure\n';
    await put(fs, `${W}/.readout/articles.yaml`, yaml);
    await put(
      fs,
      `${W}/.readout/ignores.yaml`,
      'ignores:\n  - formula: full-support\n    scope: article\n    article: a.txt\n',
    );
    const moved = await storeOn(fs).move(`${W}/a.txt`, `${W}/2024/b%20c.txt`);
    assert.deepEqual(moved, { articles: 1, problems: [] });
    assert.deepEqual(await onDisk(fs), { '2024/b c.txt': ['full', 'pledged'] });
    assert.equal(await fs.stat(`${W}/.readout/annotations/a.txt`), undefined);
    const file = await text(fs, `${W}/.readout/annotations/2024/b%20c.txt/Kim.json`);
    assert.match(file, /"source": "2024\/b c.txt"/);
    assert.equal(await text(fs, `${W}/.readout/articles.yaml`), yaml.replace('a.txt', '2024/b c.txt'));
    assert.match(await text(fs, `${W}/.readout/ignores.yaml`), /article: 2024\/b c.txt/);
    const undone = await storeOn(fs).undo(`${W}/2024/b%20c.txt`);
    assert.ok(undone.ok, 'the act can be undone at the new place');
    assert.deepEqual(await onDisk(fs), { '2024/b c.txt': ['pledged'] });
  });

  it('follows a renamed folder', async () => {
    const fs = new MemoryFileSystem();
    await tag(fs, 'full support', 'old/a.txt');
    await tag(fs, 'pledged', 'old/deep/b.md');
    await tag(fs, 'two', 'older.txt');
    const { articles } = await storeOn(fs).move(`${W}/old`, `${W}/new`);
    assert.equal(articles, 2);
    assert.deepEqual(await onDisk(fs), {
      'new/a.txt': ['full'],
      'new/deep/b.md': ['pledged'],
      'older.txt': ['two'],
    });
  });

  it('joins what stands at the new path, and lets the newer of two versions stay', async () => {
    const fs = new MemoryFileSystem();
    await tag(fs, 'full support', 'a.txt');
    await tag(fs, 'pledged', 'b.txt');
    await storeOn(fs).move(`${W}/a.txt`, `${W}/b.txt`);
    assert.deepEqual(await onDisk(fs), { 'b.txt': ['full', 'pledged'] });
    const file = `${W}/.readout/annotations/b.txt/Kim.json`;
    const [newer, older] = [await text(fs, file), (await text(fs, file)).replace('"full"', '"old"')];
    await put(
      fs,
      `${W}/.readout/annotations/a.txt/Kim.json`,
      older.replaceAll(/"modified": "2024/g, '"modified": "2023'),
    );
    await storeOn(fs).move(`${W}/a.txt`, `${W}/b.txt`);
    assert.equal(await text(fs, file), newer);
    await put(fs, `${W}/.readout/annotations/a.txt/Kim.json`, older);
    const { problems } = await storeOn(fs).move(`${W}/a.txt`, `${W}/b.txt`);
    assert.match(problems[0]?.message ?? '', /is another one at the new path/);
    assert.deepEqual(Object.keys(await onDisk(fs)), ['a.txt', 'b.txt'], 'both stay when neither is newer');
  });

  it('moves a file that is not understood byte for byte', async () => {
    const fs = new MemoryFileSystem();
    await put(fs, `${W}/.readout/annotations/a.txt/Lee.json`, '[{"broken": ');
    await storeOn(fs).move(`${W}/a.txt`, `${W}/b.txt`);
    assert.equal(await text(fs, `${W}/.readout/annotations/b.txt/Lee.json`), '[{"broken": ');
    assert.equal(await fs.readFile(`${W}/.readout/annotations/a.txt/Lee.json`), undefined);
  });

  it('takes snapshots and corrections along into another .readout', async () => {
    const fs = new MemoryFileSystem();
    await tag(fs, 'full support', 'a.txt');
    await put(
      fs,
      `${W}/.readout/articles.yaml`,
      'articles:\n  - path: a.txt\n    outlet: KCNA\n    note: mine\n',
    );
    await fs.createDirectory(`${W}/sub/.readout`);
    const moved = await storeOn(fs).move(`${W}/a.txt`, `${W}/sub/a.txt`);
    assert.deepEqual(moved.problems, []);
    assert.deepEqual(await onDisk(fs), {});
    const { annotations } = await storeOn(fs).load(`${W}/sub/a.txt`, TEXT.replace('two', 'three'));
    assert.deepEqual(
      annotations.map(({ state }) => state),
      ['moved'],
    );
    assert.match(
      await text(fs, `${W}/sub/.readout/articles.yaml`),
      /path: a.txt\n\s+outlet: KCNA\n\s+note: mine/,
    );
    assert.doesNotMatch(await text(fs, `${W}/.readout/articles.yaml`), /KCNA/);
  });

  it('changes only the case of a name on a disk that does not tell cases apart', async () => {
    const fs = new CaseBlind();
    await tag(fs, 'full support', 'a.txt');
    await storeOn(fs).move(`${W}/a.txt`, `${W}/A.txt`);
    const { annotations } = await storeOn(fs).load(`${W}/A.txt`, TEXT);
    assert.deepEqual(
      annotations.map(({ annotation }) => [tagsOf(annotation), annotation.target.source]),
      [[['full'], 'A.txt']],
    );
  });

  it('loses nothing wherever it is cut off', async () => {
    for (let steps = 0; ; steps++) {
      const cut: { left: number } = { left: Infinity };
      const fs = new MemoryFileSystem(cuttingOff(cut));
      await tag(fs, 'full support', 'a.txt');
      await tag(fs, 'pledged', 'a.txt', 'Lee');
      await tag(fs, 'two', 'b.txt');
      cut.left = steps;
      await storeOn(fs)
        .move(`${W}/a.txt`, `${W}/b.txt`)
        .catch(() => undefined);
      const isWhole = cut.left > 0;
      cut.left = Infinity;
      const tags = new Set(Object.values(await onDisk(fs)).flat());
      assert.deepEqual([...tags].sort(), ['full', 'pledged', 'two'], `cut off after ${steps} operations`);
      await storeOn(fs).move(`${W}/a.txt`, `${W}/b.txt`);
      assert.deepEqual(await onDisk(fs), { 'b.txt': ['full', 'pledged', 'two'] }, 'and can be done again');
      if (isWhole) break;
    }
  });
});

describe('looking through a folder', () => {
  it('finds every .readout, and articles by their text alone', async () => {
    const fs = new MemoryFileSystem();
    await put(fs, `${W}/a/b/.readout/codebook.yaml`, '');
    await put(fs, `${W}/node_modules/c/.readout/codebook.yaml`, '');
    await put(fs, `${W}/a/copy.txt`, `\uFEFF${TEXT.replace('\n', '\r\n')}`);
    await put(fs, `${W}/a/other.txt`, `${TEXT} `);
    assert.deepEqual(await readoutRoots(fs, W, ON_DISK, GO_ON), [W, `${W}/a/b`]);
    const hash = sha256(TEXT);
    const found = await articlesWithText(fs, W, new Set([hash]), ON_DISK, GO_ON);
    assert.deepEqual([...found], [[hash, [`${W}/a/copy.txt`]]]);
    await assert.rejects(readoutRoots(fs, W, ON_DISK, { aborted: true }), /cancelled/);
  });
});

/** Every operation fails once `left` have been done, as after a crash. */
function cuttingOff(cut: { left: number }): MemoryOptions {
  return {
    before: () => {
      if (cut.left-- <= 0) throw new Error('cut off');
    },
  };
}

class CaseBlind extends MemoryFileSystem {
  override readFile(uri: string): Promise<Uint8Array | undefined> {
    return super.readFile(uri.toLowerCase());
  }
  override writeFile(uri: string, bytes: Uint8Array): Promise<void> {
    return super.writeFile(uri.toLowerCase(), bytes);
  }
  override delete(uri: string): Promise<void> {
    return super.delete(uri.toLowerCase());
  }
  override readDirectory(uri: string): ReturnType<MemoryFileSystem['readDirectory']> {
    return super.readDirectory(uri.toLowerCase());
  }
}
