/** From cue verbs to claims: which stretch of a sentence is given to whom, by which rule. */
import { closesForTag, contentStart, endsClause, hasQuote, namesSomeone } from './content.js';
import { toClaim, type ClaimDraft } from './claim.js';
import type { Claim, ClaimShape, SentenceSpan, SpeakerRef } from './model.js';
import { classify } from './classify.js';
import { phraseStartingAt, type Narrative, type Region } from './phrases.js';
import { quotedSpeaker } from './nouns.js';
import type { VerbUse } from './verbs.js';

/** Verbs whose clause needs no "that": "said relations had …". */
const BARE = new Set(
  'say tell think believe hope claim argue add note insist suggest warn fear feel guess reckon admit acknowledge promise vow pledge announce report state agree reiterate'.split(
    ' ',
  ),
);

/** Acts and attitudes rather than speech: they tell a person's words only where quotation marks say so. */
const NEEDS_QUOTE = new Set(
  'pay uphold seek value regard support oppose back recognize recognise define desire endorse offer signal attribute sing figure feel understand think look renew blame deem maintain indicate fear expect hope find'.split(
    ' ',
  ),
);
/** The name after these is who was told. */
const TELLS_SOMEONE = /^(?:tell|inform|assure|remind)$/;

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
    const draft = forward(narrative, sentence, use);
    // "extended congratulations and regards": what tells no words ends nobody's.
    if (use.breakAt !== null && (draft !== null || !NEEDS_QUOTE.has(use.verb.lemma)))
      breaks.push(use.breakAt);
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
    if (form === 'ing' || form === 'base' || TELLS_SOMEONE.test(use.verb.lemma)) return null;
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
  if (NEEDS_QUOTE.has(lemma) && !opener.marked) return onlyQuoted(narrative, sentence, use);
  // "called a conference" is no speech; "called for", "called on" and “called it "X"” are.
  if (lemma === 'call' && !quoted && !/^(?:for|on|upon)$/.test(tokens[use.at + 1]?.lower ?? '')) return null;
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

/** Of an act or attitude only what stands in quotation marks is told in someone's words. */
function onlyQuoted(narrative: Narrative, sentence: SentenceSpan, use: VerbUse): Draft | null {
  const quotes: number[] = [];
  for (let i = use.at + 1; i < sentence.to; i++) if (narrative.tokens[i]?.kind === 'quote') quotes.push(i);
  const [first] = quotes;
  const last = quotes[quotes.length - 1];
  if (first === undefined || last === undefined) return null;
  const base = { use, speaker: use.subject, via: null, from: first, to: last + 1 };
  return { ...base, shape: 'before', rule: 'name-verb-words', clause: false, sure: true };
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
  if (!hasQuote(narrative, use.at + 1, sentence.to)) return null;
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
