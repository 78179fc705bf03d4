import assert from 'node:assert/strict';
import type {
  CodeAction,
  Command,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentSymbol,
  Hover,
  Location,
  MarkupContent,
  PublishDiagnosticsParams,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver';
import { CancellationTokenSource } from 'vscode-languageserver';
import { createAnalyzer } from '../../server/src/core/index.js';
import {
  Method,
  ServerCommand,
  UiCommand,
  type ActResult,
  type CodebookView,
  type FindingsParams,
  type FindingView,
  type FsParams,
  type FsWriteParams,
  type Page,
  type Place,
  type StatusParams,
  type TagsParams,
} from '../../server/src/protocol.js';
import { MemoryFileSystem } from '../../server/src/workspace/memory-file-system.js';
import { fakeAnalyzer } from './fake-analyzer.js';
import {
  applyFindings,
  ARTICLE,
  OWN_DRAWING,
  RICH,
  ROOT,
  TestClient,
  TEXT,
  type StartOptions,
} from './test-client.js';

const ANNOTATIONS = `${ROOT}/.readout/annotations/letter.txt/Tess-Reader.json`;
const PLAIN_CLIENT: StartOptions = { options: {}, capabilities: {} };
const textDocument = { uri: ARTICLE };

describe('language server over a duplex stream', () => {
  let client: TestClient;

  async function start(options: StartOptions = {}): Promise<TestClient> {
    client = await TestClient.start(options);
    return client;
  }

  async function started(options: StartOptions = {}, text = TEXT): Promise<FindingsParams> {
    await start(options);
    await client.open(text);
    return client.findings(1);
  }

  function read(uri: string): Promise<string | undefined> {
    return client.files
      .readFile(uri)
      .then((bytes) => (bytes === undefined ? undefined : new TextDecoder().decode(bytes)));
  }

  function write(files: MemoryFileSystem, uri: string, text: string): Promise<void> {
    return files.writeFile(uri, new TextEncoder().encode(text));
  }

  async function hoverText(line: number, character: number): Promise<string> {
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument,
      position: { line, character },
    });
    return (hover.contents as MarkupContent).value;
  }

  async function actions(line: number, from: number, to = from): Promise<CodeAction[]> {
    const range = { start: { line, character: from }, end: { line, character: to } };
    return client.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
  }

  function tag(start: number, end: number, tags = ['support']): Promise<ActResult> {
    return client.act(ServerCommand.tag, { uri: ARTICLE, start, end, tags });
  }

  afterEach(() => client.stop());

  describe('findings', () => {
    it('are sent in full after opening, with labels and a status', async () => {
      const message = await started();
      assert.equal(message.base, null);
      assert.deepEqual(
        message.added.map(({ kind, text, formula, value, sure }) => ({ kind, text, formula, value, sure })),
        [
          { kind: 'formula', text: 'steady support', formula: 'steady-support', value: null, sure: false },
          { kind: 'date', text: '2025-09-09', formula: null, value: '2025-09-09', sure: true },
          { kind: 'formula', text: 'common view', formula: 'common-view', value: null, sure: false },
        ],
      );
      assert.equal(message.added[0]?.label, 'steady support · support · ≈ Ann Smith');
      assert.equal(message.added[1]?.label, '2025-09-09 · Tuesday');
      const status = await client.hear<StatusParams>(Method.status);
      assert.deepEqual([status.state, status.counts], ['read', { formulas: 2, dates: 1, notable: 0 }]);
    });

    it('follow edits as changes that add up to everything', async () => {
      let held: readonly FindingView[] = applyFindings([], await started());
      const edits = [
        { from: [0, 0], to: [0, 0], text: 'X ' },
        { from: [0, 45], to: [0, 46], text: '' },
        { from: [1, 3], to: [1, 3], text: '2024-01-01 and steady support on ' },
        { from: [0, 0], to: [1, 0], text: '' },
        {
          from: [0, 0],
          to: [0, 0],
          text: 'Pyongtown, September 10 (AGENCY) -- steady support and steady support\r\n',
        },
      ] as const;
      for (const [index, edit] of edits.entries()) {
        const version = index + 2;
        await client.edit(version, [edit]);
        const change = await client.findings(version);
        assert.equal(change.base, version - 1);
        held = applyFindings(held, change);
        client.forget();
        await client.request(Method.refresh, textDocument);
        const full = await client.findings(version);
        assert.equal(full.base, null);
        assert.deepEqual(held, full.added, `after edit ${version}`);
        client.forget();
      }
    });

    it('of the real analyzer follow edits, too', async () => {
      const text = [
        'Pyongyang, October 1 (KCNA) -- Kim Jong Un sent a message to Xi Jinping on Thursday.',
        'He thanked him for the "invariable support and encouragement", KCNA said.',
        'The two leaders reached a consensus on strategic communication last week.',
        '',
      ].join('\n\n');
      let held = applyFindings([], await started({ host: { createAnalyzer } }, text));
      assert.ok(held.some(({ formula }) => formula === 'invariable-support'));
      const edits = [
        { from: [2, 30], to: [2, 30], text: 'x' },
        { from: [2, 30], to: [2, 31], text: '' },
        { from: [0, 11], to: [0, 18], text: 'October 2, 2020' },
        { from: [1, 0], to: [1, 0], text: 'Blood-forged friendship.\n' },
        { from: [0, 0], to: [3, 0], text: '' },
      ] as const;
      for (const [index, edit] of edits.entries()) {
        const version = index + 2;
        await client.edit(version, [edit]);
        held = applyFindings(held, await client.findings(version));
        client.forget();
        await client.request(Method.refresh, textDocument);
        assert.deepEqual(held, (await client.findings(version)).added, `after edit ${version}`);
        client.forget();
      }
    });

    it('add up when edits come faster than they are read', async () => {
      await started();
      await client.edit(2, [{ from: [0, 0], to: [0, 0], text: 'a' }]);
      await client.edit(3, [
        { from: [0, 1], to: [0, 1], text: 'b' },
        { from: [1, 0], to: [1, 0], text: 'steady support ' },
      ]);
      await client.edit(4, [{ from: [0, 0], to: [0, 1], text: '' }]);
      await client.findings(4);
      const messages = client.heard.filter(({ method }) => method === Method.findings);
      const held = messages.reduce<readonly FindingView[]>(
        (views, { params }) => applyFindings(views, params as FindingsParams),
        [],
      );
      assert.deepEqual(
        held.map(({ start, text }) => [start, text]),
        [
          [48, 'steady support'],
          [64, 'steady support'],
          [82, '2025-09-09'],
          [105, 'common view'],
        ],
      );
    });
  });

  describe('which documents are read', () => {
    async function reason(text: string, uri = ARTICLE, options: StartOptions = {}): Promise<string> {
      await start(options);
      await client.open(text, uri);
      const status = await client.hear<StatusParams>(Method.status);
      assert.equal(status.state, 'refused');
      return status.reason ?? '';
    }

    it('not what does not look like an article, and dates alone do not make one', async () => {
      assert.match(await reason('On 2025-09-09 and 2025-09-10 and 2025-09-11.'), /not look like an article/);
      client.stop();
      assert.match(await reason('October 1, 2024\n\nMinutes of the meeting on 2024-10-01.'), /not look like/);
    });
    it('an article with a dateline that names no year, below its headline', async () => {
      await started({}, 'A headline\n\nPyongyang, September 9 (KCNA) -- Nothing.');
      assert.equal((await client.hear<StatusParams>(Method.status)).state, 'read');
    });
    it('an article with front matter, and any text under "always" or in a folder with .readout', async () => {
      await started({}, '---\noutlet: Agency\n---\nNothing.');
      client.stop();
      await started({ settings: { enable: 'always' } }, 'Nothing.');
      client.stop();
      const fileSystem = new MemoryFileSystem();
      await write(fileSystem, `${ROOT}/.readout/codebook.yaml`, '');
      assert.equal((await started({ fileSystem }, 'Nothing.')).base, null);
      assert.equal((await client.hear<StatusParams>(Method.status)).state, 'read');
    });
    it('no binary file', async () => assert.match(await reason('a\0b'), /NUL/));
    it('no file above the size limit', async () => {
      assert.match(
        await reason('x'.repeat(3 * 1024), ARTICLE, { settings: { files: { maxSizeKB: 2 } } }),
        /3 KB.*\(2\)/,
      );
    });
    it('no README, no node_modules, no excluded glob, no git: document', async () => {
      assert.match(await reason(TEXT, `${ROOT}/README.txt`), /"README.txt" is left out/);
      client.stop();
      assert.match(await reason(TEXT, `${ROOT}/node_modules/a/b.txt`), /"node_modules"/);
      client.stop();
      const settings = { 'files.exclude': ['drafts/**'] };
      assert.match(await reason(TEXT, `${ROOT}/drafts/b.txt`, { settings }), /drafts/);
      client.stop();
      assert.match(await reason(TEXT, 'git:/desk/letter.txt'), /"git:"/);
    });
    it('nothing under "never", until the reader says so for one file', async () => {
      assert.match(await reason(TEXT, ARTICLE, { settings: { enable: 'never' } }), /"never"/);
      client.forget();
      await client.notify(Method.override, { uri: ARTICLE, read: 'always' });
      assert.equal((await client.hear<StatusParams>(Method.status)).state, 'read');
      client.forget();
      await client.notify(Method.override, { uri: ARTICLE, read: 'never' });
      assert.match((await client.hear<StatusParams>(Method.status)).reason ?? '', /You chose/);
      assert.deepEqual((await client.findings(1)).added, []);
    });
    it('a text that becomes an article while it is written', async () => {
      await reason('Dear all,\n');
      client.forget();
      await client.edit(2, [{ from: [0, 0], to: [0, 0], text: 'steady support, a common view: ' }]);
      assert.equal((await client.findings(2)).added.length, 2);
    });
  });

  describe('hover', () => {
    it('on a formula shows the speaker, the signal, the series by year, the news, the uses and the links', async () => {
      await started();
      const text = await hoverText(0, 50);
      assert.match(text, /^\*\*steady support\*\* · support · acknowledgement · text match only/);
      assert.match(text, /≈ Ann Smith · own words · carried over/);
      assert.match(text, / · on record B → A \(2025-09-09\)/);
      assert.match(
        text,
        /Thanks for backing\. — \[Agency, 2025-09-10\]\(https:\/\/example\.org\/a_%28letter%29\)/,
      );
      assert.match(text, /2025 ● present · 2024 ○ absent \(full text\) · 2023 ● present · 1 more/);
      assert.match(text, /full text of 3 of 4/);
      assert.match(text, /\*\*back after 1 year: absent from the full text of 2024, present in 2023\*\*/);
      assert.match(text, /Latest: 2025-09-09 Ann Smith → Bob Jones, letter, Founding day 2025/);
      assert.match(text, /Original — ko: 지지/);
      const link = /\[Entry\]\(command:readout\.openFormula\?([^)]+)\)/.exec(text);
      assert.deepEqual(JSON.parse(decodeURIComponent(link?.[1] ?? '')), [
        { uri: ARTICLE, formula: 'steady-support' },
      ]);
      assert.ok(text.split('\n').length <= 12, text);
    });
    it('escapes formulary text and names no commands for other clients', async () => {
      const fileSystem = new MemoryFileSystem();
      const layer =
        'formulas:\n  - id: steady-support\n    signal: "[x](command:evil) <img src=x> $(bug) **b**"\n';
      await write(fileSystem, `${ROOT}/.readout/formulary/a.yaml`, layer);
      await start({ fileSystem, options: {} });
      await client.open();
      const text = await hoverText(0, 50);
      assert.ok(text.includes('\\[x\\](command:evil) \\<img src=x\\> \\$(bug) \\*\\*b\\*\\*'), text);
      assert.doesNotMatch(text, /(?<!\\)\]\(command:/);
    });
    it('on a date shows value, weekday, how, the anniversary and what else happened', async () => {
      await started();
      const text = await hoverText(1, 5);
      assert.match(text, /\*\*2025-09-09\*\* · Tuesday/);
      assert.match(text, /written out/);
      assert.match(text, /Founding day: 75th anniversary of 1950-09-09, a round year/);
      assert.match(text, /On this day:\n- A parade — \[Agency/);
    });
    it('is null elsewhere', async () => {
      await started();
      assert.equal(
        await client.request('textDocument/hover', { textDocument, position: { line: 0, character: 3 } }),
        null,
      );
    });
  });

  describe('pull diagnostics', () => {
    async function pull(previousResultId?: string): Promise<DocumentDiagnosticReport> {
      return client.request('textDocument/diagnostic', { textDocument, previousResultId });
    }
    function items(report: DocumentDiagnosticReport): readonly Diagnostic[] {
      return report.kind === 'full' ? report.items : assert.fail('expected a full report');
    }

    it('shows only notices and notable findings to clients that draw, and keeps a result id', async () => {
      await started({}, `${TEXT}NOTICE RETURNED\n`);
      const report = await pull();
      assert.deepEqual(
        items(report).map(({ code, severity }) => [code, severity]),
        [
          ['near-miss', 2],
          ['returned', 3],
          ['returned', 3],
        ],
      );
      assert.equal((await pull(report.resultId)).kind, 'unchanged');
      await client.edit(2, [{ from: [2, 0], to: [2, 7], text: '' }]);
      const next = await pull(report.resultId);
      assert.notEqual(next.resultId, report.resultId);
      assert.equal(items(next).length, 2);
    });
    it('follows live settings', async () => {
      await started();
      assert.deepEqual(items(await pull()), []);
      client.settings = { diagnostics: { show: 'all', max: 2 } };
      await client.notify('workspace/didChangeConfiguration', { settings: null });
      assert.equal(items(await pull()).length, 2);
      client.settings = { diagnostics: { show: 'none', max: 'many' } };
      await client.notify('workspace/didChangeConfiguration', { settings: null });
      assert.deepEqual(items(await pull()), []);
      assert.ok(client.logs.some((line) => line.includes('readout.diagnostics.max')));
    });
    it('shows every flagged finding to clients that do not draw', async () => {
      await start({ options: {} });
      await client.open();
      assert.deepEqual(
        items(await pull()).map(({ severity }) => severity),
        [3, 3, 3],
      );
    });
  });

  it('pushes diagnostics where the client cannot pull, and clears them on close', async () => {
    await start(PLAIN_CLIENT);
    await client.open();
    const pushed = await client.hear<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
    assert.deepEqual([pushed.version, pushed.diagnostics.length], [1, 3]);
    client.forget();
    await client.notify('textDocument/didClose', { textDocument });
    assert.deepEqual(
      (await client.hear<PublishDiagnosticsParams>('textDocument/publishDiagnostics')).diagnostics,
      [],
    );
    assert.ok(client.heard.every(({ method }) => !method.startsWith('readout/')));
  });

  describe('semantic tokens', () => {
    it('are offered only to clients that do not draw', async () => {
      await start();
      assert.equal(client.result.capabilities.semanticTokensProvider, undefined);
    });
    it('come in full, as a difference, and for a range', async () => {
      await start({ options: {} });
      await client.open();
      const full = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
      assert.deepEqual(full.data, [0, 47, 14, 0, 4, 1, 3, 10, 1, 0, 0, 23, 11, 0, 4]);
      await client.edit(2, [{ from: [0, 0], to: [0, 0], text: 'X' }]);
      const delta = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
        textDocument,
        previousResultId: full.resultId,
      });
      assert.deepEqual(delta.edits, [{ start: 1, deleteCount: 1, data: [48] }]);
      const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
      const part = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
        textDocument,
        range,
      });
      assert.deepEqual(part.data, [1, 3, 10, 1, 0, 0, 23, 11, 0, 4]);
    });
  });

  it('agrees on UTF-8 where it is offered first, and counts bytes then', async () => {
    await start({
      options: {},
      capabilities: { ...RICH, general: { positionEncodings: ['utf-8', 'utf-16'] } },
    });
    assert.equal(client.result.capabilities.positionEncoding, 'utf-8');
    await client.open('지지😀 steady support, common view\n');
    const full = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual(full.data.slice(0, 3), [0, 11, 14]);
    await client.edit(2, [{ from: [0, 10], to: [0, 11], text: '' }]);
    assert.match(await hoverText(0, 10), /steady support/);
  });

  describe('code actions', () => {
    it('on a formula put the likeliest tag first, and get their command when resolved', async () => {
      await started();
      const offered = await actions(0, 50);
      assert.deepEqual(
        offered.map(({ title }) => title),
        [
          'Tag as "Support"',
          'Tag with…',
          'Show all uses of "steady support"',
          'Explain match',
          'Ignore here',
          'Ignore in this article',
          'Ignore in this workspace',
        ],
      );
      const [first] = offered;
      assert.deepEqual([first?.isPreferred, first?.command], [true, undefined]);
      const resolved = await client.request<CodeAction>('codeAction/resolve', first as CodeAction);
      assert.equal(resolved.command?.command, UiCommand.tagFinding);
      assert.deepEqual(resolved.command.arguments, [
        { uri: ARTICLE, start: 47, end: 61, suggestedFor: 'steady-support', tag: 'support' },
      ]);
    });
    it('on a date set the date of an article that has none', async () => {
      await started();
      assert.ok(!(await actions(1, 5)).some(({ title }) => title.startsWith('Set article date')));
      client.stop();
      await started({}, 'On 2025-09-09: steady support and a common view.');
      const [action] = await actions(0, 5);
      assert.equal(action?.title, 'Set article date to 2025-09-09');
      const { date, ...command } = { date: '2025-09-09', name: ServerCommand.setArticleDate };
      const result = await client.act<ActResult>(command.name, { uri: ARTICLE, date });
      assert.deepEqual(result, { done: true, message: 'Article date set to 2025-09-09.' });
      assert.match(
        (await read(`${ROOT}/.readout/articles.yaml`)) ?? '',
        /path: letter.txt\n.*\n {4}date: .?2025-09-09/,
      );
      const status = await client.hear<StatusParams>(
        Method.status,
        ({ articleDate }) => articleDate !== null,
      );
      assert.equal(status.articleDate, '2025-09-09');
    });
    it('on a selection tag it or make a formula of it', async () => {
      await started();
      const titles = (await actions(0, 36, 42)).map(({ title }) => title);
      assert.deepEqual(titles, ['Tag selection…', 'New formula from selection…']);
    });
    it('name only server commands for clients without commands of their own', async () => {
      await start({ options: {} });
      await client.open();
      const offered = await actions(0, 50);
      assert.deepEqual(
        offered.map(({ title }) => title),
        [
          'Tag as "Support"',
          'Tag as "Alignment"',
          'Tag as "Friendship"',
          'Ignore here',
          'Ignore in this article',
          'Ignore in this workspace',
        ],
      );
      const resolved = await client.request<CodeAction>('codeAction/resolve', offered[0] as CodeAction);
      assert.equal(resolved.command?.command, ServerCommand.tag);
    });
    it('are commands for clients that know no code actions', async () => {
      await start(PLAIN_CLIENT);
      await client.open();
      const [first] = (await actions(0, 50)) as (CodeAction | Command)[];
      assert.equal(typeof first?.command, 'string');
    });
  });

  describe('tagging', () => {
    it('writes an annotation file, tells the client, and can be undone and redone', async () => {
      await started();
      const result = await tag(47, 61);
      assert.equal(result.done, true, result.message);
      assert.equal(result.message, 'Tagged as Support.');
      const tags = await client.hear<TagsParams>(Method.tags, (params) => params.tags.length === 1);
      const { start, end, exact, author, state, id } = tags.tags[0] ?? assert.fail();
      assert.deepEqual(
        { start, end, exact, author, state },
        {
          start: 47,
          end: 61,
          exact: 'steady support',
          author: 'Tess Reader',
          state: 'exact',
        },
      );
      assert.equal(result.annotation, id);
      assert.match((await read(ANNOTATIONS)) ?? '', /"value": "support"/);
      assert.match(await hoverText(0, 50), /Tagged \*\*Support\*\*/);
      client.forget();
      assert.equal((await client.act<ActResult>(ServerCommand.undo, textDocument)).done, true);
      await client.hear<TagsParams>(Method.tags, (params) => params.tags.length === 0);
      assert.equal((await client.act<ActResult>(ServerCommand.redo, textDocument)).done, true);
      await client.hear<TagsParams>(Method.tags, (params) => params.tags.length === 1);
      const noted = await client.act<ActResult>(ServerCommand.editNote, {
        uri: ARTICLE,
        annotation: id,
        note: 'see *2024*',
      });
      assert.equal(noted.done, true);
      assert.match(await hoverText(0, 50), /see \\\*2024\\\*/);
      assert.equal(
        (await client.act<ActResult>(ServerCommand.untag, { uri: ARTICLE, annotation: id })).done,
        true,
      );
    });
    it('keeps tags in place while typing, and finds a deleted passage again after the text is restored', async () => {
      await started();
      await tag(47, 61);
      await client.edit(2, [{ from: [0, 0], to: [0, 0], text: 'New. ' }]);
      const moved = await client.hear<TagsParams>(Method.tags, ({ version }) => version === 2);
      assert.deepEqual([moved.tags[0]?.start, moved.tags[0]?.end], [52, 66]);
      await client.edit(3, [{ from: [0, 40], to: [0, 66], text: '' }]);
      const torn = await client.hear<TagsParams>(Method.tags, ({ version }) => version === 3);
      assert.equal(torn.tags[0]?.start, null);
      await client.edit(4, [{ from: [0, 40], to: [0, 40], text: ' Thanks for steady support'.slice(0, 26) }]);
      const found = await client.hear<TagsParams>(
        Method.tags,
        ({ version, tags }) => version === 4 && tags[0]?.start !== null,
      );
      assert.equal(found.tags[0]?.end, (found.tags[0]?.start ?? 0) + 14);
    });
    it('takes a new tag into the codebook and offers what was used last first', async () => {
      await started();
      await tag(47, 61, ['Odd wording']);
      const codebook = await client.request<CodebookView>(Method.codebook, textDocument);
      assert.deepEqual([codebook.exists, codebook.recent], [true, ['odd-wording']]);
      assert.ok(codebook.tags.some(({ id, name }) => id === 'odd-wording' && name === 'Odd wording'));
      assert.ok(codebook.tags.some(({ id }) => id === 'support'));
    });
    it('keeps an unreadable annotation file as it is, says so once, and refuses to write', async () => {
      const fileSystem = new MemoryFileSystem();
      await write(fileSystem, ANNOTATIONS, '[{"broken": ');
      await started({ fileSystem });
      const tags = await client.hear<TagsParams>(Method.tags, ({ problems }) => problems.length > 0);
      assert.match(tags.problems[0] ?? '', /Tess-Reader\.json:1: .*not valid JSON/);
      const result = await tag(47, 61);
      assert.equal(result.done, false);
      assert.equal(await read(ANNOTATIONS), '[{"broken": ');
      assert.equal(client.heard.filter(({ method }) => method === 'window/showMessage').length, 1);
      const shown = await client.hear<PublishDiagnosticsParams>(
        'textDocument/publishDiagnostics',
        ({ uri }) => uri === ANNOTATIONS,
      );
      assert.equal(shown.diagnostics.length, 1);
    });
    it('shows what another program wrote once the client tells of it', async () => {
      await started();
      await tag(47, 61);
      const written = (await read(ANNOTATIONS)) ?? '';
      await client.act(ServerCommand.undo, textDocument);
      await client.hear<TagsParams>(Method.tags, (params) => params.tags.length === 0);
      client.forget();
      await write(client.files, ANNOTATIONS, written);
      await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: ANNOTATIONS, type: 2 }] });
      await client.hear<TagsParams>(Method.tags, (params) => params.tags.length === 1);
    });
    it('writes nothing in an untrusted workspace, and reads no formulary there', async () => {
      const fileSystem = new MemoryFileSystem();
      await write(
        fileSystem,
        `${ROOT}/.readout/formulary/a.yaml`,
        'formulas:\n  - id: steady-support\n    disabled: true\n',
      );
      const message = await started({ fileSystem, options: { ...OWN_DRAWING, trusted: false } });
      assert.equal(message.added.length, 3);
      const result = await tag(47, 61);
      assert.deepEqual([result.done, /not trusted/.test(result.message)], [false, true]);
      assert.equal(await read(ANNOTATIONS), undefined);
    });
    it('refuses bad arguments in words', async () => {
      await started();
      const result = await client.act<ActResult>(ServerCommand.tag, {
        uri: ARTICLE,
        start: '1',
        end: 2,
        tags: [],
      });
      assert.deepEqual([result.done, /"start"/.test(result.message)], [false, true]);
      assert.equal((await tag(5, 5)).done, false);
    });
  });

  describe('the reader’s other files', () => {
    it('an ignored formula loses its flag, and gets it back when the file is emptied', async () => {
      await started();
      client.forget();
      const result = await client.act<ActResult>(ServerCommand.ignore, {
        uri: ARTICLE,
        formula: 'steady-support',
        scope: 'passage',
        start: 47,
        end: 61,
      });
      assert.equal(result.done, true, result.message);
      const after = await client.findings(1);
      assert.deepEqual(
        after.added.map(({ flag }) => flag),
        [false, true, true],
      );
      client.forget();
      const uri = `${ROOT}/.readout/ignores.yaml`;
      await write(client.files, uri, '');
      await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
      assert.deepEqual(
        (await client.findings(1)).added.map(({ flag }) => flag),
        [true, true, true],
      );
    });
    it('a formula ignored in one sentence shows again once the sentence is another', async () => {
      await started();
      client.forget();
      const span = { start: 47, end: 61 };
      await client.act(ServerCommand.ignore, {
        uri: ARTICLE,
        formula: 'steady-support',
        scope: 'passage',
        ...span,
      });
      let held = applyFindings([], await client.findings(1));
      assert.equal(held[0]?.flag, false);
      await client.edit(2, [{ from: [0, 46], to: [0, 46], text: ' our' }]);
      held = applyFindings(held, await client.findings(2));
      assert.deepEqual([held[0]?.flag, held[0]?.start, held.length], [true, 51, 3]);
    });
    it('a workspace formulary is laid over the built-in one, with problems at their line, and follows changes', async () => {
      const fileSystem = new MemoryFileSystem();
      const uri = `${ROOT}/.readout/formulary/mine.yaml`;
      await write(
        fileSystem,
        uri,
        'formulas:\n  - id: thanks\n    name: Thanks\n    category: gratitude\n    variants: [ Thanks ]\n  - id: bad\n    category: nonsense\n    variants: [ x ]\n',
      );
      const message = await started({ fileSystem });
      assert.ok(message.added.some(({ formula }) => formula === 'thanks'));
      const shown = await client.hear<PublishDiagnosticsParams>(
        'textDocument/publishDiagnostics',
        (params) => params.uri === uri,
      );
      assert.equal(shown.diagnostics[0]?.range.start.line, 6);
      const position = { line: 0, character: 38 };
      const place = await client.request<Location>('textDocument/definition', { textDocument, position });
      assert.deepEqual([place.uri, place.range.start.line], [uri, 1]);
      client.forget();
      await write(fileSystem, uri, 'formulas: []\n');
      await client.notify('textDocument/didSave', { textDocument: { uri } });
      assert.ok((await client.findings(1)).added.every(({ formula }) => formula !== 'thanks'));
      const cleared = await client.hear<PublishDiagnosticsParams>(
        'textDocument/publishDiagnostics',
        (params) => params.uri === uri,
      );
      assert.deepEqual(cleared.diagnostics, []);
    });
    it('folders and files of a setting are layers, too', async () => {
      const fileSystem = new MemoryFileSystem();
      const layer = 'formulas:\n  - id: thanks\n    category: gratitude\n    variants: [ Thanks ]\n';
      await write(fileSystem, `${ROOT}/shared/words/a.yaml`, layer);
      const settings = { formulary: { paths: ['./shared/words', '../outside', '/nowhere'] } };
      const message = await started({ fileSystem, settings });
      assert.ok(message.added.some(({ formula }) => formula === 'thanks'));
    });
    it('formulas are switched off by a setting', async () => {
      const message = await started({ settings: { formulary: { disabled: ['steady-support', 'no-such'] } } });
      assert.deepEqual(
        message.added.map(({ formula }) => formula),
        [null, 'common-view'],
      );
    });
    it('a new formula from a selection is found at once', async () => {
      await started();
      client.forget();
      const result = await client.act<ActResult>(ServerCommand.newFormula, {
        uri: ARTICLE,
        text: 'Thanks  for',
        category: 'gratitude',
      });
      assert.equal(result.done, true, result.message);
      assert.equal(result.place?.uri, `${ROOT}/.readout/formulary/formulas.yaml`);
      assert.ok((await client.findings(1)).added.some(({ formula }) => formula === 'thanks-for'));
    });
    it('a codebook is written where there is none, and never twice', async () => {
      await started();
      assert.equal((await client.request<CodebookView>(Method.codebook, textDocument)).exists, false);
      assert.equal((await client.act<ActResult>(ServerCommand.createCodebook, textDocument)).done, true);
      assert.equal((await client.act<ActResult>(ServerCommand.createCodebook, textDocument)).done, false);
    });
  });

  it('goes from a formula to its entry in the shipped formulary', async () => {
    await started();
    const position = { line: 1, character: 30 };
    const place = await client.request<Location>('textDocument/definition', { textDocument, position });
    assert.deepEqual([place.uri, place.range.start.line], ['file:///ext/server/formulary/formulas.yaml', 9]);
    const again = await client.request<Place>(Method.formulaPlace, { uri: ARTICLE, formula: 'common-view' });
    assert.deepEqual(again, { uri: place.uri, line: 9, character: 0 });
  });

  it('gives an outline with headings that hold what stands under them', async () => {
    await start();
    await client.open(
      '# One\nsteady support\n## Two\ncommon view 2025-09-09\n# Three\n',
      ARTICLE,
      'markdown',
    );
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    const names = (list: readonly DocumentSymbol[]): unknown[] =>
      list.map(({ name, children }) => (children?.length ? [name, names(children)] : name));
    assert.deepEqual(names(symbols), [
      ['One', ['steady support', ['Two', ['common view', '2025-09-09']]]],
      'Three',
    ]);
  });

  it('gives pages to read', async () => {
    await started();
    const summary = await client.request<Page>(Method.page, { uri: ARTICLE, page: 'summary' });
    assert.match(summary.markdown, /## Formulas \(2\)/);
    const uses = await client.request<Page>(Method.page, {
      uri: ARTICLE,
      page: 'uses',
      formula: 'steady-support',
    });
    assert.match(uses.markdown, /\| 2025-09-09 \| ● present \|/);
    const explain = await client.request<Page>(Method.page, { uri: ARTICLE, page: 'explain', offset: 50 });
    assert.match(explain.markdown, /\*\*Matched variant\*\*: steady support/);
    assert.equal(
      await client.request(Method.page, { uri: ARTICLE, page: 'uses', formula: '__proto__' }),
      null,
    );
  });

  it('reaches files through the client where the client says so', async () => {
    const files = new MemoryFileSystem();
    const host = { fileSystem: () => assert.fail('the own file system is not to be used') };
    await start({ host, options: { ...OWN_DRAWING, fileSystem: true } });
    const base64 = (bytes: Uint8Array | undefined): string | null =>
      bytes === undefined ? null : Buffer.from(bytes).toString('base64');
    const { connection } = client;
    connection.onRequest(Method.fsRead, async ({ uri }: FsParams) => base64(await files.readFile(uri)));
    connection.onRequest(Method.fsWrite, async ({ uri, content }: FsWriteParams) => {
      await files.writeFile(uri, Buffer.from(content, 'base64'));
      return null;
    });
    connection.onRequest(Method.fsList, ({ uri }: FsParams) => files.readDirectory(uri));
    connection.onRequest(Method.fsStat, async ({ uri }: FsParams) => (await files.stat(uri)) ?? null);
    connection.onRequest(Method.fsMakeFolder, async ({ uri }: FsParams) => {
      await files.createDirectory(uri);
      return null;
    });
    await client.open();
    assert.equal((await tag(47, 61, ['지지'])).done, true);
    const written = new TextDecoder().decode(await files.readFile(ANNOTATIONS));
    assert.match(written, /steady support/);
    const codebook = new TextDecoder().decode(await files.readFile(`${ROOT}/.readout/codebook.yaml`));
    assert.match(codebook, /name: 지지/);
  });

  it('says that a long reading is under way', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    await start({ host: { createAnalyzer: fakeAnalyzer({ gate: () => gate }) } });
    await client.open();
    await client.hear<StatusParams>(Method.status, ({ state }) => state === 'reading');
    release();
    await client.hear<StatusParams>(Method.status, ({ state }) => state === 'read');
  });

  it('says why an analysis failed, and tries again after the next edit', async () => {
    let fails = true;
    const gate = (): Promise<void> => (fails ? Promise.reject(new Error('boom')) : Promise.resolve());
    await start({ host: { createAnalyzer: fakeAnalyzer({ gate }) } });
    await client.open();
    assert.equal((await client.hear<StatusParams>(Method.status)).state, 'failed');
    assert.ok(client.logs.some((line) => line.includes('boom')));
    fails = false;
    await client.edit(2, [{ from: [0, 0], to: [0, 0], text: '' }]);
    assert.equal((await client.findings(2)).added.length, 3);
  });

  describe('cancellation', () => {
    it('answers a cancelled request with RequestCancelled, not with an empty result', async () => {
      let release = (): void => undefined;
      const gate = new Promise<void>((resolve) => (release = resolve));
      await start({ host: { createAnalyzer: fakeAnalyzer({ gate: () => gate }) } });
      await client.open();
      for (const method of ['textDocument/hover', 'textDocument/diagnostic', 'textDocument/documentSymbol']) {
        const source = new CancellationTokenSource();
        const params = { textDocument, position: { line: 0, character: 50 } };
        const answer = client.connection.sendRequest(method, params, source.token);
        source.cancel();
        await assert.rejects(answer, { code: -32800 }, method);
      }
      release();
      await client.findings(1);
    });
    it('answers a request overtaken by an edit with ContentModified', async () => {
      let release = (): void => undefined;
      const gate = new Promise<void>((resolve) => (release = resolve));
      await start({ host: { createAnalyzer: fakeAnalyzer({ gate: () => gate }) } });
      await client.open();
      const answer = client.request('textDocument/hover', {
        textDocument,
        position: { line: 0, character: 50 },
      });
      await client.edit(2, [{ from: [0, 0], to: [0, 0], text: 'X' }]);
      setTimeout(() => release(), 20);
      await assert.rejects(answer, { code: -32801 });
    });
  });
});
