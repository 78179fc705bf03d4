/** Numbers, ordinals and years, in figures and words. All sources are for the `i` flag. */
import { DIGIT, S } from './calendar.js';

export const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;
export const TEENS = [
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
export const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;

/** A number in figures or words below one hundred, "a", "half a" and the like. */
export const NUMBER =
  '(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+|[ -][1-3]/[2-4])?|half' +
  `${S}an?|(?:a|one)${S}(?:hundred|dozen|half)|(?:${ONES.join('|')})${S}hundred|hundred|dozen|` +
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
/** What follows a year before Christ. */
export const BEFORE_CHRIST = '(?:B\\.C\\.(?:E\\.)?|BCE?\\b)';
/** A year of four figures, of fewer before Christ, or in words. */
export const YEAR = `(?:\\d{1,4}${S}?${BEFORE_CHRIST}|(?:1[0-9]|20)\\d\\d(?![\\d%])(?![.,:]\\d)|${YEAR_WORDS})`;

/** The number of a {@link YEAR}; null without one. */
export function yearNumber(source: string | undefined): number | null {
  if (source === undefined) return null;
  if (/^\d+$/.test(source)) return Number(source);
  // There is no year 0: 1 BC is the year 0 of arithmetic.
  if (/^\d/.test(source)) return 1 - Number.parseInt(source, 10);
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
  // "2 1/2".
  const fraction = /^(\d+)[- ](\d)\/(\d)$/.exec(text);
  if (fraction) return Number(fraction[1]) + Number(fraction[2]) / Number(fraction[3]);
  const words = text.split(/[-\s]+/);
  if (words.includes('hundred'))
    return 100 * (NUMBER_VALUES.get(words[0] ?? '') === 100 ? 1 : (NUMBER_VALUES.get(words[0] ?? '') ?? 1));
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

export const ORDINAL_ONES = [
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
export const ORDINAL_TEENS = [
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

/** First words of a {@link NUMBER}. */
export const NUMBER_WORDS: readonly string[] = [
  DIGIT,
  'a',
  'an',
  'half',
  'hundred',
  'dozen',
  'one',
  'couple',
  ...ONES,
  ...TEENS,
  ...TENS,
];
