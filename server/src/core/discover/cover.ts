import type { Formula, Formulary } from '../formulary/types.js';
import { compileMatcher } from '../match/matcher.js';
import { slotNames } from '../match/slots.js';
import { logRatio } from './keyness.js';
import { PhraseTokens } from './phrase-tokens.js';
import type { Reference } from './reference.js';
import type { FormulaCover, WordKinship } from './types.js';

/** What the formulas cover in clean text, found by the matcher that `readout check` uses. */
export function formulaCover(formulary: Formulary): FormulaCover {
  const matcher = compileMatcher(
    formulary.formulas.filter((formula) => formula.disabled !== true),
    slotNames(formulary),
  );
  return (text) => matcher.scan(text);
}

/** Formulas that must share a word for it to count in full. */
const SHARED = 2;
/** Binary log of how much more often than in general English formulas use a word that counts in full. */
const MARKED = 5;

/**
 * How much a word belongs to the language of the formulas: 0 for a word that they use no more than English does in
 * general, or not at all; 1 for one that several use, and 32 times as often as general English. A word counts once a
 * formula.
 * @param general what is general English
 */
export function wordKinship(formulas: readonly Formula[], general: Reference): WordKinship {
  const tokens = new PhraseTokens();
  const users = new Map<string, number>();
  let all = 0;
  for (const { name, variants } of formulas) {
    const texts = [name, ...variants.map(({ pattern }) => pattern)];
    for (const word of new Set(texts.flatMap((text) => tokens.keyOf(text).split(' ')))) {
      users.set(word, (users.get(word) ?? 0) + 1);
      all++;
    }
  }
  return (word) => {
    const own = users.get(word) ?? 0;
    if (own === 0) return 0;
    const marked = logRatio(own, all, general.of([word]).count, general.size) / MARKED;
    return Math.min(1, own / SHARED) * Math.min(1, Math.max(0, marked));
  };
}
