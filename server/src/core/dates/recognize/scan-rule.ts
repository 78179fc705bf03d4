/** Rules of scripts without word boundaries: they scan the paragraph instead of being dispatched by a first word. */
import { calendar, type Basis, type Cue, type Meaning, type Mod, type Unit } from '../expression.js';

export interface ScanDraft {
  readonly meaning: Meaning;
  readonly mod?: Mod | null;
  /** Where the words themselves point: 오는 (coming), 지난 (past). */
  readonly cue?: Cue;
}

/** A rule that is searched through the whole paragraph; `build` may decline. The pattern is global and linear. */
export interface ScanRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly build: (match: RegExpExecArray, text: string) => ScanDraft | null;
}

/** A figure, also a full-width one. */
export const D = '[0-9０-９]';
const HAN_DIGITS = '〇一二三四五六七八九';
/** Names of the digits as years are spelled with them; agencies mix in a full-width zero. */
export const HAN_DIGIT = '[〇零○０一二三四五六七八九]';
/** A number below one thousand in Chinese characters, or a figure. */
export const HAN_NUMBER = `(?:${D}{1,4}|[一二两三四五六七八九十百]{1,5})`;

/** Figures as they are, full-width ones as plain ones. */
export function plainDigits(text: string): string {
  return text.replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

function hanDigit(char: string | undefined): number {
  if (char === '两') return 2;
  return char === undefined ? 0 : Math.max(0, HAN_DIGITS.indexOf(char));
}

/** "二十三" → 23, "一百" → 100; figures as they are; null if it is no number below one thousand. */
export function hanNumber(source: string): number | null {
  const text = plainDigits(source);
  if (/^\d+$/.test(text)) return Number(text);
  const match =
    /^(?:([一二两三四五六七八九])(百))?(?:([一二三四五六七八九])?(十))?([一二两三四五六七八九])?$/.exec(text);
  if (!match || text === '') return null;
  const tens = match[4] === undefined ? 0 : match[3] === undefined ? 1 : hanDigit(match[3]);
  return hanDigit(match[1]) * 100 + tens * 10 + hanDigit(match[5]);
}

/** "二〇二六" → 2026, "一九九０" → 1990. */
export function hanYear(source: string): number {
  const text = plainDigits(source);
  if (/^\d+$/.test(text)) return Number(text);
  let year = 0;
  for (const char of text) year = year * 10 + (/\d/.test(char) ? Number(char) : hanDigit(char));
  return year;
}

/** A calendar date from its parts; null if there is no such month or day of the month. */
export function dateDraft(
  year: number | null,
  month: string | undefined,
  day: string | undefined,
  fields: Partial<Omit<Extract<Meaning, { kind: 'calendar' }>, 'kind' | 'year' | 'month' | 'day'>> = {},
  mod: Mod | null = null,
): ScanDraft | null {
  const m = month === undefined ? null : hanNumber(month);
  const d = day === undefined ? null : hanNumber(day);
  if ((month !== undefined && m === null) || (day !== undefined && d === null)) return null;
  if ((m !== null && (m < 1 || m > 12)) || (d !== null && (d < 1 || d > 31))) return null;
  return { meaning: calendar({ year, month: m, day: d, ...fields }), mod };
}

export const period = (unit: Unit, step: number, basis: Basis = 'article'): Meaning => ({
  kind: 'period',
  unit,
  step,
  basis,
});

/** A quarter, half or season of a year that may be named or counted from the article's. */
export const partOfYear = (part: string, year: number | null, yearStep: number | null): Meaning => ({
  kind: 'part-of-year',
  part,
  year,
  yearStep,
  step: null,
  basis: 'article',
});
