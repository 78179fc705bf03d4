/** Words that say which part of a date is meant, or which date from where. All sources are for the `i` flag. */
import type { Mod } from '../expression.js';
import { DIGIT, MONTH_SHORT, MONTH_WORDS, S, WEEKDAY_WORDS } from './calendar.js';
import { ORDINAL_STARTS, ORDINAL_TEENS, TENS } from './numbers.js';

/** Words before a date that say which part of it: "early", "the end of". */
export const PART_OF = `(?:the${S}(?:first|last|final|closing|opening)${S}(?:(?:few|two|three)${S})?(?:days?|weeks?|months)${S}of[ \\n]|(?:the${S})?(?:very${S})?(?:early|earlier|late|later|mid|middle|beginning|start|outset|end|close|first half|second half)(?:[- ]to[- ](?:mid|late))?(?:${S}of|${S}in|${S}on)?[- \\n])`;
const PART_OF_STARTS = [
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
  ...['very', 'first', 'second', 'last', 'final', 'closing', 'opening', ...PART_OF_STARTS].map(
    (word) => `the ${word}`,
  ),
];
/** A figure or an ordinal number after "the". */
export const THE_ORDINAL: readonly string[] = ORDINAL_STARTS.map((word) => `the ${word}`);

/** TIMEX3 mod of {@link PART_OF}. */
export function partMod(text: string | undefined): Mod | null {
  if (text === undefined) return null;
  const word =
    /early|late|mid|beginning|start|outset|end|close|first|second/i.exec(text)?.[0].toLowerCase() ?? '';
  if (/earlier|later/i.test(text)) return null;
  if (/last|final|closing/i.test(text)) return 'END';
  if (/opening/i.test(text)) return 'START';
  if (/^(?:early|beginning|start|outset|first)$/.test(word)) return 'START';
  if (word === 'mid') return 'MID';
  return word === '' ? null : 'END';
}

/** −1, 0 or 1 for words such as "last", "this", "next". */
export function stepOf(word: string): number {
  if (/last|latest|past|previous|prior|preceding|before/i.test(word)) return -1;
  return /next|coming|following|ensuing|subsequent|succeeding|after/i.test(word) ? 1 : 0;
}
