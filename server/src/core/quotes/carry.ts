/** Quotations without a cue of their own that still have a speaker: they go on, or stand alone as whole sentences. */
import type { Quotation, ScannedParagraph } from './model.js';
import { lastStarting, type ResolvedClaim } from './lookup.js';

/** A quotation of fewer words is a scrap: it never gets an inferred speaker. */
const FEWEST_WORDS = 4;
/** Right after a tagged quotation a whole sentence may be shorter; so long a one may run on into the writer's words. */
const FEWEST_BESIDE = 2;
const RUNS_ON = 8;

/** "But “…”": what opens the sentence is the writer's, the words are not. */
const LEAD_IN = /^(?:but|and|so|yet|or|then|indeed|still|also|besides|however|instead|meanwhile),?\s*$/i;

/** The paragraph before, and what it claims. */
export interface Before {
  readonly paragraph: ScannedParagraph;
  readonly claims: readonly ResolvedClaim[];
}

/** Claims for the unclaimed quotations of a paragraph with these claims. */
export function loneQuotations(
  paragraph: ScannedParagraph,
  claims: readonly ResolvedClaim[],
  before: Before | null,
): ResolvedClaim[] {
  const found: ResolvedClaim[] = [];
  const claimOf = new Map<number, ResolvedClaim | null>();
  for (const claim of claims) {
    const speaks = claim.speaker.kind !== 'outlet' && claim.rule !== 'as-reported-by';
    for (const quote of claim.quotes) claimOf.set(quote, speaks ? claim : (claimOf.get(quote) ?? null));
  }
  let last: ResolvedClaim | null = null;
  const { sentences } = paragraph.scan;
  paragraph.scan.quotations.forEach((quotation, index) => {
    if (quotation.depth > 0 || quotation.kind === 'title') return;
    const known = claimOf.get(index);
    if (known !== undefined) {
      last = known ?? last;
      return;
    }
    const from =
      last === null
        ? (source(paragraph, quotation, before) ?? told(paragraph, quotation, claims, sentences))
        : fitting(paragraph, quotation, true)
          ? { claim: last, rule: 'quote-continued' }
          : null;
    if (from === null) return;
    const claim: ResolvedClaim = {
      ...from.claim,
      content: quotation,
      quotes: [index],
      from: 'carried',
      clause: true,
      back: from.claim.back + (/^(?:quote-continued|told-before)$/.test(from.rule) ? 0 : 1),
      rule: from.rule,
      sure: !/^(?:carried|told-before)$/.test(from.rule) && from.claim.sure,
    };
    found.push(claim);
    last = claim;
  });
  return found;
}

/** "Kim said ties were good. “They will last for ever.”": who spoke last in the sentence before, unmarked. */
function told(
  paragraph: ScannedParagraph,
  quotation: Quotation,
  claims: readonly ResolvedClaim[],
  sentences: ScannedParagraph['scan']['sentences'],
): Source | null {
  const previous = sentences[lastStarting(sentences, quotation.start) - 1];
  if (previous === undefined || !fitting(paragraph, quotation, false)) return null;
  const claim = claims.findLast(
    ({ content, clause }) => clause && content.start >= previous.start && content.end <= previous.end,
  );
  return claim !== undefined && isSpeaker(claim) ? { claim, rule: 'told-before' } : null;
}

interface Source {
  readonly claim: ResolvedClaim;
  readonly rule: string;
}

/** Somebody speaks, by name or at least by a phrase that names them: not an outlet, nor a text. */
function isSpeaker({ speaker, place }: ResolvedClaim): boolean {
  return /^(?:person|body)$/.test(speaker.kind) || (speaker.kind === 'unknown' && place !== null);
}

/** The claim that a paragraph's first unclaimed quotation goes on from, or null. */
function source(paragraph: ScannedParagraph, quotation: Quotation, before: Before | null): Source | null {
  if (before === null) return null;
  const { paragraph: previous, claims } = before;
  const opensParagraph = quotation.start < 8 && paragraph.text.slice(0, quotation.start).trim() === '';
  if (!opensParagraph || !fitting(paragraph, quotation, false)) return null;
  const unclosed = previous.scan.quotations.find(({ depth, closed }) => depth === 0 && !closed);
  const running =
    unclosed === undefined
      ? undefined
      : claims.find((claim) => claim.content.end >= unclosed.end - 1 && isSpeaker(claim));
  if (running !== undefined) return { claim: running, rule: 'quote-over-paragraphs' };
  const end = previous.text.trimEnd();
  const open = claims.find(
    (claim) => claim.rule === 'verb-colon' && (isSpeaker(claim) || claim.place !== null),
  );
  if (open !== undefined && /[:：]$/.test(end)) return { claim: open, rule: 'verb-colon' };
  // Korean announces without a colon: "다음과 같이 말씀하시였다."
  const announced = claims.findLast(({ rule }) => rule === 'says-as-follows');
  if (announced !== undefined && announced.content.start >= end.length - 2)
    return { claim: announced, rule: 'says-as-follows' };
  // Carried only from a quotation: a paragraph that merely names someone leaves the next one open.
  const last = [...claims].reverse().find((claim) => claim.quotes.length > 0 && claim.clause);
  if (last !== undefined) return isSpeaker(last) ? { claim: last, rule: 'carried' } : null;
  // "Kim said that …" and then a paragraph of nothing but words in quotation marks.
  const whole = paragraph.text.slice(quotation.end).trim().length === 0 || quotation.words >= RUNS_ON;
  const closing = previous.scan.sentences[previous.scan.sentences.length - 1];
  const told = claims.findLast(
    ({ clause, content }) => clause && content.start >= (closing?.start ?? Infinity),
  );
  return whole && told !== undefined && isSpeaker(told) ? { claim: told, rule: 'carried' } : null;
}

/** A whole sentence of its own in quotation marks; `beside` words already given to someone it may be short or run on. */
function fitting({ text, scan }: ScannedParagraph, quotation: Quotation, beside: boolean): boolean {
  if (quotation.words < (beside ? FEWEST_BESIDE : FEWEST_WORDS)) return false;
  const sentence = scan.sentences[lastStarting(scan.sentences, quotation.start)];
  if (sentence === undefined) return false;
  const lead = text.slice(sentence.start, quotation.start);
  if (lead !== '' && !(beside && quotation.words >= RUNS_ON && LEAD_IN.test(lead))) return false;
  if (!quotation.closed || (beside && quotation.words >= RUNS_ON)) return true;
  return (
    sentence.end <= quotation.end + 1 &&
    /[.?!…,。！？]['"’”)]{0,3}.?$/.test(text.slice(Math.max(0, quotation.inner.end - 3), quotation.end + 1))
  );
}
