/**
 * Reported speech in Russian as TASS and RIA write it: «…», — сказал Путин; Песков отметил, что …; По словам Лаврова, …
 */
import type { Claim, Quotation } from '../model.js';
import { nativeClaim, quotationEnding, type NativeSentence } from './speaker.js';

const VERBS =
  'сказал|заявил|отметил|подчеркнул|сообщил|добавил|указал|пояснил|объяснил|рассказал|признал|уточнил|напомнил|призвал|написал|передал|предупредил|объявил|ответил|спросил|констатировал|резюмировал|заверил|пообещал|подтвердил|выразил|говорит|пишет|передает|передаёт|сообщает|отмечает|подчеркивает|подчёркивает|утверждает|считает|заявляет|добавляет|указывает|поясняет|напоминает|полагает|уверен';
const FORWARD = new RegExp(
  `(?<![\\p{L}])(?:${VERBS})(?:а|и|о)?(?![\\p{L}])([^.!?«»:]{0,60}?)(,\\s+что\\s|:\\s)`,
  'giu',
);
const BEHIND = new RegExp(`^[\\s,]*[—–-]\\s*((?:${VERBS})(?:а|и|о)?)\\s+([^.!?,«»]{2,80})`, 'iu');
const BEHIND_NAME = new RegExp(
  `^[\\s,]*[—–-]\\s*([^.!?,«»]{2,80}?)\\s+((?:${VERBS})(?:а|и|о)?)(?![\\p{L}])`,
  'iu',
);
const ACCORDING =
  /^\s*(?:По словам|По данным|По мнению|Как (?:сообщает|передает|передаёт|сообщил|отметил|заявил)а?)\s+([^,.]{2,80}),\s/iu;
/** ", в свою очередь, отметил". */
const ASIDE =
  /,\s*(?:в свою очередь|со своей стороны|в частности|кроме того|также|при этом|в том числе),\s*$/iu;
/** «A, — сказал Путин. — B»: the tag stands within the marks. */
const INSIDE = new RegExp(
  `,\\s*[—–-]\\s*((?:${VERBS})(?:а|и|о)?)\\s+([^.!?,«»—–]{2,80}?)[.,]\\s*[—–-]\\s`,
  'iu',
);
/** "В послании говорится, что …" and «…», — говорится в послании. */
const IN_TEXT =
  /^(?:в|во)\s+((?:\p{L}+\s){0,2}?(?:телеграмме|послании|письме))\s+(?:говорится|отмечается|подч[её]ркивается|указывается|сказано)(?:,\s+что\s|:\s)/iu;
const TEXT_SAYS =
  /^[\s,]*[—–-]\s*(?:говорится|отмечается|сказано|подч[её]ркивается)\s+(?:в|во)\s+((?:\p{L}+\s){0,2}?(?:телеграмме|послании|письме))/iu;
const SPEAKER = /([\p{L}\p{N}«][\p{L}\p{N}«»\s.-]{0,80})$/u;

/** Claims of one Russian sentence. */
export function russianClaims(sentence: NativeSentence): Claim[] {
  const { text, start, end, quotations } = sentence;
  const claims: (Claim | null)[] = [];
  const words = text.slice(start, end);
  const source = ACCORDING.exec(words.slice(0, 160));
  if (source !== null) {
    const from = start + source[0].indexOf(source[1] ?? '');
    const speaker = { start: from, end: from + (source[1] ?? '').length };
    const content = { start: start + source[0].length, end };
    const cue = { start, end: from };
    claims.push(unnamed(nativeClaim(sentence, { shape: 'as', rule: 'according-to', speaker, cue, content })));
  }
  claims.push(inText(sentence));
  const after = source?.[0].length ?? 0;
  for (const match of words.slice(after).matchAll(FORWARD)) {
    const at = start + after + match.index;
    if (quotations.some((quotation) => quotation.start <= at && at < quotation.end)) continue;
    const left = text
      .slice(Math.max(start + after, at - 120), at)
      .replace(ASIDE, '')
      .trimEnd();
    const before = SPEAKER.exec(left);
    const name = before?.[1]?.trim() ?? '';
    const from = name === '' ? -1 : text.lastIndexOf(name, at);
    claims.push(
      nativeClaim(sentence, {
        shape: 'before',
        rule: 'name-verb-clause',
        speaker: from < start ? null : { start: from, end: from + name.length },
        cue: { start: at, end: at + (/^\p{L}+/u.exec(match[0])?.[0].length ?? 1) },
        content: { start: at + match[0].length, end },
      }),
    );
    break;
  }
  for (const quotation of quotations) {
    if (quotation.start < start || quotation.end > end || quotation.depth > 0) continue;
    claims.push(tag(sentence, quotation.end), tagInside(sentence, quotation), textSays(sentence, quotation));
  }
  return claims.flatMap((claim) => claim ?? []);
}

/** "По словам Ивана Иванова": in the genitive a name is not as it is to be shown, unless the formulary knows it. */
function unnamed(claim: Claim | null): Claim | null {
  const speaker = claim?.speaker;
  if (claim === null || speaker?.kind !== 'person' || speaker.actor !== null) return claim;
  return { ...claim, speaker: { ...speaker, kind: 'generic', name: null } };
}

/** "В послании говорится, что …". */
function inText(sentence: NativeSentence): Claim | null {
  const { text, start, end } = sentence;
  const match = IN_TEXT.exec(text.slice(start, Math.min(end, start + 120)));
  if (match === null) return null;
  const name = match[1] ?? '';
  const at = start + match[0].indexOf(name);
  return nativeClaim(sentence, {
    shape: 'before',
    rule: 'name-verb-clause',
    speaker: { start: at, end: at + name.length },
    cue: { start: at + name.length + 1, end: start + match[0].replace(/(?:,\s+что)?[:\s]*$/u, '').length },
    content: { start: start + match[0].length, end },
  });
}

/** `«…», — говорится в телеграмме`. */
function textSays(sentence: NativeSentence, quotation: Quotation): Claim | null {
  const { text, end } = sentence;
  const match = TEXT_SAYS.exec(text.slice(quotation.end, Math.min(end, quotation.end + 120)));
  if (match === null) return null;
  const name = match[1] ?? '';
  const at = quotation.end + match[0].lastIndexOf(name);
  const cue = quotation.end + match[0].search(/\p{L}/u);
  return nativeClaim(sentence, {
    shape: 'inverted',
    rule: 'quote-verb-name',
    speaker: { start: at, end: at + name.length },
    cue: { start: cue, end: at },
    content: quotation,
  });
}

/** `«A, — сказал Путин. — B»`. */
function tagInside(sentence: NativeSentence, quotation: Quotation): Claim | null {
  const { inner } = quotation;
  const match = INSIDE.exec(sentence.text.slice(inner.start, Math.min(inner.end, inner.start + 600)));
  if (match === null) return null;
  const [, verb = '', name = ''] = match;
  const cue = inner.start + match.index + match[0].indexOf(verb);
  const at = cue + verb.length + match[0].slice(match[0].indexOf(verb) + verb.length).indexOf(name);
  return nativeClaim(sentence, {
    shape: 'inverted',
    rule: 'quote-verb-name',
    speaker: { start: at, end: at + name.trimEnd().length },
    cue: { start: cue, end: cue + verb.length },
    content: quotation,
  });
}

/** `«…», — сказал Путин` and `«…», — Путин сказал`. */
function tag(sentence: NativeSentence, after: number): Claim | null {
  const { text, end } = sentence;
  const rest = text.slice(after, Math.min(end, after + 170));
  const content = quotationEnding(sentence, after);
  if (content === null) return null;
  const inverted = BEHIND.exec(rest);
  const match = inverted ?? BEHIND_NAME.exec(rest);
  if (match === null) return null;
  const [name, verb] =
    inverted === null ? [match[1] ?? '', match[2] ?? ''] : [match[2] ?? '', match[1] ?? ''];
  const at = after + match[0].indexOf(name, inverted === null ? 0 : match[0].indexOf(verb) + verb.length);
  const cue = after + match[0].indexOf(verb);
  return nativeClaim(sentence, {
    shape: inverted === null ? 'after' : 'inverted',
    rule: inverted === null ? 'quote-name-verb' : 'quote-verb-name',
    speaker: { start: at, end: at + name.trimEnd().length },
    cue: { start: cue, end: cue + verb.length },
    content,
  });
}
