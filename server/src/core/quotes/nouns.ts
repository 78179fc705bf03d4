/** Cues without a verb of speech: "Kim's statement that", "according to KCNA", "Kim: “…”", "“…” — Kim". */
import { AUXILIARIES, CUE_VERBS, NOUN_CUES, POSSESSIVES, VAGUE_CUES } from './lexicon.js';
import { toClaim } from './claim.js';
import { unknownVerbs } from './unknown-verbs.js';
import { verbFirst } from './verb-first.js';
import type { Claim, SentenceSpan, SpeakerRef } from './model.js';
import { classify, reference } from './classify.js';
import { mentionAt, mentionFrom, phraseStartingAt, type Narrative, phraseEndingAt } from './phrases.js';

const NOUN_REACH = 45;

/** Who is quoted by "quoted Xi as saying", "cited Pak's support for", "quoted his remark that"; where the words begin. */
export function quotedSpeaker(
  narrative: Narrative,
  at: number,
  sentence: SentenceSpan,
): { readonly speaker: SpeakerRef; readonly contentFrom: number } | null {
  const { tokens } = narrative;
  const first = tokens[at];
  if (first === undefined || at >= sentence.to) return null;
  if (POSSESSIVES.has(first.lower)) {
    const kind = /^(?:his|her)$/.test(first.lower) ? 'pronoun' : 'generic';
    return { speaker: reference(narrative, { from: at, to: at + 1 }, { kind }), contentFrom: at + 1 };
  }
  if (/^(?:him|her)$/.test(first.lower))
    return {
      speaker: reference(narrative, { from: at, to: at + 1 }, { kind: 'pronoun' }),
      contentFrom: afterSaying(narrative, at + 1, sentence),
    };
  const mention = mentionFrom(narrative, at);
  if (mention !== null && tokens[mention.to]?.kind === 'clitic')
    return { speaker: mention.ref, contentFrom: mention.to + 1 };
  for (let i = at + 1; i < Math.min(sentence.to, at + 14); i++) {
    if (
      tokens[i]?.kind === 'quote' ||
      (tokens[i]?.kind === 'punct' && !/^[(),]$/.test(tokens[i]?.lower ?? ''))
    )
      return null;
    if (tokens[i]?.lower !== 'as') continue;
    const region = phraseStartingAt(narrative, at, { ...sentence, to: i });
    if (region === null) return null;
    return {
      speaker: mention?.ref ?? classify(narrative, region),
      contentFrom: afterSaying(narrative, i, sentence),
    };
  }
  return null;
}

function afterSaying(narrative: Narrative, at: number, sentence: SentenceSpan): number {
  const as = narrative.tokens[at]?.lower === 'as';
  return Math.min(sentence.to, as ? at + 2 : at);
}

/** Claims made by nouns and marks in one sentence; `taken` are tokens that verbs already govern as cues. */
export function nounClaims(
  narrative: Narrative,
  sentence: SentenceSpan,
  number: number,
  taken: ReadonlySet<number>,
): Claim[] {
  const claims: Claim[] = [];
  for (const i of sentence.landmarks) {
    const token = narrative.tokens[i];
    if (token?.kind !== 'word') continue;
    if (NOUN_CUES.has(token.lower) && !taken.has(i)) possessed(narrative, sentence, number, i, claims);
    if (VAGUE_CUES.has(token.lower) && !taken.has(i)) vague(narrative, sentence, number, i, claims);
    if (token.lower === 'according' && narrative.tokens[i + 1]?.lower === 'to')
      according(narrative, sentence, number, i, claims);
  }
  colon(narrative, sentence, number, claims);
  dash(narrative, sentence, number, claims);
  unknownVerbs(narrative, sentence, number, taken, claims);
  verbInside(narrative, sentence, number, claims);
  verbFirst(narrative, sentence, number, claims);
  return claims;
}

/** "Kim's statement that … “X” …": up to the last quotation before another verb of speech. */
function possessed(
  narrative: Narrative,
  sentence: SentenceSpan,
  number: number,
  at: number,
  claims: Claim[],
): void {
  const owner = possessorOf(narrative, at, sentence);
  if (owner === null) return;
  const to = lastQuoteAfter(narrative, sentence, at + 1);
  if (to === null) return;
  claims.push(
    toClaim(
      narrative,
      number,
      {
        shape: 'noun',
        rule: 'noun-of',
        speaker: owner,
        via: null,
        from: at + 1,
        to,
        clause: false,
        sure: true,
      },
      { from: at, to: at + 1 },
    ),
  );
}

function possessorOf(narrative: Narrative, at: number, sentence: SentenceSpan): SpeakerRef | null {
  const { tokens } = narrative;
  for (let i = at - 1; i >= sentence.from && at - i <= 4; i--) {
    const token = tokens[i];
    if (token === undefined || (token.kind !== 'word' && token.kind !== 'clitic' && token.kind !== 'number'))
      return null;
    if (/^(?:his|her)$/.test(token.lower)) {
      // "voiced his belief": the verb's subject already speaks.
      return CUE_VERBS.has(tokens[i - 1]?.lower ?? '')
        ? null
        : reference(narrative, { from: i, to: i + 1 }, { kind: 'pronoun' });
    }
    if (token.kind !== 'clitic') continue;
    const mention = mentionAt(narrative, i - 1) ?? mentionAt(narrative, i);
    if (mention !== null) return mention.ref;
    const from = Math.max(sentence.from, i - 4);
    for (let j = i - 1; j >= from; j--) {
      if (/^(?:the|both|two)$/.test(tokens[j]?.lower ?? '')) return classify(narrative, { from: j, to: i });
    }
    return null;
  }
  return null;
}

/** End (exclusive token) of the last quotation within reach, before the next verb of speech; null without one. */
function lastQuoteAfter(narrative: Narrative, sentence: SentenceSpan, from: number): number | null {
  let to: number | null = null;
  for (let i = from; i < Math.min(sentence.to, from + NOUN_REACH); i++) {
    const token = narrative.tokens[i];
    if (token === undefined || /^[;:]$/.test(token.lower)) break;
    if (token.kind === 'quote') to = i + 1;
    const verb = token.kind === 'word' && i > from ? CUE_VERBS.get(token.lower) : undefined;
    if (verb !== undefined && !verb.noun && verb.tier !== 'D' && verb.tier !== 'T') {
      // What another verb tells is not the noun's.
      if (to !== null || verb.tier === 'A') break;
    }
  }
  return to;
}

/** "despite assessments that … “new era”": said by nobody in particular. */
function vague(
  narrative: Narrative,
  sentence: SentenceSpan,
  number: number,
  at: number,
  claims: Claim[],
): void {
  if (narrative.tokens[at + 1]?.lower !== 'that') return;
  const to = lastQuoteAfter(narrative, sentence, at + 2);
  if (to === null) return;
  claims.push(
    toClaim(
      narrative,
      number,
      {
        shape: 'noun',
        rule: 'vague',
        speaker: null,
        via: null,
        from: at + 2,
        to,
        clause: false,
        sure: false,
      },
      { from: at, to: at + 1 },
    ),
  );
}

/** "According to KCNA, …" and "…, according to KCNA." */
function according(
  narrative: Narrative,
  sentence: SentenceSpan,
  number: number,
  at: number,
  claims: Claim[],
): void {
  const { tokens } = narrative;
  const region = phraseStartingAt(narrative, at + 2, sentence);
  if (region === null) return;
  const ref = mentionFrom(narrative, at + 2)?.ref ?? classify(narrative, region);
  const speaker = mentionFrom(narrative, at + 2)?.role === 'possessive' ? classify(narrative, region) : ref;
  const cue = { from: at, to: at + 2 };
  const fields = { shape: 'as' as const, rule: 'according-to', speaker, via: null, clause: true, sure: true };
  const fronted = at - sentence.from <= 1;
  let from = region.to;
  while (fronted && from < sentence.to && !/^[,:]$/.test(tokens[from]?.lower ?? '') && from - region.to < 20)
    from++;
  let to = fronted ? sentence.to : at;
  while (to > 0 && /^[,.;—–-]+$/.test(tokens[to - 1]?.lower ?? '') && tokens[to - 1]?.kind === 'punct') to--;
  const start = fronted ? Math.min(from + 1, sentence.to) : sentence.from;
  if (start < to) claims.push(toClaim(narrative, number, { ...fields, from: start, to }, cue));
}

/** Labels of lines that are nobody's words. */
const LABELS =
  /^(?:note|notes|update|updated|correction|clarification|photo|photos|image|video|watch|read|related|source|sources|date|title|headline|author|byline|url|tags|category|published|exclusive|breaking|analysis|opinion|editorial|commentary|more|also|q|a|subject|to|from|cc|re|dateline|section|edition|abstract|contact|by|warning|caption|remember|plus|bonus|see|listen|example|latest|revealed|here|now|today|why|what|how|who|where|when|live|new|video|opinion|review)$/;

/** "Kim: “…”" at a sentence's start; without quotation marks only where it opens the paragraph, as in headlines. */
function colon(narrative: Narrative, sentence: SentenceSpan, number: number, claims: Claim[]): void {
  const { tokens } = narrative;
  let at = sentence.from + 1;
  while (at < Math.min(sentence.to, sentence.from + 9) && tokens[at]?.lower !== ':') {
    if (tokens[at]?.kind === 'quote') return;
    at++;
  }
  if (tokens[at]?.lower !== ':' || at + 1 >= sentence.to) return;
  const quoted = tokens[at + 1]?.kind === 'quote';
  const mention = mentionFrom(narrative, sentence.from);
  const named = mention !== null && mention.to <= at ? mention.ref : labelled(narrative, sentence, at);
  const opens = number === 0 && at - sentence.from <= 4 && at + 3 < sentence.to;
  if (named === null || !(quoted || (opens && hasVerb(narrative, at + 1, sentence.to)))) return;
  if (!quoted && (mention === null || mention.to !== at) && named.kind !== 'surname') return;
  const fields = { shape: 'colon' as const, rule: 'name-colon', speaker: named, via: null };
  const place = { from: at + 1, to: sentence.to, clause: true, sure: quoted };
  claims.push(toClaim(narrative, number, { ...fields, ...place }, { from: at, to: at + 1 }));
}

function hasVerb({ tokens }: Narrative, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { kind, lower = '' } = tokens[i] ?? {};
    if (
      kind === 'quote' ||
      AUXILIARIES.has(lower) ||
      CUE_VERBS.has(lower) ||
      /^(?:i|we|you|he|she)$/.test(lower)
    )
      return true;
    if (kind === 'word' && i > from && /[^s]s$/.test(lower) && tokens[i]?.cap === true) return true;
  }
  return false;
}

/** A surname, or "Poll": who speaks, unless the word labels a line. */
function labelled(narrative: Narrative, sentence: SentenceSpan, at: number): SpeakerRef | null {
  const { tokens } = narrative;
  for (let i = sentence.from; i < at; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || !token.cap || LABELS.test(token.lower)) return null;
  }
  return at - sentence.from <= 4
    ? reference(narrative, { from: sentence.from, to: at }, { kind: 'surname' })
    : null;
}

/** "“…” — Kim Jong Un". */
function dash(narrative: Narrative, sentence: SentenceSpan, number: number, claims: Claim[]): void {
  const { tokens } = narrative;
  const first = tokens[sentence.from];
  const mark = tokens[sentence.from + 1];
  if (first?.kind !== 'quote' || mark?.kind !== 'punct' || !/^[—–―-]+$/.test(mark.lower)) return;
  const mention = mentionFrom(narrative, sentence.from + 2);
  if (mention === null || mention.to < sentence.to - 1) return;
  claims.push(
    toClaim(
      narrative,
      number,
      {
        shape: 'dash',
        rule: 'dash-name',
        speaker: mention.ref,
        via: null,
        from: sentence.from,
        to: sentence.from + 1,
        clause: true,
        sure: true,
      },
      { from: sentence.from + 1, to: sentence.from + 2 },
    ),
  );
}

/** `Kim's message “stressed the need …”`: the quotation begins with the verb of speech. */
function verbInside(narrative: Narrative, sentence: SentenceSpan, number: number, claims: Claim[]): void {
  const { tokens, quotations, text } = narrative;
  for (const i of sentence.landmarks) {
    if (i === sentence.from) continue;
    const inner = quotations[tokens[i]?.quote ?? -1]?.inner;
    if (inner === undefined || tokens[i - 1]?.kind !== 'word') continue;
    const first = /^\p{L}+/u.exec(text.slice(inner.start, Math.min(inner.end, inner.start + 20)))?.[0] ?? '';
    const verb = CUE_VERBS.get(first);
    if (verb === undefined || verb.form === 'ing' || verb.form === 'base' || verb.tier === 'D') continue;
    const region = phraseEndingAt(narrative, i - 1, sentence);
    const speaker = region === null ? null : classify(narrative, region);
    if (speaker === null || !/^(?:person|surname|title|document|pronoun)$/.test(speaker.kind)) continue;
    const draft = { shape: 'before' as const, rule: 'verb-in-quote', speaker, via: null, from: i, to: i + 1 };
    claims.push(toClaim(narrative, number, { ...draft, clause: true, sure: true }, { from: i, to: i + 1 }));
  }
}
