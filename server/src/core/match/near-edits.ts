import type { Element } from './compiled.js';
import type { ClassLookup } from './near-lookup.js';

/** How a text's wording differs from a formula's by one content word. */
export interface NearEdit {
  readonly kind: 'changed' | 'dropped' | 'added';
  /** The formula's own words. */
  readonly wording: readonly string[];
  /** The word of it that was changed or dropped; null for one that was added. */
  readonly from: string | null;
  /** Element whose words in the text are new; null where a word was dropped. */
  readonly at: number | null;
  /** Any word may stand there, not only one of a class; what stands there is still to be looked at. */
  readonly open: boolean;
}

/** The elements to look for and what finding them means. */
export interface NearRow {
  readonly elements: readonly Element[];
  readonly edit: NearEdit;
}

/** One word of a wording; none of its elements may be left out. */
export interface WordStep {
  readonly text: string;
  readonly inflected: boolean;
  readonly isContent: boolean;
}

/** Makes elements of English words. */
export interface WordElements {
  /** Null where a word cannot stand in a row (a comma). */
  ofWord(text: string, inflected: boolean): readonly Element[] | null;
  /** One element for any of some words, null for none. */
  ofAny(words: readonly string[], inflected: boolean): Element | null;
}

/** A wording of so many content words that are no names is known by the rest of them, whatever the changed word is. */
const KNOWN_BY = 4;
/** Without one of its words a wording must still have so many content words. */
const FEWEST_LEFT = 2;
const ANY_WORD: Element = { kind: 'gap', min: 1, max: 1 };

/** Every row that differs from a wording by one content word, by the rules of docs/patterns.md. */
export function nearRows(steps: readonly WordStep[], lookup: ClassLookup, words: WordElements): NearRow[] {
  const own: (readonly Element[])[] = [];
  for (const { text, inflected } of steps) {
    const elements = words.ofWord(text, inflected);
    if (elements === null) return [];
    own.push(elements);
  }
  const content = steps.filter(({ isContent }) => isContent).length;
  const wording = steps.map(({ text }) => text);
  const rows: NearRow[] = [];
  const add = (
    kind: NearEdit['kind'],
    parts: readonly (readonly Element[])[],
    from: string | null,
    at: number | null,
    open = false,
  ): void => {
    const place = at === null ? null : parts.slice(0, at).flat().length;
    rows.push({ elements: parts.flat(), edit: { kind, wording, from, at: place, open } });
  };
  for (const [i, { text, isContent }] of steps.entries()) {
    if (!isContent) continue;
    const others = words.ofAny(lookup.others(text), lookup.classOf(text)?.inflected === true);
    if (others !== null) add('changed', own.with(i, [others]), text, i);
    // What an "of" follows is what the phrase is about: another word there makes another phrase.
    if (
      !isName(text) &&
      i > 0 &&
      i < steps.length - 1 &&
      steps[i + 1]?.text !== 'of' &&
      isKnownWithout(steps, i)
    )
      add('changed', own.with(i, [ANY_WORD]), text, i, true);
    if (isKnownWithout(steps, null) && steps[i + 1]?.isContent === true)
      add('added', own.toSpliced(i + 1, 0, [ANY_WORD]), null, i + 1, true);
    if (!lookup.isDegree(text)) continue;
    if (content - 1 >= FEWEST_LEFT) {
      const [from, to] = withItsAnd(steps, i);
      add('dropped', own.toSpliced(from, to - from), text, null);
    }
    if (others === null || i === steps.length - 1) continue;
    const and = words.ofWord('and', false) ?? [];
    add('added', own.toSpliced(i + 1, 0, [others]), null, i + 1);
    add('added', own.toSpliced(i + 1, 0, and, [others]), null, i + 2);
  }
  return rows;
}

/** Is a wording known by its words, one of them left out, whatever stands in its place? Names alone never tell. */
function isKnownWithout(steps: readonly WordStep[], at: number | null): boolean {
  const left = steps.filter(({ isContent, text }, i) => isContent && i !== at && !isName(text));
  return left.length >= KNOWN_BY - (at === null ? 0 : 1);
}

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** The steps that go with a dropped word: an "and" that joined it to its neighbour goes too. */
function withItsAnd(steps: readonly WordStep[], at: number): readonly [from: number, to: number] {
  if (steps[at + 1]?.text === 'and' && at + 2 < steps.length) return [at, at + 2];
  if (steps[at - 1]?.text === 'and' && at >= 2) return [at - 1, at + 1];
  return [at, at + 1];
}
