import assert from 'node:assert/strict';
import { discover, type DiscoverInput } from '../../../server/src/core/discover/discover.js';
import { parseReference } from '../../../server/src/core/discover/reference.js';
import {
  DEFAULT_DISCOVER_OPTIONS,
  type DiscoverArticle,
  type DiscoveredPhrase,
  type DiscoverResult,
} from '../../../server/src/core/discover/types.js';
import { CancelledError } from '../../../server/src/core/types.js';
import { article, day, filler, NO_FORMULAS, source } from './samples.js';

const TABLE = parseReference('# size: 1000000\n5000: common proverb\n900: common_proverb\n6: rare\n', 'test');

function search(
  articles: readonly DiscoverArticle[],
  more: Partial<DiscoverInput> = {},
): Promise<DiscoverResult> {
  return discover({
    articles: source(articles),
    against: { table: TABLE },
    cover: NO_FORMULAS,
    kinship: () => 1,
    rejected: new Set(),
    options: DEFAULT_DISCOVER_OPTIONS,
    ...more,
  });
}

/** `count` articles on as many days, each with these sentences. */
function articles(count: number, ...sentences: readonly string[]): DiscoverArticle[] {
  const fill = filler();
  return Array.from({ length: count }, (_, index) => article(`a${index}.txt`, day(index), sentences, fill));
}

const namesOf = ({ phrases }: DiscoverResult): readonly string[] => phrases.map(({ phrase }) => phrase);

function only(result: DiscoverResult, phrase: string): DiscoveredPhrase {
  const found = result.phrases.find((candidate) => candidate.phrase === phrase);
  assert.ok(found, `${phrase} is not among ${namesOf(result).join(' | ')}`);
  return found;
}

describe('discovery', () => {
  it('finds a phrase that recurs, with counts, dates and examples that hold it', async () => {
    const archive = articles(8, 'they smashed the vicious schemes of their rivals');
    const result = await search(archive);
    const found = only(result, 'smashed the vicious schemes of their rivals');
    assert.deepEqual(
      [found.docs, found.dates, found.count, found.firstDate, found.lastDate],
      [8, 8, 8, '2024-01-01', '2024-01-08'],
    );
    assert.deepEqual(
      found.examples.map(({ key }) => key),
      ['a0.txt', 'a4.txt', 'a7.txt'],
    );
    for (const { key, start, end, text } of found.examples) {
      const whole = archive.find((candidate) => candidate.key === key)?.text ?? '';
      assert.equal(whole.slice(start, end), found.phrase);
      assert.ok(text.includes(found.phrase));
      assert.ok(text.replaceAll('…', '').trim().split(/\s+/).length <= 20, text);
    }
    assert.equal(result.phrases.length, 1, namesOf(result).join(' | '));
  });
  it('wants enough articles and enough dates', async () => {
    assert.equal((await search(articles(4, 'a vicious scheme failed'))).found, 0);
    const oneDay = articles(8, 'a vicious scheme failed').map((one) => ({ ...one, date: '2024-05-01' }));
    assert.equal((await search(oneDay)).found, 0);
    const undated = await search(
      articles(8, 'a vicious scheme failed').map((one) => ({ ...one, date: null })),
    );
    assert.deepEqual(
      [undated.datesApplied, undated.undated, undated.phrases[0]?.firstDate, undated.found],
      [false, 8, null, 1],
    );
  });
  it('counts a reprinted article once', async () => {
    const fill = filler();
    const long = Array.from({ length: 12 }, () => 'they are building a thriving harbour');
    const reprint = article('r.txt', null, long, fill);
    const archive = Array.from({ length: 9 }, (_, index) => ({
      ...reprint,
      key: `r${index}.txt`,
      date: day(index),
      text: `${reprint.text} Copy ${index}.`,
    }));
    const result = await search(archive);
    assert.deepEqual([result.articles, result.reprints, result.found], [9, 8, 0]);
  });
  it('leaves alone what a formula covers, but not what one word of it would', async () => {
    const archive = articles(8, 'they give firm support', 'a vicious scheme failed');
    const cover = (words: string) => (text: string) =>
      [...text.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({
        start: index,
        end: index + words.length,
      }));
    const covered = await search(archive, { cover: cover('firm support') });
    assert.deepEqual(namesOf(covered), ['vicious scheme failed']);
    const oneWord = await search(archive, { cover: cover('scheme') });
    assert.ok(namesOf(oneWord).includes('vicious scheme failed'));
  });
  it('leaves out names, dates, figures, headlines and other languages', async () => {
    const archive = articles(
      8,
      'the visit of Ada Maria Lovelace to them',
      'it was on October 10 of the year 2024',
      'there were twenty two of the same',
    ).map((one) => ({
      ...one,
      text: `Vicious Scheme Fails Again\n\n${one.text}\n\nLa paz y la prosperidad de los pueblos del mundo entero.\n\n악랄한 책동 악랄한 책동`,
    }));
    const result = await search(archive);
    assert.deepEqual(namesOf(result), []);
    assert.equal(result.skippedParagraphs, 24);
  });
  it('does not give the pieces of a longer phrase, or what is cut off inside one', async () => {
    const archive = [
      ...articles(6, 'it is a matchless and invincible bulwark of the nation'),
      ...articles(12, 'they praised their grim resolve').slice(6),
    ];
    const names = namesOf(await search(archive));
    assert.deepEqual([...names].sort(), [
      'matchless and invincible bulwark of the nation',
      'praised their grim resolve',
    ]);
  });
  it('passes over what general English says as often, and what the reader rejected', async () => {
    const archive = articles(8, 'it is a common proverb', 'they showed grim resolve');
    const heavy = parseReference('# size: 1000\n500: common proverb\n400: common_proverb\n6: rare\n', 'test');
    assert.deepEqual(namesOf(await search(archive, { against: { table: heavy } })), ['showed grim resolve']);
    const result = await search(archive, { rejected: new Set(['showed grim resolve']) });
    assert.deepEqual([namesOf(result), result.rejected], [['common proverb'], 1]);
  });
  it('compares with an archive of the reader’s own', async () => {
    const archive = articles(8, 'they held a press conference', 'they showed grim resolve');
    const others = articles(9, 'they held a press conference');
    const result = await search(archive, { against: { name: 'others', archive: source(others) } });
    assert.deepEqual(namesOf(result), ['showed grim resolve']);
    assert.deepEqual([result.reference, result.phrases[0]?.estimated], ['others', false]);
  });
  it('puts what is spread over time before what stands in one part of it', async () => {
    const fill = filler();
    const archive = Array.from({ length: 60 }, (_, index) => {
      const spread = index % 6 === 0 ? ['they showed grim resolve'] : [];
      const burst = index >= 50 ? ['they staged wild drills'] : [];
      return article(`a${index}.txt`, day(index), [...spread, ...burst, 'it was so'], fill);
    });
    const result = await search(archive);
    assert.deepEqual(namesOf(result), ['showed grim resolve', 'staged wild drills']);
    assert.ok((result.phrases[0]?.dispersion ?? 0) > (result.phrases[1]?.dispersion ?? 1));
  });
  it('puts the language of formulas first among equals', async () => {
    const archive = articles(8, 'they showed grim resolve', 'they wore woollen mittens');
    const kin = (words: string) => (word: string) => (words.includes(word) ? 1 : 0);
    assert.equal(namesOf(await search(archive, { kinship: kin('grim resolve') }))[0], 'showed grim resolve');
    assert.equal(
      namesOf(await search(archive, { kinship: kin('woollen mittens') }))[0],
      'wore woollen mittens',
    );
  });
  it('writes phrases as they are written inside sentences', async () => {
    const archive = articles(8, 'pro-war "mad  dogs" barked').map((one) => ({
      ...one,
      text: `${one.text} Fan-out *mad*\ndogs barked.`,
    }));
    const [name] = namesOf(await search(archive));
    assert.equal(name, 'pro-war "mad dogs" barked');
  });
  it('stops when it is cancelled', async () => {
    const signal = { aborted: false };
    const progress = (stage: string): void => {
      if (stage === 'counting') signal.aborted = true;
    };
    await assert.rejects(
      search(articles(8, 'a vicious scheme failed'), { signal, progress }),
      CancelledError,
    );
  });
  it('finds nothing in nothing', async () => {
    assert.deepEqual((await search([])).phrases, []);
    assert.deepEqual(
      (await search([{ key: 'e', date: null, text: '', languageId: 'plaintext' }])).phrases,
      [],
    );
  });
});
