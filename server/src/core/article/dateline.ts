/** Datelines of news agencies: place, day and agency before the text. */
import { dayNumber, isDay, isoDay } from '../dates/calendar.js';
import { MONTH, MONTH_STEMS_RU, WEEKDAY, monthNumber, weekdayNumber } from '../dates/lexicon.js';
import type { Span } from '../types.js';

export interface Dateline extends Span {
  /** Index of the paragraph that `start` and `end` are offsets of. */
  readonly paragraph: number;
  readonly date: { readonly year: number | null; readonly month: number; readonly day: number };
  /** 1 Monday … 7 Sunday, where it is written. */
  readonly weekday: number | null;
  readonly place: string | null;
  readonly agency: string | null;
  /** Canonical name of an agency written in another script than Latin; null for all others. */
  readonly outlet: string | null;
}

const PLACE = "(?<place>\\p{Lu}[\\p{L}.'’ -]{1,40}(?:, \\p{Lu}[\\p{L}.'’ -]{1,30})?)";
const WHEN =
  `(?:(?<wd>${WEEKDAY}),? )?(?:(?<mo>${MONTH}) (?<d>\\d{1,2})|(?<d2>\\d{1,2}) (?<mo2>${MONTH}))` +
  `(?:,? (?:Juche \\d{2,3} ?\\((?<jy>\\d{4})\\)|(?<y>(?:19|20)\\d{2})))?`;

const ENGLISH: readonly RegExp[] = [
  // Pyongyang, October 1 (KCNA) -- · BEIJING, Aug. 7 (Xinhua) -- · SEOUL, Oct 1 (Reuters) - · Oct. 1, 2024 (KCNA)
  new RegExp(
    `^["“]?${PLACE},? ${WHEN},? ?\\((?<agency>[\\p{L}][\\p{L}0-9 .&'’/-]{1,40})\\)\\s*(?:--?|[–—])?`,
    'iu',
  ),
  // MOSCOW, October 1. /TASS/.
  new RegExp(`^${PLACE}, ${WHEN}[.,]? ?/(?<agency>[\\p{L}][\\p{L}0-9 .-]{1,30})/\\.?`, 'iu'),
  // SEOUL, South Korea (AP), Oct. 1, 2024 —
  new RegExp(`^${PLACE} \\((?<agency>[\\p{L}][\\p{L}0-9 .&-]{1,40})\\),? ${WHEN}\\s*(?:--?|[–—])`, 'iu'),
  // Oct 1 (Reuters) - · Oct. 1, 2024 (KCNA) --
  new RegExp(`^(?<place>)${WHEN},? ?\\((?<agency>[\\p{L}][\\p{L}0-9 .&'’/-]{1,40})\\)\\s*(?:--?|[–—])`, 'iu'),
  // PYONGYANG, Oct. 1 --
  new RegExp(`^${PLACE}, ${WHEN}\\s*(?:--|[–—])(?<agency>)`, 'iu'),
];
/** A paragraph that is nothing but a date, as below a headline. */
const ALONE = new RegExp(
  `^(?:(?:Published|Posted|Updated|Date|Issued)(?: on| at)?:? )?(?<place>)(?<agency>)${WHEN}(?:[,|·-]? \\d{1,2}:\\d{2}.{0,12})?$`,
  'iu',
);

/** Agencies and papers as datelines in other scripts write them, and their canonical names. */
const NATIVE_OUTLETS: Readonly<Record<string, string>> = {
  조선중앙통신: 'KCNA',
  로동신문: 'Rodong Sinmun',
  연합뉴스: 'Yonhap',
  新华社: 'Xinhua',
  新華社: 'Xinhua',
  新华网: 'Xinhua',
  朝中社: 'KCNA',
  中新社: 'China News Service',
  中新网: 'China News Service',
  人民网: "People's Daily",
  人民日报: "People's Daily",
  塔斯社: 'TASS',
  ТАСС: 'TASS',
  'ИТАР-ТАСС': 'TASS',
  'РИА Новости': 'RIA Novosti',
  Интерфакс: 'Interfax',
  ИНТЕРФАКС: 'Interfax',
  ЦТАК: 'KCNA',
};
const IN_HANGUL = '(?<agency>로동신문|연합뉴스|[가-힣]{2,8}통신)';
const IN_HAN = '(?<agency>新华社|新華社|新华网|朝中社|中新社|中新网|人民网|人民日报|塔斯社)';
const IN_CYRILLIC = '(?<agency>(?:ИТАР-)?ТАСС|РИА Новости|Интерфакс|ИНТЕРФАКС|ЦТАК)';
const WHEN_IN_HANGUL =
  '(?<place>[가-힣]{2,8}),? (?:(?:주체 ?\\d{2,3} ?[(（])?(?<y>\\d{4})[)）]?년 ?)?(?<m>\\d{1,2})월 ?(?<d>\\d{1,2})일';
const DAY_IN_HAN = '(?:(?<y>\\d{4})年)?(?<m>\\d{1,2})月(?<d>\\d{1,2})日';

const NATIVE: readonly RegExp[] = [
  // (평양 10월 1일발 조선중앙통신) · 【평양 주체114(2025)년 10월 1일 조선중앙통신】
  new RegExp(`^[(（【[]${WHEN_IN_HANGUL}발? ?${IN_HANGUL}[)）】\\]]`, 'u'),
  // 평양 10월 1일발 조선중앙통신 · 평양, 10월 1일 (조선중앙통신)
  new RegExp(`^${WHEN_IN_HANGUL}발 ?${IN_HANGUL}`, 'u'),
  new RegExp(`^${WHEN_IN_HANGUL} ?[(（]${IN_HANGUL}[)）]`, 'u'),
  // 新华社平壤10月1日电 · （新华社北京2025年10月1日电） · 中新网10月1日电
  new RegExp(
    `^[（(【]?${IN_HAN}(?<place>\\p{Script=Han}{2,8}?)?${DAY_IN_HAN}(?:消息|电|電|讯|訊)?[）)】]?`,
    'u',
  ),
  // 法新社北京10月1日电: any agency, if the word for a dispatch and a gap stand behind the day
  new RegExp(
    `^[（(【]?(?<agency>\\p{Script=Han}{2,5}?[社网報报])(?<place>\\p{Script=Han}{2,8}?)?${DAY_IN_HAN}(?:电|電|讯|訊)(?:[）)】]|(?=\\s))`,
    'u',
  ),
  // （平壤10月1日朝中社）
  new RegExp(`^[（(【]?(?<place>\\p{Script=Han}{2,8}?)${DAY_IN_HAN}(?:发|電|电)?${IN_HAN}[）)】]?`, 'u'),
  // МОСКВА, 1 октября. /ТАСС/ · ПЕКИН, 1 окт — РИА Новости · Москва. 1 октября 2025 г. ИНТЕРФАКС
  new RegExp(
    '^(?<place>\\p{Lu}[\\p{L} -]{2,30})[.,] (?<d>\\d{1,2}) (?<mo>[а-я]{3,8})\\.?(?: (?<y>\\d{4})(?: года| г\\.?)?)?[.,]? ?' +
      `(?:[-–—] ?|/)?(?:Корр\\. )?${IN_CYRILLIC}`,
    'u',
  ),
];

/**
 * Reads the dateline of an article from its first paragraphs (clean text). Without a year in it the year is null:
 * nothing is guessed. Any agency in brackets is accepted. Null where no paragraph opens with a date of its own.
 */
export function readDateline(firstParagraphs: readonly string[]): Dateline | null {
  for (const [paragraph, text] of firstParagraphs.entries()) {
    const opening = text.slice(0, 160);
    // Every pattern has a day of the month; most paragraphs have none in front.
    if (!/\d/.test(opening)) continue;
    const lead = opening.length - opening.trimStart().length;
    const found = english(opening.trimStart()) ?? native(opening.trimStart());
    if (found) return { ...found, start: lead, end: lead + found.end, paragraph };
  }
  return null;
}

const CREDIT = /\(?\bJuche ?(?<j>\d{2,3}) ?\. ?(?<m>\d{1,2}) ?\. ?(?<d>\d{1,2})\.?\)?\.?$/u;
/** Nothing but the outlet's address may stand beside the date that it credits its text with. */
const CREDIT_LENGTH = 60;
/** Juche 1 was 1912. */
const BEFORE_JUCHE = 1911;

/** The outlet's own date under its text, "www.kcna.kp (Juche114.10.1.)"; YYYY-MM-DD, null where there is none. */
export function readCredit(lastParagraphs: readonly string[]): string | null {
  for (const text of [...lastParagraphs].reverse()) {
    const match = text.length > CREDIT_LENGTH ? null : CREDIT.exec(text.trimEnd());
    if (!match) continue;
    const { j, m, d } = match.groups ?? {};
    const [year, month, day] = [Number(j) + BEFORE_JUCHE, Number(m), Number(d)];
    if (isDay(year, month, day)) return isoDay(dayNumber(year, month, day));
  }
  return null;
}

function english(text: string): Omit<Dateline, 'paragraph'> | null {
  for (const pattern of [...ENGLISH, ALONE]) {
    const match = pattern.exec(text);
    if (!match) continue;
    const { mo, mo2, d, d2, y, jy, wd, place, agency } = match.groups ?? {};
    const month = mo ?? mo2 ?? '';
    // A date by itself, without place or agency, must have its year to be one.
    if (pattern === ALONE && y === undefined) continue;
    if (!/^\p{Lu}/u.test(month)) continue;
    const found = dateline(match[0], y ?? jy, monthNumber(month), d ?? d2, place, agency);
    if (found) return { ...found, weekday: wd === undefined ? null : weekdayNumber(wd) };
  }
  return null;
}

function native(text: string): Omit<Dateline, 'paragraph'> | null {
  for (const pattern of NATIVE) {
    const match = pattern.exec(text);
    if (!match) continue;
    const { y, m, mo, d, place, agency } = match.groups ?? {};
    const month = m === undefined ? monthOfRussian(mo ?? '') : Number(m);
    const found = dateline(match[0], y, month, d, place, agency);
    if (found) return found;
  }
  return null;
}

/** "октября", "окт": 10; 0 for what is no month. */
function monthOfRussian(word: string): number {
  return MONTH_STEMS_RU.findIndex((stem) => word.startsWith(stem) || stem.startsWith(word)) + 1;
}

function dateline(
  matched: string,
  year: string | undefined,
  month: number,
  day: string | undefined,
  place: string | undefined,
  agency: string | undefined,
): Omit<Dateline, 'paragraph'> | null {
  const date = { year: year === undefined ? null : Number(year), month, day: Number(day) };
  // 2000 was a leap year: without a year, 29 February may stand.
  if (!isDay(date.year ?? 2000, date.month, date.day)) return null;
  return {
    start: 0,
    end: matched.trimEnd().length,
    date,
    weekday: null,
    place: place === undefined || place === '' ? null : place.trim(),
    agency: agency === undefined || agency === '' ? null : agency.trim(),
    outlet: NATIVE_OUTLETS[agency ?? ''] ?? null,
  };
}
