/** The quotations and reported clauses of a document, for drawing and outlines. */
import type { Span } from '../types.js';
import { covers, fromChain, type ParagraphClaims, type ResolvedClaim } from './lookup.js';
import type { AttributedSpan } from './model.js';
import type { FrameFacts } from './voice.js';

/** An unattributed quotation of fewer words is a name or a term, not worth listing. */
const FEWEST_WORDS = 5;

/** Acts of speech told without any of the words: "called for talks", "urged restraint". */
const ACTS = /^(?:call|urg|demand|describ|accus|promis|vow|pledg|propos|den)(?:s|ed|e|es|d|ing|y|ies|ied)*$/i;

/** The attributed spans of paragraph number `paragraph`, and longer quotations nobody is said to speak, by start. */
export function listQuotes(claims: ParagraphClaims, paragraph: number, facts: FrameFacts): AttributedSpan[] {
  const spans: AttributedSpan[] = [];
  const seen = new Set<string>();
  const add = (claim: ResolvedClaim, span: Span, how: AttributedSpan['how']): void => {
    const key = `${String(span.start)}:${String(span.end)}`;
    if (span.end <= span.start || seen.has(key)) return;
    seen.add(key);
    spans.push(attributed(claims, claim, span, how, paragraph, facts));
  };
  for (const claim of claims.all) {
    if (relaysOnly(claims, claim) || isWithin(claims, claim)) continue;
    const quotations = claim.quotes.flatMap((index) => claims.scan?.quotations[index] ?? []);
    const [only] = quotations;
    if (only !== undefined && quotations.length === 1 && fills(only, claim.content))
      add(claim, only, 'direct');
    else if (claim.clause) add(claim, claim.content, quotations.length > 0 ? 'mixed' : 'indirect');
    else if (quotations.length > 0) add(claim, claim.content, 'mixed');
    else if (ACTS.test(claim.cue ?? '')) add(claim, claim.content, 'indirect');
  }
  for (const { start, end, depth, kind, words } of claims.scan?.quotations ?? []) {
    if (depth > 0 || kind === 'title' || words < FEWEST_WORDS || claims.over({ start, end }).length > 0)
      continue;
    spans.push({ ...NO_ONE, paragraph, start, end });
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

const NO_ONE: Omit<AttributedSpan, 'paragraph' | 'start' | 'end'> = {
  speaker: null,
  speakerId: null,
  speakers: [],
  speakerParagraph: null,
  speakerStart: null,
  speakerEnd: null,
  how: 'direct',
  rule: null,
  sure: false,
  from: 'none',
  cue: null,
  voice: null,
  via: [],
  reportedBy: null,
};

/** "…, Yonhap reported" around what someone else says is no quotation of Yonhap's. */
function relaysOnly(claims: ParagraphClaims, claim: ResolvedClaim): boolean {
  if (claim.speaker.kind !== 'outlet') return false;
  const inner = claims
    .near(claim.content.start)
    .some((other) => other !== claim && covers(claim.content, other.content));
  return inner && (claim.rule === 'as-reported-by' || claim.quotes.length > 0);
}

/** Words that someone else is said to report: they stand in that stretch already. */
function isWithin(claims: ParagraphClaims, claim: ResolvedClaim): boolean {
  return claims
    .near(claim.content.start)
    .some(
      (other) =>
        other !== claim &&
        other.clause &&
        covers(other.content, claim.content) &&
        !covers(claim.content, other.content) &&
        !relaysOnly(claims, other),
    );
}

function fills(quotation: Span, content: Span): boolean {
  return quotation.end - quotation.start >= content.end - content.start - 2;
}

function attributed(
  claims: ParagraphClaims,
  claim: ResolvedClaim,
  span: Span,
  how: AttributedSpan['how'],
  paragraph: number,
  facts: FrameFacts,
): AttributedSpan {
  const chain = claims.over(span);
  const who = fromChain(chain.length > 0 ? chain : [claim], how !== 'indirect', how === 'direct', facts);
  const { speaker, speakerId, speakers, rule, sure, voice, via, reportedBy, cue, speakerFrom, place, back } =
    who;
  return {
    paragraph,
    start: span.start,
    end: span.end,
    speaker,
    speakerId,
    speakers,
    how,
    rule,
    sure,
    voice,
    via,
    reportedBy,
    cue,
    from: speakerFrom,
    speakerParagraph: place === null ? null : paragraph - back,
    speakerStart: place?.start ?? null,
    speakerEnd: place?.end ?? null,
  };
}
