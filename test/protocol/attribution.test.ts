import assert from 'node:assert/strict';
import type { CodeLens, DocumentSymbol, Location } from 'vscode-languageserver';
import { createAnalyzer } from '../../server/src/core/index.js';
import { Method, type Page, type StatusParams } from '../../server/src/protocol.js';
import { MemoryFileSystem } from '../memory-file-system.js';
import { duplex, textDocument } from './duplex.js';
import { ARTICLE, RICH, ROOT, type StartOptions } from './test-client.js';

const REPORT = `SEOUL, October 2 (Sample News) -- North Korean leader Kim Jong Un sent a letter to Chinese President Xi Jinping.

"It is our consistent stand to develop the traditional friendship, no matter how the international situation may change," Kim Jong Un said.

Kim thanked Xi for the "invariable support and encouragement." He also spoke of a "shared understanding" between them.

The phrase "fraternal Chinese people" was absent from the letter. The two "unanimously agreed" on nothing.

"The two countries are friendly neighbors linked by mountains and rivers," foreign ministry spokesman Lin Example said.
"China stands ready to maintain, consolidate and develop the relations."
`;

/** The analyzer that ships: who says what is its to tell. */
const analyzer = { createAnalyzer };
const SHIPPED: StartOptions = { host: analyzer };

function lineOf(text: string, words: string, within = 1): { line: number; character: number } {
  const before = text.slice(0, text.indexOf(words) + within).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

describe('language server over a duplex stream: who says it', () => {
  const { client, start, started } = duplex();

  async function lenses(): Promise<CodeLens[]> {
    const found = await client().request<CodeLens[]>('textDocument/codeLens', { textDocument });
    return Promise.all(found.map((lens) => client().request<CodeLens>('codeLens/resolve', lens)));
  }

  async function titles(): Promise<string[]> {
    return (await lenses()).map(({ command }) => command?.title ?? '');
  }

  async function definitionAt(words: string, text = REPORT): Promise<Location | null> {
    const position = lineOf(text, words);
    return client().request('textDocument/definition', { textDocument, position });
  }

  describe('lenses over attributed blocks', () => {
    it('say speaker, voice and count, above the paragraph, and are resolved one by one', async () => {
      await started(SHIPPED, REPORT);
      const found = await client().request<CodeLens[]>('textDocument/codeLens', { textDocument });
      assert.ok(found.length > 0 && found.every(({ command }) => command === undefined));
      const all = await lenses();
      const shown = all.map(({ range, command }) => `${range.start.line} ${command?.title ?? ''}`);
      assert.equal(shown[0], '2 Kim Jong Un · first person · 5 formulas');
      assert.ok(shown.some((title) => /^8 Lin Example · first person · \d formulas \(\d ≈\)$/.test(title)));
      const [first] = all;
      assert.equal(first?.command?.command, 'readout.showBlock');
      const [argument] = first.command.arguments as [{ speaker: string; voice: string; uri: string }];
      assert.deepEqual(
        [argument.uri, argument.speaker, argument.voice],
        [ARTICLE, 'Kim Jong Un', 'first-person'],
      );
    });

    it('never count what the text says is absent', async () => {
      const text = `${REPORT}\nKim Jong Un's letter lacked "invariable support", "shared understanding" and "core interests".\n`;
      await started(SHIPPED, REPORT);
      const before = await titles();
      await client().open(text);
      assert.deepEqual(await titles(), before);
    });

    it('follow edits, and refuse to speak of a text that is gone', async () => {
      await started(SHIPPED, REPORT);
      const [first] = await client().request<CodeLens[]>('textDocument/codeLens', { textDocument });
      await client().edit(2, [{ from: [2, 0], to: [2, 8], text: '"As ever it is' }]);
      await assert.rejects(client().request('codeLens/resolve', first ?? {}), /content modified/);
      assert.equal((await titles())[0], 'Kim Jong Un · first person · 5 formulas');
    });

    it('are not shown where they are switched off, and come when they are switched on', async () => {
      await started({ ...SHIPPED, settings: { codeLens: false } }, REPORT);
      assert.deepEqual(await titles(), []);
      client().settings = { codeLens: true };
      client().forget();
      await client().notify('workspace/didChangeConfiguration', { settings: null });
      await client().findings(1);
      assert.notDeepEqual(await titles(), []);
    });

    it('are asked for anew where the client can be told so', async () => {
      const capabilities = { ...RICH, workspace: { ...RICH.workspace, codeLens: { refreshSupport: true } } };
      await started({ ...SHIPPED, capabilities }, REPORT);
      const refreshed = new Promise<void>((resolve) =>
        client().connection.onRequest('workspace/codeLens/refresh', () => {
          resolve();
          return null;
        }),
      );
      await client().notify('workspace/didChangeConfiguration', { settings: null });
      await refreshed;
    });

    it('name no command of ours to other clients', async () => {
      await start({ ...SHIPPED, options: {} });
      await client().open(REPORT);
      const [first] = await lenses();
      assert.deepEqual([first?.command?.command, first?.command?.arguments], ['', undefined]);
    });

    it('of a letter name the kind of text', async () => {
      const letter = `Pyongyang, October 1 (KCNA) -- The respected Comrade Kim Jong Un, general secretary of the Workers' Party of Korea, sent a reply letter to Xi Jinping.

It reads:

Beijing

Comrade Xi Jinping

I extend heartfelt thanks to you for your invariable support. We fully support the cause of your people, and I wish you good health.

Kim Jong Un

Pyongyang, October 1, Juche 114 (2025)
`;
      await started(SHIPPED, letter);
      const all = await titles();
      assert.ok(
        all.some((title) => /^Kim Jong Un · reply letter · first person · \d formulas$/.test(title)),
        all.join(' | '),
      );
    });
  });

  describe('definitions', () => {
    it('of a name lead to the actor in the formulary that ships', async () => {
      await started(SHIPPED, REPORT);
      for (const words of ['Kim Jong Un sent', 'Xi Jinping']) {
        const place = await definitionAt(words);
        assert.match(place?.uri ?? '', /^file:\/\/\/ext\/server\/formulary\/actors[^/]*\.yaml$/, words);
      }
      const [kim, surname] = [await definitionAt('Kim Jong Un sent'), await definitionAt('Kim thanked')];
      assert.deepEqual(kim, surname);
    });

    it('of a name lead to the reader’s own entry where there is one', async () => {
      const fileSystem = new MemoryFileSystem();
      const path = `${ROOT}/.readout/formulary/people.yaml`;
      const layer = `actors:\n  - id: someone-else\n    name: Ann Other\n    kind: person\n    state: DPRK\n  - id: kim-jong-un\n    name: Kim Jong Un\n    kind: person\n    state: DPRK\n`;
      await fileSystem.writeFile(path, new TextEncoder().encode(layer));
      await start({ ...SHIPPED, fileSystem });
      await client().open(REPORT);
      const place = await definitionAt('Kim Jong Un sent');
      assert.deepEqual([place?.uri, place?.range.start.line], [path, 5]);
    });

    it('of a quotation lead to its speaker, or to where an inferred one was named', async () => {
      await started(SHIPPED, REPORT);
      const sure = await definitionAt('It is our');
      assert.match(sure?.uri ?? '', /actors[^/]*\.yaml$/);
      const place = await definitionAt('China stands ready');
      assert.equal(place?.uri, ARTICLE);
      assert.deepEqual(place.range.start, lineOf(REPORT, 'Lin Example', 0));
    });

    it('of a pronoun lead to the name it stands for', async () => {
      await started(SHIPPED, REPORT);
      const place = await definitionAt('He also');
      assert.equal(place?.uri, ARTICLE);
      assert.ok(place.range.start.line < lineOf(REPORT, 'He also').line + 1);
      const { start: from, end } = place.range;
      assert.match((REPORT.split('\n')[from.line] ?? '').slice(from.character, end.character), /Kim/);
    });

    it('of a formula lead to its entry as before, and of nothing nowhere', async () => {
      await started(SHIPPED, REPORT);
      assert.match((await definitionAt('consistent stand'))?.uri ?? '', /formulas[^/]*\.yaml$/);
      assert.equal(await definitionAt('absent from'), null);
    });
  });

  describe('references', () => {
    it('of a speaker are all places where the article names them, and their entry', async () => {
      await started(SHIPPED, REPORT);
      const ask = (words: string, includeDeclaration: boolean): Promise<Location[] | null> =>
        client().request('textDocument/references', {
          textDocument,
          position: lineOf(REPORT, words),
          context: { includeDeclaration },
        });
      const places = (await ask('Kim Jong Un sent', true)) ?? [];
      assert.match(places[0]?.uri ?? '', /actors[^/]*\.yaml$/);
      const words = places.slice(1).map(({ range: { start: from, end } }) => {
        const line = REPORT.split('\n')[from.line] ?? '';
        return line.slice(from.character, end.character);
      });
      assert.deepEqual(words, ['Kim Jong Un', 'Kim Jong Un', 'Kim', 'He']);
      assert.equal((await ask('He also', false))?.length, 4);
      assert.equal(await ask('absent from', true), null);
    });
  });

  describe('symbols', () => {
    const flat = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] =>
      symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);

    it('have quotations with their speakers, how they are quoted, and their formulas inside', async () => {
      await started(SHIPPED, REPORT);
      const symbols = await client().request<DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument,
      });
      const quote = flat(symbols).find(({ name }) => name.startsWith('Kim Jong Un: "It is our'));
      assert.equal(quote?.detail, 'direct');
      assert.ok(quote.children?.some(({ name }) => name === 'consistent stand'));
      assert.ok(flat(symbols).some(({ name }) => name.startsWith('≈ Lin Example: "China stands')));
    });

    it('leave out scraps of a word or two, and what nobody is known to have reported', async () => {
      const scraps = Array.from({ length: 30 }, (_, i) => `They called it "odd" and "word ${i}".`).join(' ');
      await started(SHIPPED, `${REPORT}\n${scraps}\n`);
      const symbols = await client().request<DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument,
      });
      const names = flat(symbols).map(({ name }) => name);
      assert.ok(!names.some((name) => /"odd"|"word \d/.test(name) && name.length < 40), names.join(' | '));
    });

    it('put the formulas of one speaker into a block, within its heading', async () => {
      const text = `# First\n\n${REPORT}\n\n# Second\n\nNothing here on October 1, 2025.\n`;
      await start(SHIPPED);
      await client().open(text, ARTICLE, 'markdown');
      const symbols = await client().request<DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument,
      });
      assert.deepEqual(
        symbols.map(({ name }) => name),
        ['First', 'Second'],
      );
      for (const symbol of flat(symbols)) {
        for (const child of symbol.children ?? []) {
          assert.ok(child.range.start.line >= symbol.range.start.line, `${symbol.name} > ${child.name}`);
          assert.ok(child.range.end.line <= symbol.range.end.line, `${symbol.name} > ${child.name}`);
        }
      }
      assert.ok(
        flat(symbols).some(({ name, detail }) => /^Kim Jong Un/.test(name) && /formulas$/.test(detail ?? '')),
      );
    });
  });

  it('counts in the status what is used, and what is not apart from it', async () => {
    const { added } = await started(SHIPPED, REPORT);
    const formulas = added.filter(({ kind, flag }) => kind === 'formula' && flag);
    const notUsed = formulas.filter(({ polarity }) => polarity !== 'used').length;
    assert.ok(notUsed > 0);
    const { counts } = await client().hear<StatusParams>(Method.status, ({ state }) => state === 'read');
    assert.deepEqual([counts.formulas, counts.notUsed], [formulas.length - notUsed, notUsed]);
    const [first] = formulas;
    assert.deepEqual(
      [first?.voice, first?.authority?.scale, first?.authority?.level],
      ['first-person', 'DPRK', 1],
    );
    assert.match(first?.authority?.title ?? '', /^leader: /);
  });

  it('the summary counts the same, and lists apart what is not used', async () => {
    await started(SHIPPED, REPORT);
    const { counts } = await client().hear<StatusParams>(Method.status, ({ state }) => state === 'read');
    const { markdown } = await client().request<Page>(Method.page, { uri: ARTICLE, page: 'summary' });
    const [used = '', rest = ''] = markdown.split(/^## Not used/m);
    assert.ok(used.includes(`## Formulas (${counts.formulas})`), used);
    assert.doesNotMatch(used, /fraternal Chinese people/);
    assert.match(rest, new RegExp(`^ \\(${counts.notUsed}\\)[^]*fraternal Chinese people \\| absent`));
  });

  it('hovers say authority with scale and source, and speakers who they are', async () => {
    await started(SHIPPED, REPORT);
    const hover = async (words: string): Promise<string> => {
      const position = lineOf(REPORT, words);
      const { contents } = await client().request<{ contents: { value: string } }>('textDocument/hover', {
        textDocument,
        position,
      });
      return contents.value;
    };
    assert.match(await hover('consistent stand'), /Authority: DPRK level 1 · the editor's order after /);
    assert.match(
      await hover('maintain, consolidate'),
      /≈ Lin Example · first person · .*the quotation goes on/,
    );
    assert.match(await hover('Kim Jong Un sent'), /^\*\*Kim Jong Un\*\* · person · DPRK/);
    assert.match(await hover('"It is our'), /^\*\*Kim Jong Un\*\*.*\n.*direct quotation/);
  });
});
