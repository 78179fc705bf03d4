import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus, Vocabulary } from '../../../server/src/core/discover/corpus.js';
import { CopyFinder } from '../../../server/src/core/discover/fingerprint.js';
import { foldOverlaps } from '../../../server/src/core/discover/fold.js';
import { countGrams, LONGEST_PHRASE } from '../../../server/src/core/discover/grams.js';
import { articlesWith } from '../../../server/src/core/discover/phrase-trie.js';
import { Breather } from '../../../server/src/core/text/schedule.js';
import { NO_FORMULAS } from './samples.js';

const WORDS = ['of', 'firm', 'will', 'and', 'peace', 'people'];

describe('counting runs of words', () => {
  it('agrees with counting them one by one', async () => {
    const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 });
    const articles = fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(articles, fc.integer({ min: 1, max: 3 }), async (texts, minDocs) => {
        const vocabulary = new Vocabulary();
        const corpus = new Corpus(vocabulary, NO_FORMULAS);
        const expected = new Map<string, { count: number; docs: Set<number> }>();
        for (const [doc, sentences] of texts.entries()) {
          const text = sentences.map((words) => `${words.join(' ')}.`).join(' ');
          corpus.add({ key: String(doc), date: null, text, languageId: 'plaintext' }, doc);
          if (corpus.articles.at(-1)?.first === corpus.articles.at(-1)?.end) continue;
          for (const words of sentences)
            for (let n = 1; n <= LONGEST_PHRASE; n++)
              for (let at = 0; at + n <= words.length; at++) {
                const run = words.slice(at, at + n).join(' ');
                const held = expected.get(run) ?? { count: 0, docs: new Set<number>() };
                expected.set(run, { count: held.count + 1, docs: held.docs.add(doc) });
              }
        }
        const levels = await countGrams(corpus, minDocs, new Breather());
        const tokens = corpus.tokens.view();
        const found = new Map<string, string>();
        for (const { n, at, count, docs } of levels.filter(Boolean))
          for (let id = 1; id < at.length; id++) {
            const place = at[id] ?? 0;
            const words = [...tokens.subarray(place, place + n)].map((word) => vocabulary.word(word));
            found.set(words.join(' '), `${count[id] ?? 0} in ${docs[id] ?? 0}`);
          }
        const wanted = [...expected].filter(([, { docs }]) => docs.size >= minDocs);
        assert.deepEqual(
          new Map([...found].sort()),
          new Map(wanted.map(([run, { count, docs }]) => [run, `${count} in ${docs.size}`] as const).sort()),
        );
      }),
      { numRuns: 60 },
    );
  });
  it('counts given phrases in another corpus, once an article', () => {
    const vocabulary = new Vocabulary();
    const corpus = new Corpus(vocabulary, NO_FORMULAS);
    for (const [index, text] of ['the firm will of the people, the firm will.', 'a firm peace.'].entries())
      corpus.add({ key: '', date: null, text, languageId: 'plaintext' }, index);
    const phrase = (words: string): number[] => words.split(' ').map((word) => vocabulary.idOf(word));
    const docs = articlesWith(corpus, [phrase('firm will'), phrase('firm peace'), phrase('people the')]);
    assert.deepEqual([...docs], [1, 1, 0]);
  });
});

describe('near copies of articles', () => {
  const numbers = (length: number, from: number): Int32Array =>
    Int32Array.from({ length }, (_, index) => from + index);

  it('are found after small changes, and other articles are not taken for them', () => {
    const copies = new CopyFinder();
    const first = numbers(200, 1);
    assert.equal(copies.seenBefore(first), false);
    const reprint = first.slice();
    reprint[50] = 9999;
    assert.equal(copies.seenBefore(reprint), true);
    assert.equal(copies.seenBefore(numbers(200, 5000)), false);
  });
  it('of short texts are only those that say the very same', () => {
    const copies = new CopyFinder();
    assert.equal(copies.seenBefore(numbers(10, 1)), false);
    assert.equal(copies.seenBefore(numbers(10, 1)), true);
    assert.equal(copies.seenBefore(Int32Array.from([...numbers(9, 1), 77])), false);
  });
  it('are not made by a form that is filled in anew each time', () => {
    const copies = new CopyFinder();
    for (let article = 0; article < 5; article++) {
      const filled = numbers(60, 1).map((word, at) => (at % 4 === 0 ? 1000 * (article + 1) + at : word));
      assert.equal(copies.seenBefore(filled), false);
    }
  });
});

describe('folding overlaps', () => {
  it('lets the better phrase stand for the windows of one set text', () => {
    const places = Int32Array.from([0, 20, 40]);
    const shifted = places.map((place) => place + 1);
    const other = Int32Array.from([60, 70]);
    const ranked = [
      { n: 4, places },
      { n: 4, places: shifted },
      { n: 2, places: other },
    ];
    const folded = foldOverlaps(ranked, 100);
    assert.deepEqual(
      folded.map(({ phrase, inside }) => [phrase.places[0], inside.length]),
      [
        [0, 1],
        [60, 0],
      ],
    );
  });
  it('keeps a phrase that mostly stands by itself', () => {
    const long = { n: 4, places: Int32Array.from([0]) };
    const short = { n: 2, places: Int32Array.from([0, 20, 30, 40]) };
    assert.equal(foldOverlaps([long, short], 50).length, 2);
  });
});
