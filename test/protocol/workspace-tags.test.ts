import assert from 'node:assert/strict';
import {
  Method,
  ServerCommand,
  type ActResult,
  type StatusParams,
  type TagsParams,
  type WorkspaceTagsParams,
} from '../../server/src/protocol.js';
import { MemoryFileSystem } from '../memory-file-system.js';
import { ARTICLE, OWN_DRAWING, ROOT, TestClient, TEXT, type StartOptions } from './test-client.js';

const OTHER = `${ROOT}/other%20letter.txt`;
const FOLDER = `${ROOT}/.readout/annotations`;

describe('tags of the workspace', () => {
  let client: TestClient;

  async function start(fileSystem: MemoryFileSystem, options: StartOptions = {}): Promise<void> {
    client = await TestClient.start({ fileSystem, ...options });
  }

  const put = (files: MemoryFileSystem, uri: string, text: string): Promise<void> =>
    files.writeFile(uri, new TextEncoder().encode(text));
  const as = (userName: string): StartOptions => ({ options: { ...OWN_DRAWING, userName } });
  const tag = (words: string, uri = ARTICLE): Promise<ActResult> => {
    const at = TEXT.indexOf(words);
    return client.act(ServerCommand.tag, { uri, start: at, end: at + words.length, tags: ['support'] });
  };
  const close = (uri: string): Promise<void> =>
    client.notify('textDocument/didClose', { textDocument: { uri } });

  /** Two articles, the first tagged by two people, as an earlier session left them. */
  async function earlier(): Promise<MemoryFileSystem> {
    const files = new MemoryFileSystem();
    for (const uri of [ARTICLE, OTHER]) await put(files, uri, TEXT);
    await start(files, as('Ann'));
    await client.open();
    await tag('common view');
    client.stop();
    await start(files);
    await client.open();
    await tag('steady support');
    await client.open(TEXT, OTHER);
    await tag('steady support', OTHER);
    client.stop();
    return files;
  }

  /** The newest that was told of an article which is not open. */
  async function told(uri: string, fits: (params: TagsParams) => boolean = () => true): Promise<TagsParams> {
    const of = ({ articles }: WorkspaceTagsParams): TagsParams | undefined =>
      articles.findLast((params) => params.uri === uri && fits(params));
    const message = await client.hear<WorkspaceTagsParams>(
      Method.workspaceTags,
      (params) => of(params) !== undefined,
    );
    return of(message) ?? assert.fail();
  }

  afterEach(() => client.stop());

  it('are all told after a restart, of all authors, without places', async () => {
    await start(await earlier());
    const { open, missing, tags } = await told(ARTICLE);
    assert.deepEqual([open, missing], [false, undefined]);
    assert.deepEqual(
      tags.map(({ start, exact, author, own, state }) => ({ start, exact, author, own, state })),
      [
        { start: null, exact: 'steady support', author: 'Tess Reader', own: true, state: 'unplaced' },
        { start: null, exact: 'common view', author: 'Ann', own: false, state: 'unplaced' },
      ],
    );
    assert.equal((await told(OTHER)).tags.length, 1);
  });

  it('are not told of open articles, which have places, but again when these are closed', async () => {
    await start(await earlier());
    await client.open();
    const placed = await client.hear<TagsParams>(Method.tags, ({ tags }) => tags.length === 2);
    assert.ok(placed.tags.every(({ start }) => start !== null));
    await told(OTHER);
    const early = client.heard.filter(({ method }) => method === Method.workspaceTags);
    assert.ok(!JSON.stringify(early).includes(ARTICLE));
    await close(ARTICLE);
    assert.equal((await told(ARTICLE)).tags.length, 2);
  });

  it('come after the first findings', async () => {
    await start(await earlier());
    await client.open();
    await told(OTHER);
    const order = client.heard.map(({ method }) => method);
    assert.ok(order.indexOf(Method.findings) < order.indexOf(Method.workspaceTags));
  });

  it('follow annotation files that others change', async () => {
    const files = await earlier();
    await start(files);
    await told(ARTICLE);
    client.forget();
    const file = `${FOLDER}/letter.txt/Ann.json`;
    await files.delete(file);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 3 }] });
    assert.equal((await told(ARTICLE)).tags.length, 1);
    client.forget();
    const broken = `${FOLDER}/other%20letter.txt/Bob.json`;
    await put(files, broken, '{');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: broken, type: 1 }] });
    const { tags, problems } = await told(OTHER);
    assert.deepEqual([tags.length, problems.length], [1, 1]);
    assert.match(problems[0] ?? '', /^\.readout\/annotations\/other letter\.txt\/Bob\.json:1: /);
  });

  it('can be removed by their author in an article that is not open, and by nobody else', async () => {
    const files = await earlier();
    await start(files);
    const [own, foreign] = (await told(ARTICLE)).tags;
    client.forget();
    const refused = await client.act<ActResult>(ServerCommand.editNote, {
      uri: ARTICLE,
      annotation: foreign?.id,
      note: 'no',
    });
    assert.deepEqual(
      [refused.done, refused.message],
      [false, 'This tag is by Ann: only its author can change it.'],
    );
    const removed = await client.act<ActResult>(ServerCommand.untag, { uri: ARTICLE, annotation: own?.id });
    assert.ok(removed.done, removed.message);
    assert.equal((await told(ARTICLE)).tags.length, 1);
    assert.equal(await files.readFile(`${FOLDER}/letter.txt/Tess-Reader.json`), undefined);
  });

  it('are undone and done again after a restart', async () => {
    await start(await earlier());
    await client.open();
    await client.hear<TagsParams>(Method.tags, ({ tags }) => tags.length === 2);
    assert.ok((await client.act<ActResult>(ServerCommand.undo, { uri: ARTICLE })).done);
    await client.hear<TagsParams>(Method.tags, ({ tags }) => tags.length === 1);
    const { files } = client;
    client.stop();
    await start(files);
    await client.open();
    assert.ok((await client.act<ActResult>(ServerCommand.redo, { uri: ARTICLE })).done);
    await client.hear<TagsParams>(Method.tags, ({ tags }) => tags.length === 2);
  });

  it('move along with an article that the editor renames, which asks for that', async () => {
    const files = await earlier();
    await start(files);
    const { fileOperations } = client.result.capabilities.workspace ?? {};
    assert.equal(fileOperations?.didRename?.filters.length, 2);
    await client.open();
    await client.hear<TagsParams>(Method.tags, ({ tags }) => tags.length === 2);
    client.forget();
    const now = `${ROOT}/2025/letter.txt`;
    await files.delete(ARTICLE);
    await put(files, now, TEXT);
    await close(ARTICLE);
    await client.open(TEXT, now);
    await client.notify('workspace/didRenameFiles', { files: [{ oldUri: ARTICLE, newUri: now }] });
    const moved = await client.hear<TagsParams>(
      Method.tags,
      ({ uri, tags }) => uri === now && tags.length === 2,
    );
    assert.ok(moved.tags.every(({ start, state }) => start !== null && state === 'exact'));
    assert.equal(await files.stat(`${FOLDER}/letter.txt`), undefined);
  });

  it('of an article that is gone are shown, and offered to the one with its text', async () => {
    const files = await earlier();
    await files.delete(ARTICLE);
    await files.delete(OTHER);
    const now = `${ROOT}/renamed.txt`;
    await put(files, now, TEXT.replaceAll('\n', '\r\n'));
    await start(files);
    const gone = await told(ARTICLE, ({ sameText }) => sameText !== undefined);
    assert.deepEqual([gone.missing, gone.tags.length, gone.sameText], [true, 2, [now]]);
    assert.equal(await files.stat(`${FOLDER}/renamed.txt`), undefined, 'nothing is done unasked');
    client.forget();
    const attached = await client.act<ActResult>(ServerCommand.moveTags, { uri: ARTICLE, to: now });
    assert.deepEqual(
      [attached.done, attached.message],
      [true, 'The tags of letter.txt belong to renamed.txt now.'],
    );
    const { missing, tags } = await told(now);
    assert.deepEqual([missing, tags.length], [undefined, 2]);
    assert.equal((await told(ARTICLE)).tags.length, 0);
  });

  it('are said to be of a missing article as soon as it is deleted', async () => {
    const files = await earlier();
    await start(files);
    await told(ARTICLE);
    client.forget();
    await files.delete(ARTICLE);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: ARTICLE, type: 3 }] });
    assert.equal((await told(ARTICLE)).missing, true);
  });

  it('are shown and placed in an untrusted workspace, where every act is refused in one sentence', async () => {
    const files = await earlier();
    await start(files, { options: { ...OWN_DRAWING, trusted: false } });
    await told(OTHER);
    await client.open();
    const { tags } = await client.hear<TagsParams>(Method.tags, (params) => params.tags.length === 2);
    assert.ok(tags.every(({ start }) => start !== null));
    const annotation = tags[0]?.id;
    const before = await files.readFile(`${FOLDER}/letter.txt/Tess-Reader.json`);
    for (const command of Object.values(ServerCommand)) {
      const args = {
        uri: ARTICLE,
        start: 0,
        end: 9,
        tags: ['x'],
        annotation,
        note: 'n',
        to: OTHER,
        date: '2024',
      };
      const { done, message } = await client.act<ActResult>(command, args);
      assert.equal(done, false, command);
      assert.match(message, /^This workspace is not trusted, so nothing is written\./, command);
    }
    await client.notify('workspace/didRenameFiles', {
      files: [{ oldUri: ARTICLE, newUri: `${ROOT}/elsewhere.txt` }],
    });
    await client.request(Method.refresh, { uri: ARTICLE });
    assert.deepEqual(await files.readFile(`${FOLDER}/letter.txt/Tess-Reader.json`), before);
  });

  it('of many articles come in batches and do not hold up a document that is opened meanwhile', async () => {
    const files = await earlier();
    const file = await files.readFile(`${FOLDER}/letter.txt/Tess-Reader.json`);
    for (let i = 0; i < 300; i++) {
      await files.writeFile(`${FOLDER}/a${i}.txt/Tess-Reader.json`, file ?? new Uint8Array());
    }
    await start(files);
    await told(`${ROOT}/a1.txt`);
    await client.open();
    const { state } = await client.hear<StatusParams>(Method.status, (params) => params.state !== 'reading');
    assert.equal(state, 'read');
    await told(`${ROOT}/a299.txt`);
    const sent = client.heard.filter(({ method }) => method === Method.workspaceTags);
    assert.ok(sent.length <= 6, `${sent.length} messages`);
  });
});
