import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import { createAnalyzer } from '../../server/src/core/index.js';
import {
  Method,
  ServerCommand,
  type ActResult,
  type FindingsParams,
  type IgnoreView,
} from '../../server/src/protocol.js';
import { MemoryFileSystem } from '../memory-file-system.js';
import { ARTICLE, ROOT, TEXT } from './test-client.js';
import { duplex } from './duplex.js';

const MINE = `${ROOT}/.readout/formulary/formulas.yaml`;
const IGNORES = `${ROOT}/.readout/ignores.yaml`;
const SUPPORT = { uri: ARTICLE, formula: 'steady-support' };
const COMMON = TEXT.indexOf('common view');
const AT = { start: 47, end: 61 };

describe('language server over a duplex stream: acts on formulas', () => {
  const { started, write, read, actions, client } = duplex();

  function act(command: string, argument: object): Promise<ActResult> {
    client().forget();
    return client().act<ActResult>(command, argument);
  }

  async function undo(result: ActResult): Promise<ActResult> {
    assert.ok(result.undo, result.message);
    return act(result.undo.command, result.undo.argument);
  }

  async function found(): Promise<readonly (string | null)[]> {
    const { added } = await client().hear<FindingsParams>(Method.findings, ({ uri }) => uri === ARTICLE);
    return added.filter(({ flag }) => flag).map(({ formula }) => formula);
  }

  describe('switching off and overriding', () => {
    it('switches a formula off by an entry, and on again by undoing it', async () => {
      await started();
      const result = await act(ServerCommand.disableFormula, SUPPORT);
      assert.equal(result.message, '"steady support" is switched off in this workspace.');
      assert.deepEqual(await found(), [null, 'common-view']);
      const text = (await read(MINE)) ?? '';
      assert.match(
        text,
        /^# [^\n]+\n# [^\n]+\n\nformulas:\n {2}- id: steady-support # steady support\n {4}disabled: true\n$/,
      );
      assert.equal((await undo(result)).done, true);
      assert.deepEqual(await found(), ['steady-support', null, 'common-view']);
      assert.doesNotMatch((await read(MINE)) ?? '', /steady/);
    });

    it('keeps to the entry that is there, comments and all', async () => {
      const fileSystem = new MemoryFileSystem();
      const other = `${ROOT}/.readout/formulary/a.yaml`;
      const text = '# Ours.\nformulas:\n  - id: steady-support # said often\n    name: Firm support\n';
      await write(fileSystem, other, text);
      await started({ fileSystem });
      const result = await act(ServerCommand.disableFormula, SUPPORT);
      assert.equal(result.place?.uri, other);
      assert.equal(await read(other), `${text}    disabled: true\n`);
      assert.equal(await read(MINE), undefined);
      await undo(result);
      assert.equal(await read(other), text);
    });

    it('writes an entry to override a formula, once, and says where it stands', async () => {
      await started();
      for (const _ of ['first', 'again']) {
        const result = await act(ServerCommand.overrideFormula, SUPPORT);
        assert.deepEqual(result.place, { uri: MINE, line: 4, character: 0 });
      }
      assert.equal(((await read(MINE)) ?? '').match(/- id: steady-support/g)?.length, 1);
      const unknown = await act(ServerCommand.overrideFormula, { uri: ARTICLE, formula: 'no-such' });
      assert.deepEqual(unknown, { done: false, message: 'The formulary has no entry "no-such".' });
    });
  });

  describe('ignores', () => {
    it('can be undone', async () => {
      await started();
      const result = await act(ServerCommand.ignore, { ...SUPPORT, ...AT, scope: 'article' });
      assert.deepEqual(await found(), [null, 'common-view']);
      assert.equal((await undo(result)).message, 'Shown again.');
      assert.deepEqual(await found(), ['steady-support', null, 'common-view']);
    });

    it('are listed with article and sentence, and each can be revoked and restored', async () => {
      await started();
      await act(ServerCommand.ignore, { ...SUPPORT, ...AT, scope: 'passage' });
      await act(ServerCommand.ignore, {
        uri: ARTICLE,
        formula: 'common-view',
        start: COMMON,
        end: COMMON + 11,
        scope: 'workspace',
      });
      const list = await client().request<readonly IgnoreView[]>(Method.ignores, {});
      assert.deepEqual(
        list.map(({ entry, name, articleUri, sentence, start, end }) => [
          entry.scope,
          name,
          articleUri,
          sentence,
          start,
          end,
        ]),
        [
          [
            'passage',
            'steady support',
            ARTICLE,
            'Pyongtown, September 10 (AGENCY) -- Thanks for steady support.',
            47,
            61,
          ],
          ['workspace', 'common [view]', null, null, null, null],
        ],
      );
      assert.equal(list[0]?.entry.file, IGNORES);
      const revoked = await act(ServerCommand.revokeIgnore, list[0].entry);
      assert.ok((await found()).includes('steady-support'));
      await undo(revoked);
      assert.deepEqual(await found(), [null]);
      const file = { ...list[0].entry, file: `${ROOT}/.readout/other.yaml` };
      assert.match(
        (await act(ServerCommand.revokeIgnore, file)).message,
        /"file" is missing or of the wrong kind/,
      );
    });

    it('are offered to be taken back at the ignored words', async () => {
      await started();
      await act(ServerCommand.ignore, { ...SUPPORT, ...AT, scope: 'passage' });
      await found();
      const offered = await actions(0, 50);
      assert.deepEqual(
        offered.map(({ title }) => title),
        ['Show "steady support" here again'],
      );
      const { command } = await client().request<CodeAction>('codeAction/resolve', offered[0] as CodeAction);
      assert.equal(command?.command, ServerCommand.revokeIgnore);
      await act(command.command, command.arguments?.[0] as object);
      assert.ok((await found()).includes('steady-support'));
    });

    it('hold for a formula that was renamed since', async () => {
      const fileSystem = new MemoryFileSystem();
      await write(
        fileSystem,
        MINE,
        'formulas:\n  - id: thanks\n    formerIds: [old-thanks]\n    category: gratitude\n    variants: [Thanks]\n',
      );
      await write(fileSystem, IGNORES, 'ignores:\n  - formula: old-thanks\n    scope: workspace\n');
      await started({ fileSystem });
      assert.deepEqual(await found(), ['steady-support', null, 'common-view']);
    });
  });

  describe('a new formula', () => {
    it('gets the usual function of its category, and the article as its source with what is known of it', async () => {
      await started();
      const result = await act(ServerCommand.newFormula, {
        uri: ARTICLE,
        text: ' “Thanks  for,” ',
        category: 'support',
      });
      assert.match(
        result.message,
        /"thanks-for" added. Its function "acknowledgement" is that of most formulas/,
      );
      assert.equal(result.place?.line, 4);
      assert.equal(
        ((await read(MINE)) ?? '').replace(/^#.*\n/gm, ''),
        [
          '',
          'formulas:',
          '  - id: thanks-for',
          '    name: Thanks for',
          '    category: support',
          '    function: acknowledgement',
          '    variants:',
          '      - Thanks for',
          '    sources:',
          '      - agency-letter',
          'sources:',
          '  - id: agency-letter',
          '    title: letter.txt',
          '    outlet: AGENCY',
          '    how: read in letter.txt',
          '',
        ].join('\n'),
      );
      const second = await act(ServerCommand.newFormula, {
        uri: ARTICLE,
        text: 'there was',
        category: 'era',
      });
      assert.match(second.message, /function "other"/);
      assert.equal(
        ((await read(MINE)) ?? '').match(/title: letter\.txt/g)?.length,
        1,
        'one source for one article',
      );
    });

    it('says its language where it is not English', async () => {
      await started();
      for (const text of ['변함없는 지지', '坚定支持', 'твёрдая поддержка в (общем) деле'])
        assert.equal(
          (await act(ServerCommand.newFormula, { uri: ARTICLE, text, category: 'support' })).done,
          true,
        );
      const text = (await read(MINE)) ?? '';
      assert.match(text, /pattern: 변함없는 지지\n {8}lang: ko\n {8}relation: same-words/);
      assert.match(text, /originals:\n {6}zh:\n {8}- 坚定支持\n/);
      assert.match(text, /pattern: твёрдая~ поддержка~ в \\\(общем\\\) деле~\n {8}lang: ru/);
    });

    it('is the words alone, whatever was caught with them', async () => {
      await started();
      const text = ') “steady backing,” (';
      assert.equal(
        (await act(ServerCommand.newFormula, { uri: ARTICLE, text, category: 'support' })).done,
        true,
      );
      assert.match((await read(MINE)) ?? '', /name: steady backing\n/);
    });

    it('is refused for a wording that the built-in formulary finds, however it is written', async () => {
      await started({ host: { createAnalyzer } });
      const text = '“Invariable\nsupport”,';
      const result = await act(ServerCommand.newFormula, { uri: ARTICLE, text, category: 'support' });
      assert.equal(
        result.message,
        '"Invariable support" is found already: it is a wording of "invariable support" (invariable-support).',
      );
      assert.match(result.place?.uri ?? '', /formulas\.yaml$/);
    });

    it('is refused for a phrase that is found already, with the place of its entry', async () => {
      await started();
      const result = await act(ServerCommand.newFormula, {
        uri: ARTICLE,
        text: 'steady support',
        category: 'era',
      });
      assert.deepEqual(result, {
        done: false,
        message: '"steady support" is found already: it is a wording of "steady support" (steady-support).',
        place: { uri: 'file:///ext/server/formulary/formulas.yaml', line: 3, character: 0 },
      });
      assert.equal(await read(MINE), undefined);
    });
  });
});
