/**
 * Reported speech in Russian as TASS and RIA write it: «…», — сказал Путин; Песков отметил, что …; По словам Лаврова, …
 */
import type { Claim } from '../model.js';
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
    claims.push(
      nativeClaim(sentence, {
        shape: 'as',
        rule: 'according-to',
        speaker,
        cue: { start, end: from },
        content,
      }),
    );
  }
  for (const match of words.matchAll(FORWARD)) {
    const at = start + match.index;
    if (quotations.some((quotation) => quotation.start <= at && at < quotation.end)) continue;
    const before = SPEAKER.exec(text.slice(Math.max(start, at - 90), at).trimEnd());
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
    claims.push(tag(sentence, quotation.end));
  }
  return claims.flatMap((claim) => claim ?? []);
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
