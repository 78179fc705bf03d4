/** Words that stand before their cue: `“…,” Kim said`, `…, Kim said`, `“…,” said Kim`, `X, he said, Y`. */
import { classify } from './classify.js';
import type { ClaimDraft } from './claim.js';
import { closesForTag, endsClause, hasQuote, isWork, namesSomeone, pastHearer } from './content.js';
import { AUXILIARIES, CUE_VERBS, MONTHS, PREPOSITIONS, WEEKDAYS } from './lexicon.js';
import type { SentenceSpan, SpeakerRef } from './model.js';
import { agent } from './ahead.js';
import { quotedSpeaker } from './nouns.js';
import { mentionFrom, phraseStartingAt, type Narrative, type Region } from './phrases.js';
import type { VerbUse } from './governors.js';

export interface Draft extends ClaimDraft {
  readonly use: VerbUse;
}

/** The name after these is who was told. */
const TELLS_SOMEONE = /^(?:tell|inform|assure|remind)$/;
/** Verbs that tag a clause without quotation marks: "…, officials said". */
const TAGS = new Set(
  (
    'say tell write add note explain argue insist warn report state announce acknowledge admit recall believe think ' +
    'suggest predict contend maintain assert claim agree reckon testify tweet estimate concede conclude declare observe ' +
    'remark reply respond reveal confirm caution complain lament joke allege affirm stress emphasize reiterate counter ' +
    'guess fear disclose recount confess surmise'
  ).split(' '),
);
/** They open clauses that are not told by a tag at their end ("As he spoke, Kim said"). */
const OPENS_ADJUNCT =
  /^(?:in|on|at|during|after|before|as|while|when|by|for|to|with|following|though|although|since|until|if|despite)$/;
/** A tag with titles and appositions between two parts of a quotation is not longer. */
const TAG_REACH = 40;
/** A clause of fewer tokens is only told by a tag that stands in its midst. */
const SHORT = 4;

/** The draft of what stands before a cue; null where nothing is told there. `clauseStart`: what is free to be told. */
export function backward(
  narrative: Narrative,
  sentence: SentenceSpan,
  use: VerbUse,
  clauseStart: number,
): Draft | null {
  const { tier, form } = use.verb;
  if (tier === 'Q') return quotedBehind(narrative, sentence, use, clauseStart);
  const reads = tier === 'T' && (use.verb.lemma === 'read' || use.verb.lemma === 'go');
  if ((tier === 'T' && !reads) || use.passive) return null;
  // "“…,” he mocks.": of verbs with an object only where none follows.
  if (tier === 'B' && !/^[.,]$/.test(narrative.tokens[use.at + 1]?.lower ?? '.')) return null;
  if (form === 'ing' && use.region === null) return null;
  const edge = use.region === null ? use.at - 1 : use.region.from - 1;
  const before = narrative.tokens[edge];
  if (before === undefined || edge < clauseStart) return null;
  const quoted =
    before.kind === 'quote' && !isWork(narrative, edge) && closesBefore(narrative, sentence, use, edge);
  const comma = before.lower === ',' && edge > clauseStart;
  if (!quoted && (!comma || reads || tier === 'B')) return null;
  const from = quoted ? afterBreak(narrative, clauseStart, edge) : clauseStart;
  const place = { from, to: quoted ? edge + 1 : edge };
  const base = { use, via: null, ...place, clause: true, sure: use.sure };
  if (use.region === null) {
    const speaker =
      form === 'ing' || (form === 'base' && use.verb.lemma !== 'say')
        ? null
        : inverted(narrative, sentence, use, quoted);
    if (speaker === null) return null;
    return { ...base, shape: 'inverted', rule: quoted ? 'quote-verb-name' : 'clause-verb-name', speaker };
  }
  const told = pastHearer(narrative, sentence, use.at + 1, use.verb);
  if (!endsClause(narrative, told, sentence, quoted)) return null;
  if (
    comma &&
    !hasQuote(narrative, clauseStart, edge) &&
    !isClause(narrative, sentence, use, clauseStart, edge)
  )
    return null;
  return {
    ...base,
    shape: 'after',
    rule: quoted ? 'quote-name-verb' : 'clause-name-verb',
    speaker: use.subject,
  };
}

/** "Members objected (“…,” wrote Kim": what stands before a bracket, dash or colon is not in the quotation's clause. */
function afterBreak({ tokens }: Narrative, from: number, edge: number): number {
  const before = tokens[edge - 1];
  return edge > from && before?.kind === 'punct' && /^(?:[(:—–―-]|--+)$/.test(before.lower) ? edge : from;
}

/** A quotation that a tag follows: it ends in a mark, or opens a sentence of which the tag is all the rest. */
function closesBefore(narrative: Narrative, sentence: SentenceSpan, use: VerbUse, edge: number): boolean {
  const quotation = narrative.quotations[narrative.tokens[edge]?.quote ?? -1];
  if (quotation === undefined) return false;
  if (closesForTag(narrative, narrative.tokens[edge]?.quote ?? -1)) return true;
  const rest = narrative.tokens[use.at + 1];
  return (
    edge === sentence.from &&
    quotation.words >= SHORT &&
    TAGS.has(use.verb.lemma) &&
    (rest === undefined || /^[.,]$/.test(rest.lower))
  );
}

/** "…, said Kim": nobody whose own verb follows ("…, said Kim was ill"). */
function inverted(
  narrative: Narrative,
  sentence: SentenceSpan,
  use: VerbUse,
  quoted: boolean,
): SpeakerRef | null {
  if (TELLS_SOMEONE.test(use.verb.lemma) || (!quoted && !TAGS.has(use.verb.lemma))) return null;
  const region = phraseStartingAt(narrative, use.at + 1, sentence);
  if (region === null || goesOn(narrative, region)) return null;
  if (!quoted && !namesSomeone(narrative, region)) return null;
  return classify(narrative, region);
}

function goesOn(narrative: Narrative, region: Region): boolean {
  const { tokens } = narrative;
  const next = tokens[region.to];
  const verb = next?.kind === 'word' ? CUE_VERBS.get(next.lower) : undefined;
  if (next?.kind === 'word' && (AUXILIARIES.has(next.lower) || verb?.form === 'past')) return true;
  const pronoun = /^(?:he|she|they|it|we|i|there)$/.test(tokens[region.from]?.lower ?? '');
  if (pronoun) return region.to - region.from > 1;
  const mention = mentionFrom(narrative, region.from);
  const after = mention === null ? undefined : tokens[mention.to];
  return (
    mention !== null &&
    mention.to < region.to &&
    !tokens.slice(mention.to, region.to).some(({ cap }) => cap) &&
    after?.kind === 'word' &&
    !after.cap &&
    !PREPOSITIONS.has(after.lower) &&
    after.lower !== 'and'
  );
}

/** Is what stands before the comma told by the tag, not only an adjunct of the tag's own sentence? */
function isClause(
  narrative: Narrative,
  sentence: SentenceSpan,
  use: VerbUse,
  from: number,
  edge: number,
): boolean {
  const { tokens } = narrative;
  if (!TAGS.has(use.verb.lemma)) return false;
  const amid = tokens[use.at + 1]?.lower === ',' && use.at + 3 < sentence.to;
  if (amid && !tellsTime(narrative, from, edge)) return true;
  if (edge - from < SHORT) return false;
  if (!OPENS_ADJUNCT.test(tokens[from]?.lower ?? '')) return true;
  for (let i = edge - 3; i > from + 1; i--) if (tokens[i]?.lower === ',') return true;
  return false;
}

function tellsTime({ tokens }: Narrative, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 5); i++) {
    const lower = tokens[i]?.lower ?? '';
    if (WEEKDAYS.has(lower) || (MONTHS.has(lower) && tokens[i]?.cap === true)) return true;
    if (
      /^(?:interview|statement|speech|email|e-mail|tweet|post|address|asked|later|earlier|then|still)$/.test(
        lower,
      )
    )
      return true;
  }
  return false;
}

/** `“…,” KCNA quoted Xi as saying.` */
function quotedBehind(
  narrative: Narrative,
  sentence: SentenceSpan,
  use: VerbUse,
  clauseStart: number,
): Draft | null {
  const region = use.region;
  const edge = region === null ? -1 : region.from - 1;
  const before = narrative.tokens[edge];
  if (before?.kind !== 'quote' || edge < clauseStart || !closesForTag(narrative, before.quote)) return null;
  const base = { use, shape: 'after' as const, from: clauseStart, to: edge + 1, clause: true, sure: true };
  if (use.passive) {
    const via = agent(narrative, use.at + 1, sentence);
    return { ...base, rule: 'was-quoted-as', speaker: use.subject, via };
  }
  const object = quotedSpeaker(narrative, use.at + 1, sentence);
  if (object === null || hasQuote(narrative, object.contentFrom, sentence.to)) return null;
  return { ...base, rule: 'quoted-name', speaker: object.speaker, via: use.subject };
}

/** What goes on after a tag: `“A,” Kim said, “B.”`, `A, Kim said, B.` */
export function continues(
  narrative: Narrative,
  sentence: SentenceSpan,
  use: VerbUse,
  behind: Draft,
): Draft | null {
  const { tokens } = narrative;
  const draft = (from: number, rule: string): Draft => {
    const { speaker } = behind;
    const place = { from, to: sentence.to, shape: 'before' as const };
    return { use, speaker, via: null, rule, ...place, clause: true, sure: true };
  };
  const next = tokens[use.at + 2];
  if (
    behind.shape === 'after' &&
    behind.rule === 'clause-name-verb' &&
    tokens[use.at + 1]?.lower === ',' &&
    next?.kind === 'word' &&
    !/^(?:who|which|whose|according|citing)$|ing$/.test(next.lower)
  )
    return draft(use.at + 2, 'clause-goes-on');
  for (let i = use.at + 1; i < Math.min(sentence.to, use.at + TAG_REACH); i++) {
    const token = tokens[i];
    if (token?.kind === 'quote') {
      const near = i - use.at < 14 || tokens[i - 1]?.lower === ',';
      return !near || isWork(narrative, i) ? null : draft(i, 'quote-goes-on');
    }
    if (token?.kind === 'punct' && !/^[,—–-]+$/.test(token.lower)) return null;
  }
  return null;
}
