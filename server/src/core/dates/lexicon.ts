/** English words of time, as regular-expression sources and look-ups. All sources are for the `i` flag. */
import type { Mod, Unit } from './expression.js';

const MONTH_WORDS = [
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
const MONTH_SHORT = [
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
const WEEKDAY_WORDS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
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

const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;
const TEENS = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;

const UNIT_NAMES = [
  'second',
  'minute',
  'hour',
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
];
const UNIT_WORDS = [...UNIT_NAMES.flatMap((unit) => [unit, `${unit}s`]), 'century', 'centuries'];
/** What stands between a number and its unit, or goes on with the number. */
const AFTER_NUMBER = [
  ...UNIT_WORDS,
  'straight',
  'consecutive',
  'full',
  'long',
  'whole',
  'more',
  'additional',
  'mere',
  'solid',
  'other',
  'short',
  'calendar',
  'business',
  'working',
  'hundred',
  'dozen',
  'half',
  'couple',
  'of',
  'a',
  'an',
  'and',
];
/** Words a number of units begins with, with what follows them. */
export const NUMBER_STARTS: readonly string[] = [
  ...[DIGIT, 'a', 'an', 'half', 'hundred', 'couple', ...ONES, ...TEENS].flatMap((word) =>
    AFTER_NUMBER.map((after) => `${word} ${after}`),
  ),
  `${DIGIT} .`,
  ...TENS,
];
/** A number in figures or words below one hundred, "a", "half a" and the like. */
export const NUMBER =
  '(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|half' +
  `${S}an?|(?:a|one)${S}(?:hundred|dozen|half)|hundred|` +
  `(?:${TENS.join('|')})(?:[- ](?:${ONES.join('|')}))?|${[...ONES, ...TEENS].join('|')}|an?)`;

const NUMBER_VALUES: ReadonlyMap<string, number> = new Map<string, number>([
  ['a', 1],
  ['an', 1],
  ['half', 0.5],
  ['dozen', 12],
  ['hundred', 100],
  ...ONES.map((word, i): [string, number] => [word, i + 1]),
  ...TEENS.map((word, i): [string, number] => [word, i + 10]),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
]);

/** A year in words, as broadcasts are transcribed: "nineteen ninety-four", "two thousand and one". */
export const YEAR_WORDS =
  `(?:(?:seventeen|eighteen|nineteen|twenty)[- ](?:hundred|(?:oh|o)[- ](?:${ONES.join('|')})|${TEENS.join('|')}|` +
  `(?:${TENS.join('|')})(?:[- ](?:${ONES.join('|')}))?)|two${S}thousand(?:${S}and(?=${S}(?:${[...ONES, ...TEENS].join('|')})\\b))?` +
  `(?:${S}(?:${[...ONES, ...TEENS].join('|')})(?![a-z]))?)`;
/** A year of four figures, or in words. */
export const YEAR = `(?:(?:1[0-9]|20)\\d\\d(?![\\d%])(?![.,:]\\d)|${YEAR_WORDS})`;

/** The number of a {@link YEAR}; null without one. */
export function yearNumber(source: string | undefined): number | null {
  if (source === undefined) return null;
  if (/^\d+$/.test(source)) return Number(source);
  const words = source.toLowerCase().split(/[-\s]+/);
  if (words[0] === 'two') return 2000 + (numberValue(words.slice(2).join(' ').replace(/^and /, '')) ?? 0);
  const century = NUMBER_VALUES.get(words[0] ?? '') ?? 19;
  const rest = words.slice(1).filter((word) => word !== 'oh' && word !== 'o');
  return century * 100 + (rest[0] === 'hundred' ? 0 : (numberValue(rest.join(' ')) ?? 0));
}

/** Value of a {@link NUMBER}; null if it is none. */
export function numberValue(source: string): number | null {
  const text = source.toLowerCase().replaceAll(',', '').trim();
  if (/^[\d.]+$/.test(text)) return Number(text);
  const words = text.split(/[-\s]+/);
  if (words.includes('hundred')) return 100;
  if (words.includes('dozen')) return 12;
  if (words.includes('half')) return 0.5;
  let sum = 0;
  for (const word of words) {
    const value = NUMBER_VALUES.get(word);
    if (value === undefined) return null;
    sum += value;
  }
  return sum;
}

const ORDINAL_ONES = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
] as const;
const ORDINAL_TEENS = [
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
] as const;
const ORDINAL_TENS = TENS.map((word) => word.replace(/y$/, 'ieth'));

export const ORDINAL_STARTS: readonly string[] = [
  DIGIT,
  ...ORDINAL_ONES,
  ...ORDINAL_TEENS,
  ...ORDINAL_TENS,
  ...TENS,
  'hundredth',
];
/** "71st", "seventy-first", "hundredth". */
export const ORDINAL =
  `(?:\\d{1,4}(?:st|nd|rd|th)|(?:${TENS.join('|')})[- ](?:${ORDINAL_ONES.join('|')})|` +
  `${[...ORDINAL_ONES, ...ORDINAL_TEENS, ...ORDINAL_TENS].join('|')}|hundredth)`;

/** Value of an {@link ORDINAL}; null if it is none. */
export function ordinalValue(source: string): number | null {
  const text = source.toLowerCase();
  const digits = /^\d+/.exec(text);
  if (digits) return Number(digits[0]);
  if (text === 'hundredth') return 100;
  let sum = 0;
  for (const word of text.split(/[-\s]+/)) {
    const one = ORDINAL_ONES.findIndex((item) => item === word);
    const teen = ORDINAL_TEENS.findIndex((item) => item === word);
    const ten = ORDINAL_TENS.indexOf(word);
    const plainTen = TENS.findIndex((item) => item === word);
    if (one >= 0) sum += one + 1;
    else if (teen >= 0) sum += teen + 10;
    else if (ten >= 0) sum += (ten + 2) * 10;
    else if (plainTen >= 0) sum += (plainTen + 2) * 10;
    else return null;
  }
  return sum;
}

export const UNIT =
  '(?:seconds?|minutes?|hours?|days?|weekends?|weeks?|months?|quarters?|years?|decades?|century|centuries)';

/** "years" → year. */
export function unitOf(word: string): Unit {
  const singular = word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
  return singular as Unit;
}

/** Words before a date that say which part of it: "early", "the end of". */
export const PART_OF = `(?:(?:the${S})?(?:very${S})?(?:early|earlier|late|later|mid|middle|beginning|start|outset|end|close|first half|second half)(?:[- ]to[- ](?:mid|late))?(?:${S}of|${S}in|${S}on)?[- \\n])`;
export const PART_OF_STARTS = [
  'early',
  'earlier',
  'late',
  'later',
  'mid',
  'middle',
  'beginning',
  'start',
  'outset',
  'end',
  'close',
];

/** What may follow the part: "late May", "end of", "early 2021", "mid-to-late". */
const AFTER_PART = [
  DIGIT,
  ...['of', 'in', 'on', 'the', 'this', 'last', 'next', 'that', 'current', 'previous', 'to', 'fiscal', 'year'],
  ...['first', 'second', 'third', 'fourth', 'spring', 'summer', 'fall', 'autumn', 'winter'],
  ...[
    ...MONTH_WORDS,
    ...MONTH_SHORT,
    ...WEEKDAY_WORDS,
    ...ORDINAL_TEENS,
    ...TENS,
    'nineteen',
    'eighteen',
    'two',
  ],
  ...['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'],
];
/** First words of {@link PART_OF}. */
export const PART_STARTS: readonly string[] = [
  ...PART_OF_STARTS.flatMap((word) => AFTER_PART.map((after) => `${word} ${after}`)),
  ...['very', 'first', 'second', ...PART_OF_STARTS].map((word) => `the ${word}`),
];
/** A figure or an ordinal number after "the". */
export const THE_ORDINAL: readonly string[] = ORDINAL_STARTS.map((word) => `the ${word}`);

/** TIMEX3 mod of {@link PART_OF}. */
export function partMod(text: string | undefined): Mod | null {
  if (text === undefined) return null;
  const word =
    /early|late|mid|beginning|start|outset|end|close|first|second/i.exec(text)?.[0].toLowerCase() ?? '';
  if (/earlier|later/i.test(text)) return null;
  if (/^(?:early|beginning|start|outset|first)$/.test(word)) return 'START';
  if (word === 'mid') return 'MID';
  return word === '' ? null : 'END';
}

/** Words before an amount that make it less than exact. */
export const ABOUT =
  `(?:about|around|approximately|roughly|some|nearly|almost|over|just${S}over|just${S}under|under|` +
  `(?:no${S})?(?:more|less|fewer)${S}than|at${S}least|at${S}most|up${S}to|well${S}over)`;
/** First words of a {@link NUMBER}. */
export const NUMBER_WORDS: readonly string[] = [
  DIGIT,
  'a',
  'an',
  'half',
  'hundred',
  'one',
  'couple',
  ...ONES,
  ...TEENS,
  ...TENS,
];
export const ABOUT_STARTS: readonly string[] = [
  ...[
    'about',
    'around',
    'approximately',
    'roughly',
    'some',
    'nearly',
    'almost',
    'over',
    'just',
    'under',
  ].flatMap((word) => NUMBER_WORDS.map((number) => `${word} ${number}`)),
  ...[
    'more than',
    'less than',
    'fewer than',
    'no more',
    'no less',
    'no fewer',
    'at least',
    'at most',
    'up to',
  ],
  ...['well over', 'just over', 'just under'],
];

/** TIMEX3 mod of {@link ABOUT}. */
export function aboutMod(text: string | undefined): Mod | null {
  const words = text?.toLowerCase().replace(/\s+/g, ' ').trim();
  if (!words) return null;
  if (/^(?:no more|no fewer|no less)/.test(words))
    return words.startsWith('no more') ? 'EQUAL_OR_LESS' : 'EQUAL_OR_MORE';
  if (words === 'at least') return 'EQUAL_OR_MORE';
  if (words === 'at most' || words === 'up to') return 'EQUAL_OR_LESS';
  if (/over$|^more/.test(words)) return 'MORE_THAN';
  if (/^(?:less|fewer|nearly|almost)|under$/.test(words)) return 'LESS_THAN';
  return 'APPROX';
}

const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  morning: 'MO',
  dawn: 'MO',
  noon: '12:00',
  midday: 'MI',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
  overnight: 'NI',
  midnight: '24:00',
};
export const PART_OF_DAY = '(?:morning|afternoon|evening|night)';

/** TIMEX3 part of a day. */
export function partOfDay(word: string | undefined): string | null {
  return word === undefined ? null : (PARTS_OF_DAY[word.toLowerCase()] ?? null);
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

/** −1, 0 or 1 for words such as "last", "this", "next". */
export function stepOf(word: string): number {
  if (/last|latest|past|previous|prior|preceding|before/i.test(word)) return -1;
  return /next|coming|following|after/i.test(word) ? 1 : 0;
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
