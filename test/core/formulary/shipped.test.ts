import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { sharedWordings, unmatchedQuotes } from '../../../server/src/core/formulary/audit.js';
import { builtInFormulary } from '../../../server/src/core/formulary/index.js';
import { KIND_NAMES, KINDS } from '../../../server/src/core/formulary/kinds.js';
import { QUOTE_WORDS, wordCount } from '../../../server/src/core/formulary/load.js';
import { expandPattern, parsePattern } from '../../../server/src/core/formulary/patterns.js';
import { referencesOf } from '../../../server/src/core/formulary/references.js';
import { compileMatcher } from '../../../server/src/core/match/matcher.js';
import { slotNames } from '../../../server/src/core/match/slots.js';
import { CATEGORIES, FORMS, FUNCTIONS } from '../../../server/src/core/types.js';

const formulary = builtInFormulary();

type Entry = Readonly<Record<string, unknown>>;
const entriesOf = (kind: (typeof KIND_NAMES)[number]): readonly Entry[] =>
  formulary[kind] as unknown as readonly Entry[];

/** Whether a pattern can be met by one word. */
function isSingleWord(pattern: string): boolean {
  const parsed = parsePattern(pattern);
  return (
    'nodes' in parsed &&
    expandPattern(parsed.nodes).some(
      ({ steps: [first, ...rest] }) =>
        rest.length === 0 && first?.kind === 'word' && /^\p{L}+$/u.test(first.text),
    )
  );
}

describe('the built-in formulary', () => {
  it('holds something of every kind', () => {
    for (const kind of KIND_NAMES) assert.ok(formulary[kind].length > 0, kind);
  });

  it('has readable, unique, kebab-case ids', () => {
    for (const kind of KIND_NAMES) {
      const ids = entriesOf(kind).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
      assert.equal(new Set(ids).size, ids.length, kind);
      for (const id of ids) {
        assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/, kind);
        assert.doesNotMatch(id, /^[a-z]{1,3}-?\d+$/, `${kind}: an opaque id`);
      }
    }
  });

  it('resolves every reference', () => {
    const ids = Object.fromEntries(
      KIND_NAMES.map((kind) => [kind, new Set(entriesOf(kind).map(({ id }) => id))]),
    );
    for (const kind of KIND_NAMES) {
      for (const entry of entriesOf(kind)) {
        for (const reference of referencesOf(kind, entry)) {
          const what = `${KINDS[kind].noun} ${String(entry['id'])}: ${reference.path.join('.')} ${reference.id}`;
          assert.ok(ids[reference.kind]?.has(reference.id), what);
        }
      }
    }
  });

  it('ships no row that rests on nothing that was read', () => {
    assert.doesNotMatch(JSON.stringify(formulary), /"unverified"|"own knowledge"/);
    for (const formula of formulary.formulas) assert.ok(formula.sources.length > 0, formula.id);
  });

  it('keeps the marks of doubt', () => {
    const marks = new Set(
      [...formulary.uses, ...formulary.ladders.flatMap(({ rungs }) => rungs)].map((row) => row.verified),
    );
    for (const mark of ['yes', 'text-match', 'partial-text', 'order-by-editor'] as const) {
      assert.ok(marks.has(mark), mark);
    }
  });

  it('quotes at most 20 words', () => {
    for (const { id, quote } of formulary.uses) assert.ok(wordCount(quote ?? '') <= QUOTE_WORDS, id);
  });

  it('gives a quote only for words that were there', () => {
    for (const use of formulary.uses) {
      if (use.status === 'present') assert.ok(use.quote, use.id);
      else if (use.quote) assert.equal(use.status, 'reported-paraphrase', use.id);
    }
  });

  it('explains every quote that does not show its formula', () => {
    const unexplained = unmatchedQuotes(formulary).filter((use) => use.quoteNote === null);
    assert.deepEqual(
      unexplained.map((use) => use.id),
      [],
    );
  });

  it('lets two formulas claim the same words only when their relations differ', () => {
    const confused = sharedWordings(formulary.formulas).filter(({ apart }) => !apart);
    assert.deepEqual(
      confused.map(({ words }) => words),
      [],
    );
  });

  it('uses only known categories, functions and forms, and readable patterns', () => {
    for (const formula of formulary.formulas) {
      assert.ok(CATEGORIES.includes(formula.category), formula.id);
      assert.ok(FUNCTIONS.includes(formula.function), formula.id);
      assert.ok(formula.variants.length > 0, formula.id);
      for (const { pattern } of formula.variants) assert.ok('nodes' in parsePattern(pattern), pattern);
    }
    for (const { id, form } of formulary.pronouncements) assert.ok(FORMS.includes(form), id);
  });

  it('signals something in words, or nothing', () => {
    for (const { id, signal } of formulary.formulas)
      assert.ok(signal === null || signal.trim().split(/\s+/).length >= 2, `${id}: ${signal}`);
  });

  it('guards every formula that is a single English word', () => {
    for (const formula of formulary.formulas) {
      const english = formula.variants.filter(({ lang }) => lang === 'en');
      const single = english.length > 0 && english.every(({ pattern }) => isSingleWord(pattern));
      if (single) assert.ok(formula.guard, formula.id);
    }
  });

  it('never finds a related wording as the formula itself', () => {
    const matcher = compileMatcher(formulary.formulas, slotNames(formulary));
    const inherited = formulary.formulas.flatMap(({ id, related }) =>
      related.filter((words) =>
        matcher
          .scan(words)
          .some(({ formula, start, end }) => formula.id === id && end - start === words.length),
      ),
    );
    assert.deepEqual(inherited, []);
  });

  it('says where each formula stands in the shipped file', () => {
    const lines = new Map<string, string[]>();
    for (const { id, origin } of formulary.formulas) {
      const text = lines.get(origin.file) ?? readFileSync(origin.file, 'utf8').split('\n');
      lines.set(origin.file, text);
      assert.equal(text[origin.line]?.trim(), `- id: ${id}`);
    }
  });

  it('counts a ladder from 1 up', () => {
    for (const { id, rungs } of formulary.ladders) {
      assert.deepEqual(
        rungs.map(({ rank }) => rank),
        rungs.map((_, i) => i + 1),
        id,
      );
    }
  });
});
