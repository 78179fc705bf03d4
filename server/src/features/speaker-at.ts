import type { QuoteFinding, Span } from '../core/types.js';
import type { OpenDocument } from '../document/open-document.js';

/** A speaker at a place of an article. */
export interface SpeakerAt {
  /** Words that name or stand for the speaker, or the quotation. */
  readonly span: Span;
  /** The words themselves name somebody; else they are said by somebody. */
  readonly isName: boolean;
  readonly speaker: string;
  /** Id of the formulary's actor, if it has one. */
  readonly actor: string | null;
  /** The quotation that gave the speaker; null for a name that stands by itself. */
  readonly quote: QuoteFinding | null;
}

/** So far (UTF-16 units) the words that name a speaker may stand from a quotation's own. */
const REACH = 2000;
/** Longer than any name. */
const NAME = 100;

/**
 * Who is named, or who speaks, at an offset: the words that a quotation's speaker was read from, a name of an actor, or
 * the shortest quotation with a speaker. Null where there is none.
 */
export function speakerAt(document: OpenDocument, offset: number): SpeakerAt | null {
  const { knowledge, reading, text } = document;
  if (knowledge === null || reading === null) return null;
  const around = { start: Math.max(0, offset - REACH), end: Math.min(text.length, offset + REACH) };
  const quotes = document
    .findings(around)
    .filter((finding): finding is QuoteFinding => finding.kind === 'quote' && finding.speaker !== null);
  for (const quote of quotes) {
    const words = namingWords(quote);
    if (words !== null && holds(words, offset)) return fromQuote(quote, words, true);
  }
  const base = Math.max(0, offset - NAME);
  const named = knowledge.actorNames.at(text.slice(base, offset + NAME), offset - base);
  if (named !== null) {
    const { actor, start, end } = named;
    const span = { start: base + start, end: base + end };
    return { span, isName: true, speaker: actor.name, actor: actor.id, quote: null };
  }
  const [quote] = quotes
    .filter((one) => holds(one, offset))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  return quote === undefined ? null : fromQuote(quote, { start: quote.start, end: quote.end }, false);
}

/** The words in the article that a quotation's speaker was read from, if they stand in the same paragraph. */
export function namingWords({ speakerStart, speakerEnd }: QuoteFinding): Span | null {
  return speakerStart === null || speakerEnd === null ? null : { start: speakerStart, end: speakerEnd };
}

function fromQuote(quote: QuoteFinding, span: Span, isName: boolean): SpeakerAt {
  return { span, isName, speaker: quote.speaker ?? '', actor: quote.speakerId, quote };
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
