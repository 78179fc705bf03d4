import assert from 'node:assert/strict';
import { createAnalyzerInSteps } from '../../server/src/core/index.js';
import {
  Method,
  ServerCommand,
  UiCommand,
  type ActResult,
  type ArticleFactsView,
  type ArticleFactView,
  type Page,
} from '../../server/src/protocol.js';
import { PLAIN_CLIENT, duplex, textDocument } from './duplex.js';
import { ARTICLE, ROOT } from './test-client.js';

const ARTICLES = `${ROOT}/.readout/articles.yaml`;
const LETTER = [
  'Message of Greeting to Xi Jinping',
  'Pyongyang, October 1, 2031 (KCNA) -- Kim Jong Un, general secretary of the WPK and president of State Affairs, sent a message of greeting to Xi Jinping on the 82nd anniversary of the PRC.',
  'The message said that friendship would grow.\n',
].join('\n\n');

describe('language server over a duplex stream: what an article is', () => {
  const { start, started, read, actions, client } = duplex();
  const real = { createAnalyzer: createAnalyzerInSteps };

  async function facts(): Promise<Readonly<Record<string, ArticleFactView>>> {
    const view = await client().request<ArticleFactsView | null>(Method.articleFacts, textDocument);
    return Object.fromEntries((view?.facts ?? []).map((fact) => [fact.fact, fact]));
  }

  function correct(fact: string, value: string | null): Promise<ActResult> {
    return client().act<ActResult>(ServerCommand.setArticleFact, { uri: ARTICLE, fact, value });
  }

  it('comes with evidence at its place', async () => {
    await started({ host: real }, LETTER);
    const { sender, completeness, outlet, occasion } = await facts();
    assert.deepEqual([sender?.value, sender?.own], ['Kim Jong Un', false]);
    assert.equal(LETTER.slice(sender?.start ?? 0, sender?.end ?? 0), 'Kim Jong Un');
    assert.equal(completeness?.value, 'digest');
    assert.equal(LETTER.slice(completeness.start ?? 0, completeness.end ?? 0), 'The message said');
    assert.match(outlet?.evidence ?? '', /dateline/);
    assert.equal(LETTER.slice(occasion?.start ?? 0, occasion?.end ?? 0).includes('82nd anniversary'), true);
  });
  it('is corrected in articles.yaml, never in the text, and goes back', async () => {
    await started({ host: real }, LETTER);
    const done = await correct('completeness', 'full');
    assert.deepEqual([done.done, done.message], [true, 'Completeness: full text.']);
    assert.match((await read(ARTICLES)) ?? '', /path: letter\.txt[\s\S]*completeness: full/);
    const { completeness } = await facts();
    assert.deepEqual([completeness?.value, completeness?.own], ['full', true]);
    assert.equal((await correct('completeness', null)).done, true);
    assert.doesNotMatch((await read(ARTICLES)) ?? '', /completeness/);
    assert.equal((await facts()).completeness?.value, 'digest');
  });
  it('is corrected to any sender, and to known forms alone', async () => {
    await started({ host: real }, LETTER);
    assert.equal((await correct('sender', 'Pak Thae Song')).done, true);
    assert.equal((await facts()).sender?.value, 'Pak Thae Song');
    for (const [fact, value] of [
      ['form', 'epistle'],
      ['occasion', 'no-such-day'],
      ['sender', ' '],
      ['sender', 'two\nlines'],
      ['words', '12'],
    ] as const)
      assert.equal((await correct(fact, value)).done, false, `${fact}: ${value}`);
  });
  it('has one action each, where the words are that show it', async () => {
    await started({ host: real }, LETTER);
    const line = 2;
    const at = (LETTER.split('\n')[line] ?? '').indexOf('Kim Jong Un') + 2;
    const offered = await actions(line, at);
    const fix = offered.find(({ title }) => title === 'Correct sender: Kim Jong Un…');
    assert.ok(fix, offered.map(({ title }) => title).join(', '));
    const resolved = await client().request<typeof fix>('codeAction/resolve', fix);
    assert.deepEqual(resolved.command?.arguments, [{ uri: ARTICLE, fact: 'sender' }]);
    assert.equal(resolved.command.command, UiCommand.setArticleFact);
  });
  it('can be taken for whole by clients that cannot ask', async () => {
    await start({ ...PLAIN_CLIENT, host: real });
    await client().open(LETTER);
    const offered = (await actions(4, 5)) as { title: string }[];
    assert.ok(
      offered.some(({ title }) => title === 'Take it for the full text'),
      offered.map(({ title }) => title).join(', '),
    );
  });
  it('is in the summary with how it is known, and with its slots', async () => {
    await started({ host: real }, LETTER);
    const page = await client().request<Page | null>(Method.page, { uri: ARTICLE, page: 'summary' });
    assert.match(page?.markdown ?? '', /\*\*Sender\*\* \| Kim Jong Un \| Named in the sentence/);
    assert.match(page?.markdown ?? '', /Party and state offices \(sender\).*party first/);
    assert.match(page?.markdown ?? '', /Correct Article/);
  });
});
