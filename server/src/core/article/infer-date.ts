import { isoDay, type DayRange } from '../dates/calendar.js';
import type { DateClues } from '../dates/inference/clues.js';
import { EARLIEST, LATEST, type Constraint } from '../dates/inference/constraint.js';
import { hull, intersect, type DaySet } from '../dates/inference/day-set.js';
import { eventConstraints, type KnownEvent } from '../dates/inference/events.js';
import { explicitConstraints } from '../dates/inference/explicit.js';
import { yearlyDays } from '../dates/inference/wire.js';
import { extentOf, smallestPeriod } from '../dates/timex.js';
import type { DateEvidence } from '../types.js';
import type { Dateline } from './dateline.js';

export interface InferredDate {
  /** YYYY, YYYY-MM, YYYY-MM-DD or an interval "a/b"; null when the text does not say enough. */
  readonly date: string | null;
  readonly evidence: readonly DateEvidence[];
}

const EVERY_DAY: DaySet = [{ first: EARLIEST, last: LATEST }];
/** These only narrow what another constraint gives: a tense misread must not date an article. */
const SOFT: ReadonlySet<string> = new Set([
  'latest-past-date',
  'coming-date',
  'anniversary',
  'anniversary-lead',
  'signed-date',
  'weekday-of-date',
  'agency-lead',
]);
/** Not even together do these give a dateline its year: the dates a text names may all be of long ago. */
const WEAK: ReadonlySet<string> = new Set([
  'dateline',
  'latest-past-date',
  'coming-date',
  'weekday-of-date',
  'agency-lead',
]);
/** In news of the day, the anniversary that the lead names is a reason by itself. */
const NEWS = 'anniversary-lead';
/** Days within this that do not lie in one month are told as they are; a year would say less. */
const SHORT = 120;
/** What is left must be no longer than this to be called a date. */
const LONGEST = 366;

/**
 * Dates an article by its own text: every constraint that the text gives is intersected, and the smallest calendar
 * period that holds what remains is returned. A constraint is `necessary` if without it the answer would be another.
 * Too little or contradictory: null, with the reason as evidence. A dateline without a year is one more constraint.
 * @param clues those of the paragraphs, in their order
 * @param lead the weekday of the lead of an agency's item
 * @param isNamed does the text name an event in full somewhere?
 * @param signed the day that the text itself bears
 */
export function dateByClues(
  clues: readonly DateClues[],
  lead: Constraint | null,
  dateline: Dateline | null,
  isNamed: (event: KnownEvent) => boolean,
  signed: string | null = null,
): InferredDate {
  const constraints = distinct([
    ...(dateline === null || dateline.date.year !== null ? [] : [fromDateline(dateline)]),
    ...fromSignature(signed),
    ...clues.flatMap(({ anniversaries }) => anniversaries),
    ...clues.flatMap(({ elections }) => elections),
    ...clues.flatMap(({ congresses }) => congresses),
    ...eventConstraints(
      clues.flatMap(({ events }) => events),
      isNamed,
    ),
    ...explicitConstraints(clues.map(({ explicit }) => explicit)),
    ...clues.flatMap(({ weekdays }) => weekdays),
    ...(lead === null ? [] : [lead]),
  ]);
  const { all, without } = meet(constraints);
  const isNews = clues.some((clue) => clue.isNews);
  const isSoft = (rule: string): boolean => SOFT.has(rule) && !(isNews && rule === NEWS);
  const hard = constraints.filter(({ rule }) => !isSoft(rule)).length;
  const isToldOfItself = constraints.some(({ rule }) => !WEAK.has(rule));
  const date = hard === 0 || !isToldOfItself ? null : dateOf(all);
  const evidence = constraints.map(({ rule, detail }, number): DateEvidence => {
    const left = isSoft(rule) ? hard : hard - 1;
    const other = left === 0 ? null : dateOf(without[number] ?? EVERY_DAY);
    return other === date
      ? { rule, detail, necessary: false }
      : { rule, detail, necessary: true, without: other };
  });
  if (date !== null) return { date, evidence };
  const reason =
    all.length === 0
      ? 'what the text says of its date cannot all be true'
      : 'the text says too little of its own date';
  return {
    date: null,
    evidence: [{ rule: all.length === 0 ? 'contradiction' : 'too-little', detail: reason }, ...evidence],
  };
}

/** One of each: a congress named twice says the same twice, and neither would be necessary. */
function distinct(constraints: readonly Constraint[]): Constraint[] {
  const seen = new Map(
    constraints.map((constraint) => [`${constraint.rule} ${JSON.stringify(constraint.days)}`, constraint]),
  );
  return [...seen.values()];
}

function fromDateline({ date: { month, day } }: Dateline): Constraint {
  const monthDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return {
    rule: 'dateline',
    detail: `dateline of ${monthDay}, without a year`,
    days: yearlyDays(month, day),
  };
}

/** What bears a date is reported then or soon after; how soon, a dateline must say. */
const REPORTED_WITHIN = 31;

function fromSignature(signed: string | null): Constraint[] {
  const days = extentOf(signed);
  if (signed === null || days === null || days.first !== days.last) return [];
  return [
    {
      rule: 'signed-date',
      detail: `the text bears the date ${signed}, so it is reported within days of it`,
      days: [{ first: days.first, last: days.first + REPORTED_WITHIN }],
    },
  ];
}

/** The days that all constraints leave, and those that all but one leave: in one pass from either side. */
function meet(constraints: readonly Constraint[]): {
  readonly all: DaySet;
  readonly without: readonly DaySet[];
} {
  const before: DaySet[] = [];
  let all = EVERY_DAY;
  for (const { days } of constraints) {
    before.push(all);
    all = intersect(all, days);
  }
  let after = EVERY_DAY;
  const without: DaySet[] = [];
  for (let i = constraints.length - 1; i >= 0; i--) {
    without[i] = intersect(before[i] ?? EVERY_DAY, after);
    after = intersect(after, constraints[i]?.days ?? EVERY_DAY);
  }
  return { all, without };
}

function dateOf(days: DaySet): string | null {
  const all = hull(days);
  if (all === null || all.last - all.first >= LONGEST) return null;
  return isShortRun(all) ? `${isoDay(all.first)}/${isoDay(all.last)}` : smallestPeriod(all);
}

/** A run of days over the end of a month, both ends of which were told: not the first or last day of a year. */
function isShortRun({ first, last }: DayRange): boolean {
  const [from, to] = [isoDay(first), isoDay(last)];
  return (
    last - first < SHORT &&
    from.slice(0, 7) !== to.slice(0, 7) &&
    !from.endsWith('-01-01') &&
    !to.endsWith('-12-31')
  );
}
