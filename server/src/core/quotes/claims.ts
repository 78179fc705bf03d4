/** From cue verbs to claims: which stretch of a sentence is given to whom, by which rule. */
import { ADVERBS, MONTHS, PREPOSITIONS, WEEKDAYS } from './lexicon.js';
import { toClaim, type ClaimDraft } from './claim.js';
import type { Claim, ClaimShape, SentenceSpan, SpeakerRef } from './model.js';
import { classify, mentionFrom, phraseStartingAt, type Narrative, type Region } from './phrases.js';
import { quotedSpeaker } from './nouns.js';
import type { VerbUse } from './verbs.js';

/** Verbs whose clause needs no "that": "said relations had …". */
const BARE = new Set(
  'say tell think believe hope claim argue add note insist suggest warn fear feel guess reckon admit acknowledge promise vow pledge announce report state agree reiterate'.split(
    ' ',
  ),
);

interface Draft extends ClaimDraft {
  readonly use: VerbUse;
}

/** Claims of one sentence, in the order of their cues. */
export function claimsOf(
  narrative: Narrative,
  sentence: SentenceSpan,
  number: number,
  uses: readonly VerbUse[],
): Claim[] {
  const drafts: Draft[] = [];
  const breaks: number[] = [];
  let consumedTo = sentence.from;
  let clauseStart = sentence.from;
  for (const use of uses) {
    if (use.at < consumedTo || use.verb.tier === 'D') continue;
    const behind = backward(narrative, sentence, use, clauseStart);
    if (behind !== null) {
      drafts.push(behind);
      breaks.push(behind.to);
      clauseStart = use.at + 1;
      const ahead = continues(narrative, sentence, use, behind.speaker);
      if (ahead !== null) drafts.push(ahead);
      continue;
    }
    if (use.breakAt !== null) breaks.push(use.breakAt);
    const draft = forward(narrative, sentence, use);
    if (draft === null) continue;
    if (use.verb.tier === 'Q') consumedTo = draft.from;
    drafts.push(draft);
  }
  for (let i = sentence.from; i < sentence.to; i++) if (narrative.tokens[i]?.lower === ';') breaks.push(i);
  breaks.sort((a, b) => a - b);
  return drafts.flatMap((draft) => finish(narrative, sentence, number, draft, breaks));
}

/** `“…,” Kim said`, `…, Kim said`, `“…,” said Kim`, `as Kim said`. */
function backward(
  narrative: Narrative,
  sentence: SentenceSpan,
  use: VerbUse,
  clauseStart: number,
): Draft | null {
  const { tokens } = narrative;
  const { tier, form } = use.verb;
  if (tier === 'Q') return quotedBehind(narrative, sentence, use, clauseStart);
  if (tier === 'B' || tier === 'T') return null;
  if (form === 'ing' && !use.region) return null;
  if (use.passive) return null;
  const left = use.region === null ? null : use.region.from;
  const edge = left === null ? use.at - 1 : left - 1;
  const before = tokens[edge];
  if (before === undefined || edge < clauseStart) return null;
  const quoted = before.kind === 'quote' && closesForTag(narrative, before.quote);
  const comma = before.lower === ',' && edge - clauseStart >= 1;
  if (!quoted && !comma) return null;
  const base = { use, via: null, from: clauseStart, to: quoted ? edge + 1 : edge, clause: true, sure: true };
  if (left === null) {
    if (form === 'ing' || form === 'base') return null;
    const region = phraseStartingAt(narrative, use.at + 1, sentence);
    if (region === null || !namesSomeone(narrative, region)) return null;
    return {
      ...base,
      shape: 'inverted',
      rule: quoted ? 'quote-verb-name' : 'clause-verb-name',
      speaker: classify(narrative, region),
    };
  }
  const ends = endsClause(narrative, use.at + 1, sentence, quoted);
  if (!ends) return null;
  if (comma && !quoted && edge - clauseStart < 4 && !hasQuote(narrative, clauseStart, edge)) return null;
  if (
    comma &&
    !quoted &&
    /^(?:in|on|at|during|after|before|as|while|when|by|for|to|with|following)$/.test(
      tokens[clauseStart]?.lower ?? '',
    ) &&
    !hasQuote(narrative, clauseStart, edge)
  )
    return null;
  return {
    ...base,
    shape: 'after',
    rule: quoted ? 'quote-name-verb' : 'clause-name-verb',
    speaker: use.subject,
  };
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
  if (use.passive)
    return {
      ...base,
      rule: 'was-quoted-as',
      speaker: use.subject,
      via: agent(narrative, use.at + 1, sentence),
    };
  const object = quotedSpeaker(narrative, use.at + 1, sentence);
  if (object === null || hasQuote(narrative, object.contentFrom, sentence.to)) return null;
  return { ...base, rule: 'quoted-name', speaker: object.speaker, via: use.subject };
}

function hasQuote(narrative: Narrative, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (narrative.tokens[i]?.kind === 'quote') return true;
  return false;
}

/** A tag follows a quotation that ends in a comma or a mark that ends a sentence, never a scrap in mid-clause. */
function closesForTag(narrative: Narrative, quote: number): boolean {
  const quotation = narrative.quotations[quote];
  if (quotation === undefined) return false;
  const next = narrative.text.slice(quotation.end, quotation.end + 1);
  return (
    /[,.?!…—–，。！？-]["'”’]?$/.test(
      narrative.text.slice(quotation.inner.start, quotation.inner.end).slice(-2),
    ) || next === ','
  );
}

function namesSomeone(narrative: Narrative, region: Region): boolean {
  const first = narrative.tokens[region.from];
  if (first === undefined) return false;
  return (
    first.cap ||
    mentionFrom(narrative, region.from) !== null ||
    /^(?:the|a|an|he|she|his|her)$/.test(first.lower)
  );
}

/** Nothing but a time, a place or the end follows: the clause stood before. */
function endsClause(narrative: Narrative, at: number, sentence: SentenceSpan, quoted: boolean): boolean {
  const { tokens } = narrative;
  for (let i = at; i < Math.min(sentence.to, at + 16); i++) {
    const token = tokens[i];
    if (token === undefined) return true;
    if (token.kind === 'quote') return quoted && i > at + 1;
    if (token.kind === 'punct') return !/^[:(]$/.test(token.lower);
    if (token.lower === 'that' && (!quoted || i === at)) return false;
    // After a quotation whatever follows belongs to the tag: "told CNN", "said in his speech that night".
    if (i > at || quoted) continue;
    const adjunct =
      WEEKDAYS.has(token.lower) ||
      MONTHS.has(token.lower) ||
      ADVERBS.has(token.lower) ||
      token.kind === 'number' ||
      PREPOSITIONS.has(token.lower) ||
      /^(?:when|while|as|reporters|recently)$/.test(token.lower) ||
      token.lower.endsWith('ing');
    if (!adjunct) return false;
  }
  return true;
}

/** `“A,” Kim said, “B.”`: the quotation goes on after the tag. */
function continues(
  narrative: Narrative,
  sentence: SentenceSpan,
  use: VerbUse,
  speaker: SpeakerRef | null,
): Draft | null {
  for (let i = use.at + 1; i < Math.min(sentence.to, use.at + 14); i++) {
    const token = narrative.tokens[i];
    if (token?.kind === 'quote')
      return {
        shape: 'before',
        rule: 'quote-goes-on',
        use,
        speaker,
        via: null,
        from: i,
        to: sentence.to,
        clause: true,
        sure: true,
      };
    if (token?.kind === 'punct' && !/^[,—–-]+$/.test(token.lower)) return null;
  }
  return null;
}

/** `Kim said that …`, `Kim called for “…”`, `KCNA quoted Kim as saying …`. */
function forward(narrative: Narrative, sentence: SentenceSpan, use: VerbUse): Draft | null {
  const { tokens } = narrative;
  const { tier, lemma } = use.verb;
  if (use.verb.form !== 'ing' && tokens[use.at - 1]?.lower === 'as' && tokens[use.at + 1]?.lower === 'by')
    return reportedBy(narrative, sentence, use);
  if (tier === 'Q') return quoting(narrative, sentence, use);
  if (use.passive) return passive(narrative, sentence, use);
  const opener = contentStart(narrative, sentence, use.at + 1);
  // "As you may recall" and "as Xi said, …" tell of the main clause, if of anything.
  if (use.region !== null && tokens[use.region.from - 1]?.lower === 'as' && !opener.marked)
    return asSaid(sentence, use, use.region);
  const quoted = opener.marked || hasQuote(narrative, use.at + 1, sentence.to);
  if (tier === 'C' && !(opener.kind === 'quote' && opener.marked)) return null;
  if (tier === 'T') {
    const wording =
      use.subject !== null &&
      /^(?:document|person|surname|pronoun|it|title|several|outlet)$/.test(use.subject.kind);
    if (!wording || !(lemma === 'read' || lemma === 'go' ? opener.marked && opener.kind !== 'that' : quoted))
      return null;
  }
  const clause = opener.marked || (tier === 'A' && BARE.has(lemma));
  const from = opener.marked ? opener.at : use.at + 1;
  const shape: ClaimShape = opener.kind === 'open' ? 'open' : 'before';
  return {
    shape,
    rule: opener.kind === 'open' ? 'verb-colon' : clause ? 'name-verb-clause' : 'name-verb-words',
    use,
    speaker: use.subject,
    via: null,
    from,
    to: sentence.to,
    clause,
    sure: true,
  };
}

/** "As Xi said, …" and "…, as Xi said": everything but that clause. */
function asSaid(sentence: SentenceSpan, use: VerbUse, region: Region): Draft | null {
  if (use.verb.tier !== 'A' || use.subject === null || use.subject.kind === 'generic') return null;
  const base = { use, shape: 'as' as const, rule: 'as-name-verb', speaker: use.subject, via: null };
  const place = use.fronted
    ? { from: use.main, to: sentence.to }
    : { from: sentence.from, to: region.from - 1 };
  return { ...base, ...place, clause: true, sure: false };
}

interface Opener {
  readonly at: number;
  readonly kind: 'that' | 'colon' | 'quote' | 'open' | 'bare';
  readonly marked: boolean;
}

/** What opens the reported words after a verb: "that", a colon, a quotation; adjuncts may stand between. */
function contentStart(narrative: Narrative, sentence: SentenceSpan, at: number): Opener {
  const { tokens } = narrative;
  for (let i = at; i < Math.min(sentence.to, at + 16); i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === 'quote') {
      const direct = i === at || /^[,:]$/.test(tokens[i - 1]?.lower ?? '') || tokens[i - 1]?.lower === 'as';
      return direct ? { at: i, kind: 'quote', marked: true } : { at, kind: 'bare', marked: false };
    }
    if (token.lower === 'that') {
      // "said Xi assured them that …": the clause began with its own subject.
      if (i > at + 1 && bareSubject(narrative, at)) return { at, kind: 'bare', marked: false };
      const next = tokens[i + 1];
      return next === undefined
        ? { at, kind: 'bare', marked: false }
        : { at: i + 1, kind: 'that', marked: true };
    }
    if (token.lower === ':') {
      const ends = onlyMarks(narrative, i + 1, sentence.to);
      return ends
        ? { at: sentence.to, kind: 'open', marked: true }
        : { at: i + 1, kind: 'colon', marked: true };
    }
    if (token.kind === 'punct' && !/^[,()]$/.test(token.lower)) break;
  }
  return { at, kind: 'bare', marked: false };
}

function bareSubject(narrative: Narrative, at: number): boolean {
  const addressed = /^(?:t(?:ell|ells|old|elling)|assur\w+|reassur\w+|remind\w*|inform\w*)$/.test(
    narrative.tokens[at - 1]?.lower ?? '',
  );
  return (
    !addressed &&
    (mentionFrom(narrative, at) !== null ||
      /^(?:he|she|they|it|we|i)$/.test(narrative.tokens[at]?.lower ?? ''))
  );
}

function onlyMarks(narrative: Narrative, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (narrative.tokens[i]?.kind !== 'punct') return false;
  return true;
}

/** "as reported by TASS": the sentence comes through that outlet. */
function reportedBy(narrative: Narrative, sentence: SentenceSpan, use: VerbUse): Draft | null {
  const region = phraseStartingAt(narrative, use.at + 2, sentence);
  if (region === null) return null;
  const fronted = use.at - 1 <= sentence.from;
  const to = fronted ? sentence.to : use.at - 1;
  return {
    shape: 'as',
    rule: 'as-reported-by',
    use,
    speaker: classify(narrative, region),
    via: null,
    from: fronted ? region.to : sentence.from,
    to,
    clause: true,
    sure: true,
  };
}

function quoting(narrative: Narrative, sentence: SentenceSpan, use: VerbUse): Draft | null {
  const base = { use, shape: 'before' as const, to: sentence.to, clause: true, sure: true };
  if (use.passive) {
    const from = afterAs(narrative, use.at + 1, sentence);
    return {
      ...base,
      rule: 'was-quoted-as',
      speaker: use.subject,
      via: agent(narrative, use.at + 1, sentence),
      from,
    };
  }
  const object = quotedSpeaker(narrative, use.at + 1, sentence);
  if (object === null) return null;
  const clause = narrative.tokens[use.at + 1]?.lower !== 'for';
  return {
    ...base,
    clause,
    rule: 'quoted-name',
    speaker: object.speaker,
    via: use.subject,
    from: object.contentFrom,
  };
}

function afterAs(narrative: Narrative, at: number, sentence: SentenceSpan): number {
  for (let i = at; i < Math.min(sentence.to, at + 12); i++) {
    if (narrative.tokens[i]?.lower === 'as' || narrative.tokens[i]?.lower === 'that')
      return Math.min(sentence.to, i + 2);
  }
  return at;
}

/** "by KCNA" after a passive verb. */
function agent(narrative: Narrative, at: number, sentence: SentenceSpan): SpeakerRef | null {
  for (let i = at; i < Math.min(sentence.to, at + 6); i++) {
    if (narrative.tokens[i]?.lower !== 'by') continue;
    const region = phraseStartingAt(narrative, i + 1, sentence);
    return region === null ? null : classify(narrative, region);
  }
  return null;
}

function passive(narrative: Narrative, sentence: SentenceSpan, use: VerbUse): Draft | null {
  if (use.verb.tier === 'T' || use.verb.tier === 'C') return null;
  const speaker = agent(narrative, use.at + 1, sentence);
  if (speaker === null && !hasQuote(narrative, use.at + 1, sentence.to)) return null;
  return {
    shape: 'before',
    rule: speaker === null ? 'passive' : 'passive-by',
    use,
    speaker,
    via: null,
    from: use.at + 1,
    to: sentence.to,
    clause: false,
    sure: true,
  };
}

function finish(
  narrative: Narrative,
  sentence: SentenceSpan,
  number: number,
  draft: Draft,
  breaks: readonly number[],
): Claim[] {
  let { from, to } = draft;
  if (draft.shape === 'before') {
    // Words told in a fronted clause ("Saying that …, Xi noted") end with it.
    if (draft.use.fronted) to = Math.min(to, draft.use.main);
    to = breaks.find((at) => at > from && at > draft.use.at && at <= to) ?? to;
  }
  while (
    from < to &&
    /^[,:—–-]+$/.test(narrative.tokens[from]?.lower ?? '') &&
    narrative.tokens[from]?.kind === 'punct'
  )
    from++;
  while (
    to > from &&
    narrative.tokens[to - 1]?.kind === 'punct' &&
    /^[.,;:!?…]+$/.test(narrative.tokens[to - 1]?.lower ?? '')
  )
    to--;
  if (draft.shape === 'open') from = to = sentence.to;
  if (to <= from && draft.shape !== 'open') return [];
  return [toClaim(narrative, number, { ...draft, from, to }, { from: draft.use.at, to: draft.use.at + 1 })];
}
