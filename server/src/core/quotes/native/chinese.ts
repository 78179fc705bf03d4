/**
 * Reported speech in Chinese as Xinhua and People's Daily write it: 习近平指出，…; 毛宁在例行记者会上表示，…; “…。”他说。
 * Verbs: the reporting verbs of 新华社 copy (表示, 指出, 强调, 说 and their like), speaker before the verb.
 */
import type { Claim } from '../model.js';
import { nativeClaim, quotationEnding, type NativeSentence } from './speaker.js';

const VERBS =
  '表示|指出|强调|強調|说|說|称|稱|认为|認為|报道|報道|宣布|重申|介绍|透露|写道|寫道|说道|问道|回答|坦言|呼吁|声明|表明|评论|警告|主张|提到|谈到|祝愿|致辞|批评|谴责';
const FORWARD = new RegExp(`(?:${VERBS})(?:道)?\\s*[，,：:]|(?:${VERBS})(?=[“「『])`, 'gu');
const BEHIND = new RegExp(`^[\\s，,]*([^，。；：“”]{1,24}?)(?:${VERBS})(?:道)?(?=[。，,：]|$)`, 'u');
const ACCORDING = /^\s*据(?:(.{2,12}?)(?:援引|引述))?(.{2,20}?)(?:的?报道|消息|披露|介绍|通报)[，,]/u;
/** "双方同意深化合作": what is agreed follows without a comma. */
const AGREED = /(?:一致)?(?:同意|商定|一致认为|一致决定)(?![，,：:])/u;
/** "王毅：“…”", and in a headline without quotation marks. */
const COLON = /^\s*([^，。；：:“”！？]{2,20})[：:]\s*/u;
/** "也就是说，", "总的来说，": nobody speaks. */
const IDIOM = /(?:是|话|来|可以|应该|据|虽|小|传|听|按理|别|不用|再|换言之)$/u;
/** What stands between a speaker and the verb: occasions and adverbs. */
const ADJUNCT =
  /(?:(?:\d+日|当天|日前)?(?:在|于|就|对|向|同|与).{1,40}?(?:时|中|上|里|会|后|说)?|还|也|并|同时|再次|进一步|特别|明确|一致|共同|则|又|随后|最后|\d+日|当天|日前)$/u;

/** What names a speaker is not longer: it keeps the whole linear. */
const LONGEST_PHRASE = 90;

/** Claims of one Chinese sentence. */
export function chineseClaims(sentence: NativeSentence): Claim[] {
  const { text, start, end } = sentence;
  const claims: (Claim | null)[] = [];
  const source = ACCORDING.exec(text.slice(start, Math.min(end, start + 60)));
  if (source !== null) {
    const from = start + source[0].indexOf('据') + 1;
    const [, citing = '', outlet = ''] = source;
    const last = start + source[0].lastIndexOf(outlet);
    const whole = { start: last, end: last + outlet.length };
    const place =
      citing === ''
        ? { speaker: whole }
        : { speaker: { start: from, end: from + citing.length }, via: whole };
    claims.push(
      nativeClaim(sentence, {
        shape: 'as',
        rule: 'according-to',
        ...place,
        cue: { start: from - 1, end: from },
        content: { start: start + source[0].length, end },
      }),
    );
  }
  claims.push(headed(sentence), agreed(sentence));
  for (const match of text.slice(start, end).matchAll(FORWARD)) {
    const at = start + match.index;
    if (isQuoted(sentence, at)) continue;
    const clause = clauseStart(text, start, at);
    const words = text.slice(clause, at);
    if (IDIOM.test(words)) continue;
    const speaker = speakerEnd(words);
    const cue = { start: at, end: at + match[0].replace(/[\s，,：:]+$/u, '').length };
    const claim = nativeClaim(sentence, {
      shape: 'before',
      rule: 'name-verb-clause',
      speaker: speaker === 0 ? null : { start: clause, end: clause + speaker },
      cue,
      content: { start: at + match[0].length, end },
      implied: speaker === 0,
    });
    claims.push(claim);
    // "朝中社报道说，金正恩表示，…": an outlet passes on what the next one says.
    if (claim?.speaker?.kind !== 'outlet') break;
  }
  claims.push(...tags(sentence));
  return claims.flatMap((claim) => claim ?? []);
}

/** `王毅：“…”`; without quotation marks only where somebody the formulary knows opens the paragraph. */
function headed(sentence: NativeSentence): Claim | null {
  const { text, start, end } = sentence;
  const match = COLON.exec(text.slice(start, Math.min(end, start + 40)));
  const name = match?.[1] ?? '';
  if (match === null || start > 0) return null;
  const from = start + match[0].indexOf(name);
  const content = { start: start + match[0].length, end };
  const claim = nativeClaim(sentence, {
    shape: 'colon',
    rule: 'name-colon',
    speaker: { start: from, end: from + name.length },
    cue: { start: from + name.length, end: from + name.length + 1 },
    content,
  });
  return /^(?:person|body|outlet)$/.test(claim?.speaker?.kind ?? '') ? claim : null;
}

/** `双方同意深化合作`: only of sides and leaders together, who agree on something. */
function agreed(sentence: NativeSentence): Claim | null {
  const { text, start, end } = sentence;
  const match = AGREED.exec(text.slice(start, Math.min(end, start + 80)));
  if (match === null) return null;
  const at = start + match.index;
  const clause = clauseStart(text, start, at);
  const claim = nativeClaim(sentence, {
    shape: 'before',
    rule: 'name-verb-clause',
    speaker: { start: clause, end: at },
    cue: { start: at, end: at + match[0].length },
    content: { start: at + match[0].length, end },
  });
  return claim?.speaker?.kind === 'joint' ? claim : null;
}

/** `“…。”习近平说。` */
function tags(sentence: NativeSentence): (Claim | null)[] {
  const { text, start, end, quotations } = sentence;
  return quotations.map((quotation) => {
    if (quotation.start < start || quotation.end > end || quotation.depth > 0 || quotation.kind === 'title')
      return null;
    const match = BEHIND.exec(text.slice(quotation.end, Math.min(end, quotation.end + 40)));
    const name = match?.[1] ?? '';
    if (
      match === null ||
      name === '' ||
      !/[，。！？,.]/u.test(text.slice(quotation.end - 2, quotation.end + 1))
    )
      return null;
    const from = quotation.end + match[0].indexOf(name);
    const ended = quotationEnding(sentence, quotation.end) ?? quotation;
    return nativeClaim(sentence, {
      shape: 'inverted',
      rule: 'quote-name-verb',
      speaker: { start: from, end: from + (speakerEnd(name) || name.length) },
      cue: { start: from + name.length, end: quotation.end + match[0].length },
      content: ended,
    });
  });
}

function isQuoted({ quotations }: NativeSentence, at: number): boolean {
  return quotations.some(({ start, end, kind }) => kind !== 'title' && start <= at && at < end);
}

function clauseStart(text: string, start: number, at: number): number {
  // The ideographic comma parts a list of titles or names.
  const first = Math.max(start, at - LONGEST_PHRASE);
  for (let i = at - 1; i >= first; i--) if (/[，,。；;：:！？”」]/u.test(text[i] ?? '')) return i + 1;
  return first;
}

/** Length of the speaker's phrase at the head of the clause. */
function speakerEnd(words: string): number {
  const adjunct = /(?:在|于|就)(?=.)/u.exec(words);
  const head = adjunct !== null && adjunct.index >= 2 ? words.slice(0, adjunct.index) : words;
  let rest = head;
  for (let i = 0; i < 4; i++) {
    const shorter = rest.replace(ADJUNCT, '');
    if (shorter === rest || shorter.length < 1) break;
    rest = shorter;
  }
  return /^(?:还|也|并|同时|再次)?$/u.test(rest) ? 0 : rest.length;
}
