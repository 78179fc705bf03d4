import assert from 'node:assert/strict';
import type {
  CompletionItem,
  DocumentSymbol,
  Hover,
  Location,
  MarkupContent,
  PublishDiagnosticsParams,
} from 'vscode-languageserver';
import { Method, type FindingsParams } from '../../server/src/protocol.js';
import { MemoryFileSystem } from '../memory-file-system.js';
import { FOLDER, IGNORES, MINE, SHARED, THANKS, dataDesk } from './data-desk.js';
import { ARTICLE, ROOT } from './test-client.js';

function said(diagnostic: PublishDiagnosticsParams['diagnostics'][number] | undefined): string {
  const message = diagnostic?.message ?? '';
  return typeof message === 'string' ? message : message.value;
}

describe('language server over a duplex stream: YAML files in the editor', () => {
  const { started, write, client, desk, show, ask } = dataDesk();

  async function offered(withMark: string, uri = MINE): Promise<readonly CompletionItem[]> {
    return ask('textDocument/completion', uri, withMark);
  }

  function problems(uri: string, fits: (list: PublishDiagnosticsParams['diagnostics']) => boolean) {
    return client().hear<PublishDiagnosticsParams>(
      'textDocument/publishDiagnostics',
      (params) => params.uri === uri && fits(params.diagnostics),
    );
  }

  it('problems stand at their line and column while one types, and go when they are mended', async () => {
    await desk({ [MINE]: THANKS });
    await show(MINE, THANKS);
    await problems(MINE, ({ length }) => length === 0);
    client().forget();
    const wrong = { from: [4, 14], to: [4, 23], text: 'gratitud' } as const;
    await client().edit(2, [wrong], MINE);
    const { diagnostics, version } = await problems(MINE, ({ length }) => length === 1);
    assert.deepEqual(diagnostics[0]?.range, {
      start: { line: 4, character: 14 },
      end: { line: 4, character: 22 },
    });
    assert.match(said(diagnostics[0]), /did you mean "gratitude"/);
    assert.equal(version, 2);
    assert.ok(!client().heard.some(({ method }) => method === Method.findings), 'articles wait for the save');
    client().forget();
    await client().edit(3, [{ from: [4, 14], to: [4, 22], text: 'gratitude' }], MINE);
    await problems(MINE, ({ length }) => length === 0);
  });

  it('only the last of several changes is checked', async () => {
    await desk({ [MINE]: THANKS });
    await show(MINE, THANKS);
    await problems(MINE, () => true);
    client().forget();
    for (let version = 2; version < 5; version++)
      await client().edit(version, [{ from: [6, 14], to: [6, 14], text: 'x' }], MINE);
    const { version, diagnostics } = await problems(MINE, () => true);
    assert.equal(version, 4);
    assert.match(said(diagnostics[0]), /no source "xxxmy-source"; did you mean "my-source"/);
    const sent = client().heard.filter(({ method }) => method === 'textDocument/publishDiagnostics');
    assert.equal(sent.length, 1);
  });

  it('what is saved is read again in every open article, once, and nothing is shown empty meanwhile', async () => {
    await desk({ [MINE]: THANKS });
    const second = `${ROOT}/second.txt`;
    await client().open('Pyongtown, May 1 (AGENCY) -- Thanks. Many greetings.', second);
    await client().hear<FindingsParams>(Method.findings, ({ uri }) => uri === second);
    client().forget();
    const next = THANKS.replace('[Thanks]', '[Many greetings, Thanks]');
    await write(client().files, MINE, next);
    await client().notify('textDocument/didSave', { textDocument: { uri: MINE } });
    await client().notify('workspace/didChangeWatchedFiles', { changes: [{ uri: MINE, type: 2 }] });
    for (const uri of [ARTICLE, second])
      await client().hear<FindingsParams>(Method.findings, (params) => params.uri === uri);
    await client().request('textDocument/hover', {
      textDocument: { uri: second },
      position: { line: 0, character: 30 },
    });
    const sent = client().heard.filter(({ method }) => method === Method.findings);
    assert.equal(sent.length, 2, 'one message for each article');
    assert.ok(sent.every(({ params }) => (params as FindingsParams).added.length > 0));
  });

  it('a file that is closed unsaved shows the problems that are saved', async () => {
    const faulty = THANKS.replace('category: gratitude', 'category: joy');
    await desk({ [MINE]: faulty });
    await problems(MINE, ({ length }) => length === 1);
    await show(MINE, THANKS);
    await problems(MINE, ({ length }) => length === 0);
    client().forget();
    await client().notify('textDocument/didClose', { textDocument: { uri: MINE } });
    await problems(MINE, ({ length }) => length === 1);
  });

  it('ignores.yaml is checked, too, and names ids that nothing has', async () => {
    await desk({ [MINE]: THANKS });
    await show(
      IGNORES,
      'ignores:\n  - formula: thank\n    scope: workspace\n  - formula: thanks\n    scope: pasage\n',
    );
    const { diagnostics } = await problems(IGNORES, ({ length }) => length === 2);
    assert.deepEqual(
      diagnostics.map((one) => [one.range.start.line, /did you mean "([a-z]+)"/.exec(said(one))?.[1]]),
      [
        [4, 'passage'],
        [1, 'thanks'],
      ],
    );
  });

  it('completes ids, values and missing fields, also where the rest is half-typed', async () => {
    await desk({ [MINE]: THANKS });
    const labels = async (text: string, uri = MINE): Promise<string[]> =>
      (await offered(text, uri)).map(({ label }) => label);
    assert.ok((await labels('|')).includes('formulas'));
    const category = await offered('formulas:\n  - id: x\n    category: al|\n');
    const [alignment] = category;
    assert.deepEqual(
      [alignment?.label, alignment?.detail],
      ['alignment', 'what both sides hold: shared understanding, reached a consensus, unanimously agreed'],
    );
    const fields = await labels('formulas:\n  - id: x\n    name: "half\n    |\n');
    assert.ok(fields.includes('category') && !fields.includes('id'), fields.join());
    const sources = await offered('formulas:\n  - id: x\n    sources: [ag|\nsources:\n  - id: my-source\n');
    assert.ok(sources.some(({ label, detail }) => label === 'agency-2025' && detail?.includes('A letter')));
    assert.deepEqual(await labels('ignores:\n  - formula: |', IGNORES), [
      'common-view',
      'steady-support',
      'thanks',
      'x',
    ]);
    assert.ok((await labels('uses:\n  - id: u\n    pronouncement: l|')).includes('letter-2024'));
    assert.ok((await labels('pronouncements:\n  - id: p\n    speaker: |')).includes('Ann Smith'));
    assert.deepEqual(await labels('formulas:\n  - id: x\n    guard: |'), ['true', 'false']);
    assert.deepEqual(await labels('formulas:\n  - id: x # so|'), []);
  });

  it('a hover on an id says what it is, which layers have it and what each changes', async () => {
    const settings = { formulary: { paths: ['shared/words'] } };
    const shared = 'formulas:\n  - id: steady-support\n    signal: Said by all.\n';
    await desk({ [MINE]: THANKS, [SHARED]: shared }, settings);
    const hover = await ask<Hover>(
      'textDocument/hover',
      MINE,
      'formulas:\n  - id: steady-su|pport\n    name: Firm support\n',
    );
    const { value } = hover.contents as MarkupContent;
    assert.match(value, /\*\*steady support\*\* · support · acknowledgement/);
    assert.match(value, /Said by all\./);
    assert.match(
      value,
      /Built in.*\n.*Changed in .*a\\?\.yaml:2: signal.*\n.*Changed in .*mine\\?\.yaml:2: name/,
    );
    const field = await ask<Hover>('textDocument/hover', MINE, 'formulas:\n  - id: x\n    cate|gory: era\n');
    assert.match((field.contents as MarkupContent).value, /What it is about/);
  });

  it('hover on a pattern says what it finds', async () => {
    await desk({ [MINE]: THANKS });
    const hovered = async (variant: string): Promise<string | null> => {
      await show(MINE, `formulas:\n  - id: x\n    category: era\n    variants:\n      - ${variant}\n`);
      const position = { line: 4, character: 8 + variant.length - 3 };
      const hover = await client().request<Hover | null>('textDocument/hover', {
        textDocument: { uri: MINE },
        position,
      });
      return hover === null
        ? null
        : (hover.contents as MarkupContent).value.replace(/ +\n/g, '\n').replace(/\\/g, '');
    };
    assert.equal(
      await hovered('"{degree:full|firm} support~"'),
      "**Finds 2 wordings**\nfull support~\nfirm support~\n\nsupport~: support, supports, supported, supporting, support's",
    );
    assert.equal(
      await hovered('"(a|b|c|d|e|f) (old|new) friend [of ~2 {country}]"'),
      [
        '**Finds 24 wordings**',
        ...['a old', 'a new', 'b old', 'b new'].flatMap((words) => [
          `${words} friend of (up to 2 words) {country}`,
          `${words} friend`,
        ]),
        'and 16 more',
      ].join('\n'),
    );
    assert.equal(await hovered('{ pattern: 지지~ }'), '**Finds one wording**\n지지~\n\n지지~: 지지, 지지…');
    assert.equal(await hovered('"(broken"'), null);
  });

  it('definition and references go across the layers and the built-in files', async () => {
    const fileSystem = new MemoryFileSystem();
    await write(fileSystem, MINE, THANKS);
    await write(fileSystem, IGNORES, 'ignores:\n  - formula: steady-support\n    scope: workspace\n');
    const shipped = 'file:///ext/server/formulary';
    await write(
      fileSystem,
      `${shipped}/formulas-more.yaml`,
      '# x\n\nformulas:\n  - id: steady\n    name: s\n\n  - id: steady-support\n    name: y\n',
    );
    await write(
      fileSystem,
      `${shipped}/uses.yaml`,
      'sources:\n  - id: steady-support\n    title: T\n\nuses:\n  - id: u-steady-support\n    formula: steady-support\n    note: steady-support\n',
    );
    await started({ fileSystem });
    const text = 'formulas:\n  - id: steady-sup|port\n    name: Firm support\n';
    const other = `${FOLDER}/other.yaml`;
    const places = async (method: string, more = {}): Promise<string[]> =>
      (await ask<Location[]>(method, other, text, more)).map(
        ({ uri, range }) =>
          `${uri.slice(uri.lastIndexOf('/') + 1)}:${range.start.line + 1}:${range.start.character + 1}`,
      );
    assert.deepEqual(await places('textDocument/definition'), ['other.yaml:2:9', 'formulas-more.yaml:7:9']);
    const context = { includeDeclaration: false };
    assert.deepEqual((await places('textDocument/references', { context })).sort(), [
      'ignores.yaml:2:14',
      'uses.yaml:7:14',
    ]);
  });

  it('a problem of a file that is open does not come back when another file is saved', async () => {
    const faulty = THANKS.replace('category: gratitude', 'category: joy');
    const other = `${FOLDER}/other.yaml`;
    await desk({ [MINE]: faulty, [other]: 'sources: []\n' });
    await problems(MINE, ({ length }) => length === 1);
    await show(MINE, faulty);
    await client().edit(2, [{ from: [4, 14], to: [4, 17], text: 'hope' }], MINE);
    await problems(MINE, (list) => said(list[0]).includes('"hope"'));
    client().forget();
    await write(client().files, other, 'sources:\n  - id: new-source\n    title: x\n');
    await client().notify('textDocument/didSave', { textDocument: { uri: other } });
    await problems(MINE, (list) => said(list[0]).includes('"hope"'));
    await client().hear<FindingsParams>(Method.findings);
    const last = client()
      .heard.filter(({ params }) => (params as { uri?: string }).uri === MINE)
      .at(-1)?.params as PublishDiagnosticsParams;
    assert.match(said(last.diagnostics[0]), /"hope"/);
  });

  it('the outline holds the lists and their entries', async () => {
    await desk({ [MINE]: THANKS });
    await show(MINE, THANKS);
    const symbols = await client().request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: MINE },
    });
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children?.map((child) => [child.name, child.detail])]),
      [
        ['formulas', [['thanks', 'Thanks']]],
        ['sources', [['my-source', 'A letter']]],
      ],
    );
  });

  it('a YAML file that is none of the reader’s is left alone', async () => {
    await desk({ [MINE]: THANKS });
    const uri = `${ROOT}/compose.yaml`;
    const items = await ask<unknown>('textDocument/completion', uri, 'formulas:\n  - |');
    assert.equal(items, null);
    assert.ok(!client().heard.some(({ params }) => (params as { uri?: string }).uri === uri));
  });

  it('a codebook that is open shows what was found when it was read', async () => {
    const codebook = `${ROOT}/.readout/codebook.yaml`;
    const text = 'tags:\n  - id: kept\n    name: Kept\n  - id: Not Kebab\n    name: x\n';
    await desk({ [codebook]: text });
    await show(codebook, text);
    await client().request(Method.codebook, { uri: ARTICLE });
    const shown = await problems(codebook, ({ length }) => length > 0);
    assert.equal(shown.diagnostics[0]?.range.start.line, 3);
  });
});
