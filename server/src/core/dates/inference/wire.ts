/** News agencies write of the same day: the weekday of the lead is the day of the item. */
import { civilDay, dayNumber, weekdayName, weekdayOf, type DayRange } from '../calendar.js';
import type { DateExpression } from '../expression.js';
import { EARLIEST, LATEST, type Constraint } from './constraint.js';

const AGENCY = '(?:Yonhap|Reuters|AP|AFP|Kyodo|Xinhua|KCNA|TASS|Interfax|UPI|dpa|RIA Novosti)';
const SIGNED = new RegExp(`\\(${AGENCY}\\)\\s*$`);
const OPENED = new RegExp(`^.{0,80}[(/]${AGENCY}[)/]`);
const REPORTING = /\b(?:said|reported|announced|confirmed|says|reports)\s(?:on\s)?$/i;
/** Headline, byline and the first paragraphs. */
const LEAD = 4;

/** The weekday of the lead's reporting verb in a signed agency item; null without the signature. */
export function leadWeekday(
  texts: readonly string[],
  document: readonly (readonly DateExpression[])[],
): Constraint | null {
  const isWire =
    texts.slice(-3).some((text) => SIGNED.test(text)) ||
    texts.slice(0, LEAD).some((text) => OPENED.test(text));
  if (!isWire) return null;
  for (let i = 0; i < Math.min(LEAD, texts.length); i++) {
    for (const { meaning, start, text } of document[i] ?? []) {
      if (meaning.kind !== 'weekday' || meaning.step !== null) continue;
      if (!REPORTING.test((texts[i] ?? '').slice(Math.max(0, start - 24), start))) continue;
      return {
        rule: 'agency-lead',
        detail: `an agency item whose lead says “${text}”: agencies report on the day, a ${weekdayName(meaning.weekday)}`,
        days: everyWeekday(meaning.weekday),
      };
    }
  }
  return null;
}

function everyWeekday(weekday: number): DayRange[] {
  const days: DayRange[] = [];
  const start = EARLIEST + ((weekday - weekdayOf(EARLIEST) + 7) % 7);
  for (let at = start; at <= LATEST; at += 7) days.push({ first: at, last: at });
  return days;
}

/** A dateline without its year: that day of every year. */
export function yearlyDays(month: number, day: number): DayRange[] {
  const days: DayRange[] = [];
  for (let year = civilDay(EARLIEST).year; year <= civilDay(LATEST).year; year++) {
    const at = dayNumber(year, month, day);
    if (civilDay(at).day === day) days.push({ first: at, last: at });
  }
  return days;
}
