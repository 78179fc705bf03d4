/** Words that follow their cue: `Kim said that …`, `Kim called for “…”`, `KCNA quoted Kim as saying …`. */
import { classify } from './classify.js';
import { contentStart, hasQuote, isAdjunct, isWork, pastHearer } from './content.js';
import type { Draft } from './behind.js';
import type { ClaimShape, SentenceSpan, SpeakerRef } from './model.js';
import { quotedSpeaker } from './nouns.js';
import { phraseStartingAt, type Narrative, type Region } from './phrases.js';
import type { VerbUse } from './governors.js';

/** Verbs whose clause needs no "that": "said relations had …". */
const BARE = new Set(
  'say tell think believe hope claim argue add note insist suggest warn fear feel guess reckon admit acknowledge promise vow pledge announce report state agree reiterate'.split(
    ' ',
  ),
);

/** Acts and attitudes rather than speech: they tell a person's words only where quotation marks say so. */
const NEEDS_QUOTE = new Set(
  (
    'pay uphold seek value regard support oppose back recognize recognise define desire endorse offer signal attribute ' +
    'sing figure feel understand think look renew blame deem maintain indicate fear expect hope find worry know project ' +
    'suspect wonder calculate volunteer reason'
  ).split(' '),
);

export function needsQuote(lemma: string): boolean {
  return NEEDS_QUOTE.has(lemma);
}

/** The draft of what follows a cue; null where nothing is told there. */
export function forward(narrative: Narrative, sentence: SentenceSpan, use: VerbUse): Draft | null {
  const { tokens } = narrative;
  const { tier, lemma } = use.verb;
  const next = tokens[use.at + 1]?.lower ?? '';
  if (use.verb.form !== 'ing' && tokens[use.at - 1]?.lower === 'as' && next === 'by')
    return reportedBy(narrative, sentence, use);
  if (tier === 'Q') return quoting(narrative, sentence, use);
  if (use.passive) return passive(narrative, sentence, use);
  const opener = contentStart(narrative, sentence, use.at + 1, use.verb);
  // "As you may recall" and "as Xi said, …" tell of the main clause, if of anything.
  if (use.region !== null && tokens[use.region.from - 1]?.lower === 'as' && opener.kind !== 'that')
    return asSaid(sentence, use, use.region, opener.kind === 'quote');
  // "first reported by the Times": a participle.
  if (next === 'by' && !opener.marked) return null;
  const quoted = opener.marked || hasQuote(narrative, use.at + 1, sentence.to);
  const announces = opener.kind === 'open' || tokens[opener.at]?.kind === 'quote';
  if (tier === 'C' && !(opener.marked && announces)) return null;
  if (tier === 'T') {
    const wording =
      use.subject !== null &&
      /^(?:document|person|surname|pronoun|it|title|several|outlet)$/.test(use.subject.kind);
    if (!wording || !(lemma === 'read' || lemma === 'go' ? opener.marked && opener.kind !== 'that' : quoted))
      return null;
  }
  if (needsQuote(lemma) && !opener.marked) return onlyQuoted(narrative, sentence, use);
  // "called a conference" is no speech; "called for", "called on" and “called it "X"” are.
  if (lemma === 'call' && !quoted && !/^(?:for|on|upon)$/.test(next)) return null;
  const clause = opener.marked || (tier === 'A' && BARE.has(lemma));
  const from = opener.marked ? opener.at : pastHearer(narrative, sentence, use.at + 1, use.verb);
  if (clause && !opener.marked && isAdjunct(narrative, sentence, from, lemma)) return null;
  if (!clause && quoted && onlyWorks(narrative, from, sentence.to)) return null;
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
    sure: use.sure,
  };
}

/** "Speaking to “CBS This Morning”". */
function onlyWorks(narrative: Narrative, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (narrative.tokens[i]?.kind === 'quote' && !isWork(narrative, i)) return false;
  return true;
}

function onlyQuoted(narrative: Narrative, sentence: SentenceSpan, use: VerbUse): Draft | null {
  const quotes: number[] = [];
  for (let i = use.at + 1; i < sentence.to; i++) if (narrative.tokens[i]?.kind === 'quote') quotes.push(i);
  const [first] = quotes;
  const last = quotes[quotes.length - 1];
  if (first === undefined || last === undefined) return null;
  const base = { use, speaker: use.subject, via: null, from: first, to: last + 1 };
  return { ...base, shape: 'before', rule: 'name-verb-words', clause: false, sure: true };
}

const AS_TOLD =
  /^(?:say|note|report|tell|write|state|announce|explain|argue|warn|acknowledge|observe|point|stress|emphasize|underline|mention|declare|affirm|recall|reiterate|remark|confirm|suggest)$/;

/** "As Xi said, …" and "…, as Xi said": everything but that clause. */
function asSaid(sentence: SentenceSpan, use: VerbUse, region: Region, quoted: boolean): Draft | null {
  if (!AS_TOLD.test(use.verb.lemma) || use.subject === null || (use.subject.kind === 'generic' && !quoted))
    return null;
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
  // "Kim, as quoted by Xinhua, said …": what follows comes through the outlet too.
  const passes = /^(?:report|quote|cite)$/.test(use.verb.lemma);
  const amid = passes && narrative.tokens[region.to]?.lower === ',' && region.to + 2 < sentence.to;
  const to = fronted || amid ? sentence.to : use.at - 1;
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
  if (object === null) return quotedColon(narrative, sentence, use);
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

/** "KCNA quoted the leader: “…”", or the quotation is the next paragraph. */
function quotedColon(narrative: Narrative, sentence: SentenceSpan, use: VerbUse): Draft | null {
  const region = phraseStartingAt(narrative, use.at + 1, sentence);
  if (region === null || narrative.tokens[region.to]?.lower !== ':') return null;
  const opens = region.to + 1 >= sentence.to;
  if (!opens && narrative.tokens[region.to + 1]?.kind !== 'quote') return null;
  const speaker = classify(narrative, region);
  const base = {
    use,
    speaker,
    via: use.subject,
    from: region.to + 1,
    to: sentence.to,
    clause: true,
    sure: true,
  };
  return opens
    ? { ...base, shape: 'open', rule: 'verb-colon' }
    : { ...base, shape: 'before', rule: 'quoted-name' };
}

function afterAs(narrative: Narrative, at: number, sentence: SentenceSpan): number {
  for (let i = at; i < Math.min(sentence.to, at + 12); i++) {
    if (narrative.tokens[i]?.lower === 'as' || narrative.tokens[i]?.lower === 'that')
      return Math.min(sentence.to, i + 2);
  }
  return at;
}

/** "by KCNA" after a passive verb. */
export function agent(narrative: Narrative, at: number, sentence: SentenceSpan): SpeakerRef | null {
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
