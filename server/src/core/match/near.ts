import type { Formula } from '../formulary/types.js';
import { wordForms } from '../formulary/inflect/index.js';
import { foldWord } from '../text/fold.js';
import type { Span } from '../types.js';
import { isFunctionWord } from './near-classes.js';
import type { NearEdit } from './near-edits.js';
import type { RawMatch } from './matcher.js';
import { measuresTheSame } from './select.js';

/** A wording of a text that is one content word away from a formula's. */
export interface NearMatch extends RawMatch {
  readonly edit: NearEdit;
  /** The words that are new; null where one was dropped. */
  readonly news: Span | null;
}

/** Endings that tell the kind of a word, the longest first. */
const SHAPES = /(?:tion|ing|ly|ed|s)$/;
/** Of "the leader of the people's army" the people are no end. */
const GOES_ON = /^(?:['’]s|[-‐‑/]\p{L})/u;
const HYPHEN = /[-‐‑]/;
const ONE_WORD = /^\p{L}{3,}$/u;

/** Chooses, among wordings near formulas, those that are variations of one. Holds the wordings known to be others. */
export class NearChoice {
  private readonly related: ReadonlySet<string>;

  /** @param formulas those in force; what they call related is never a variation */
  constructor(formulas: readonly Formula[]) {
    this.related = new Set(formulas.flatMap((formula) => formula.related.map(plain)));
  }

  /**
   * At most one variation at a place: the longest; of equally long ones a changed word goes before an added or dropped
   * one. An exact match at the place wins, unless it is a shorter wording of the same kind that holds none of the new
   * words ("support and encouragement" inside "positive support and encouragement"), or is made by the added one.
   * @param prefer decides between formulas that one wording is near to; higher is better
   */
  choose(
    text: string,
    near: readonly NearMatch[],
    exact: readonly RawMatch[],
    prefer: (formula: Formula) => number,
  ): NearMatch[] {
    const fit = near.filter((match) => this.fits(text, match) && !isTaken(match, exact));
    fit.sort(
      (a, b) =>
        b.length - a.length ||
        Number(a.edit.open) - Number(b.edit.open) ||
        KINDS.indexOf(a.edit.kind) - KINDS.indexOf(b.edit.kind) ||
        prefer(b.formula) - prefer(a.formula) ||
        a.start - b.start,
    );
    const kept: NearMatch[] = [];
    for (const match of fit)
      if (!kept.some((other) => other.start < match.end && other.end > match.start)) kept.push(match);
    return kept.sort((a, b) => a.start - b.start);
  }

  private fits(text: string, { edit, news, start, end }: NearMatch): boolean {
    if (GOES_ON.test(text.slice(end, end + 2)) || this.related.has(plain(text.slice(start, end))))
      return false;
    if (news === null || !edit.open) return true;
    if (HYPHEN.test(text.charAt(news.start - 1)) || HYPHEN.test(text.charAt(news.end))) return false;
    const word = text.slice(news.start, news.end);
    const folded = foldWord(word);
    const from = foldWord(edit.from ?? '');
    if (!ONE_WORD.test(word) || isFunctionWord(folded)) return false;
    if (startsCapital(word)) return false;
    if (edit.from === null) return true;
    if (SHAPES.exec(folded)?.[0] !== SHAPES.exec(from)?.[0]) return false;
    return !isSameWord(folded, from);
  }
}

const KINDS: readonly NearEdit['kind'][] = ['changed', 'added', 'dropped'];

function isTaken(match: NearMatch, exact: readonly RawMatch[]): boolean {
  return exact.some((other) => {
    if (other.start >= match.end || other.end <= match.start) return false;
    const isPart =
      other.length > 1 &&
      measuresTheSame(other.formula, match.formula) &&
      other.start >= match.start &&
      other.end <= match.end &&
      other.end - other.start < match.end - match.start;
    if (!isPart) return true;
    // "invariable and active support" holds "active support" only because a word was added.
    if (match.news === null || match.edit.kind === 'added') return false;
    return other.start < match.news.end && other.end > match.news.start;
  });
}

function startsCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isSameWord(a: string, b: string): boolean {
  return wordForms(a, true, 'en').forms.includes(b) || wordForms(b, true, 'en').forms.includes(a);
}

function plain(text: string): string {
  return foldWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
