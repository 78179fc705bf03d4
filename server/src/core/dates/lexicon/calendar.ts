/** Names of months, weekdays, seasons and parts of the day. All sources are for the `i` flag. */

export const MONTH_WORDS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;
export const MONTH_SHORT = [
  'jan',
  'feb',
  'mar',
  'apr',
  'jun',
  'jul',
  'aug',
  'sept',
  'sep',
  'oct',
  'nov',
  'dec',
] as const;
export const WEEKDAY_WORDS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
const WEEKDAY_SHORT = ['mon', 'tues', 'tue', 'wed', 'thurs', 'thur', 'thu', 'fri', 'sat', 'sun'] as const;

/** A month's name; a short one may have a dot. */
export const MONTH = `(?:${MONTH_WORDS.join('|')}|(?:${MONTH_SHORT.join('|')})\\b\\.?)`;
/** A weekday's name; short ones only with a dot. */
export const WEEKDAY = `(?:${WEEKDAY_WORDS.join('|')}|(?:${WEEKDAY_SHORT.join('|')})\\.)`;
export const DAY = '(?:\\d{1,2})(?:st|nd|rd|th)?(?![\\d%])(?![.:,]\\d)';
/** Space, or one line break: hard-wrapped lines are one paragraph. */
export const S = '(?:[ \\n]\\s?)';

export const MONTH_STARTS: readonly string[] = [...MONTH_WORDS, ...MONTH_SHORT];
export const WEEKDAY_STARTS: readonly string[] = [...WEEKDAY_WORDS, ...WEEKDAY_SHORT];
/** Stands for a digit in the list of a rule's first words. */
export const DIGIT = '#';
/** Stands for a figure of four digits only. */
export const FOUR_DIGITS = '####';

/** 1–12. */
export function monthNumber(word: string): number {
  const three = word.slice(0, 3).toLowerCase();
  return MONTH_WORDS.findIndex((name) => name.startsWith(three)) + 1;
}

/** 1 Monday … 7 Sunday. */
export function weekdayNumber(word: string): number {
  const three = word.slice(0, 3).toLowerCase();
  return WEEKDAY_WORDS.findIndex((name) => name.startsWith(three)) + 1;
}

const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  morning: 'MO',
  dawn: 'MO',
  daybreak: 'MO',
  sunrise: 'MO',
  'first light': 'MO',
  'early hours': 'MO',
  'small hours': 'MO',
  noon: '12:00',
  midday: 'MI',
  afternoon: 'AF',
  evening: 'EV',
  dusk: 'EV',
  sunset: 'EV',
  night: 'NI',
  nightfall: 'NI',
  overnight: 'NI',
  midnight: '24:00',
};
export const PART_OF_DAY = '(?:morning|afternoon|evening|night)';

/** TIMEX3 part of a day. */
export function partOfDay(word: string | undefined): string | null {
  return word === undefined ? null : (PARTS_OF_DAY[word.toLowerCase().replace(/\s+/g, ' ')] ?? null);
}

const SEASONS: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  fall: 'FA',
  autumn: 'FA',
  winter: 'WI',
};
export const SEASON = '(?:spring|summer|fall|autumn|winter)';

/** SP, SU, FA or WI. */
export function seasonOf(word: string): string {
  return SEASONS[word.toLowerCase()] ?? 'SP';
}

/** Russian months without their endings, January first. */
export const MONTH_STEMS_RU = [
  'январ',
  'феврал',
  'март',
  'апрел',
  'ма',
  'июн',
  'июл',
  'август',
  'сентябр',
  'октябр',
  'ноябр',
  'декабр',
] as const;
