/** Words of a Korean sentence outside its quotations. */
import type { NativeSentence } from './speaker.js';

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A whole name of the formulary: what looks like a particle belongs to it ("김정은"). */
  readonly isName: boolean;
}

/** A topic's or a subject's particle, and the topic's alone. */
export const SUBJECT = /(?:께서는|께서|은|는|이|가)$/u;
export const TOPIC = /(?:께서는|께서|은|는)$/u;
/** Verbs before a noun end like topics ("경애하는", "참가하는"), and so do "에는", "로는". */
const ADNOMINAL = /(?:[하되있없오받주보시]는|에는|에서는|으?로는|까지는|부터는|다는|라는)$/u;
/** "총비서이신", "주석인": a title that goes on to the name. */
const GOES_ON = /(?:이신|이며|인)$/u;

/** Does the word end somebody's phrase as topic or subject? */
export function isMarked({ text, isName }: Word, pattern: RegExp): boolean {
  return !isName && text.length >= 2 && pattern.test(text) && !ADNOMINAL.test(text) && !GOES_ON.test(text);
}

/** Where the word ends without its particle. */
export function withoutParticle({ start, text }: Word): number {
  return start + text.replace(SUBJECT, '').length;
}

/** What follows a closing mark without a gap is a word of its own. */
export function wordsOf({ text, start, end, quotations, index }: NativeSentence): Word[] {
  const words: Word[] = [];
  const outer = quotations.filter(({ depth, kind }) => depth === 0 && kind !== 'title');
  let next = 0;
  for (let at = start; at < end;) {
    while (next < outer.length && (outer[next]?.end ?? 0) <= at) next++;
    const quotation = outer[next];
    if (quotation !== undefined && quotation.start <= at) {
      at = Math.max(at + 1, quotation.end);
      continue;
    }
    let stop = at;
    while (stop < end && stop !== quotation?.start && /[\p{L}\p{N}·-]/u.test(text[stop] ?? '')) stop++;
    if (stop > at) {
      const word = text.slice(at, stop);
      const isName = index.nativeAt.get(word.slice(0, 1))?.some(([name]) => name === word) ?? false;
      words.push({ start: at, end: stop, text: word, isName });
    }
    at = Math.max(at + 1, stop);
  }
  return words;
}
