import { indexDays } from '../dates/anniversaries.js';
import type { DateExpression } from '../dates/expression.js';
import { EARLIEST, LATEST, sentencesOf, type Constraint } from '../dates/inference/constraint.js';
import { hull, intersect, type DaySet } from '../dates/inference/day-set.js';
import { explicitConstraints, weekdayYears } from '../dates/inference/explicit.js';
import { congressConstraints, eventConstraints } from '../dates/inference/events.js';
import { anniversaryConstraints, electionConstraints } from '../dates/inference/occasions.js';
import { leadWeekday, yearlyDays } from '../dates/inference/wire.js';
import { resolveDocument } from '../dates/resolve/index.js';
import { smallestPeriod } from '../dates/timex.js';
import type { DateKnowledge, ResolvedDate } from '../dates/types.js';
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
  'weekday-of-date',
  'agency-lead',
]);
/** What is left must be no longer than this to be called a date. */
const LONGEST = 366;

/**
 * Dates an article by its own text: every constraint that the text gives is intersected, and the smallest calendar
 * period that holds what remains is returned. A constraint is `necessary` if without it the answer would be another.
 * Too little or contradictory: null, with the reason as evidence. `texts` are the clean paragraphs that `document`
 * was recognised in; a dateline without a year is one more constraint.
 */
export function inferArticleDate(
  texts: readonly string[],
  document: readonly (readonly DateExpression[])[],
  knowledge: DateKnowledge,
  dateline: Dateline | null = null,
): InferredDate {
  const constraints = constraintsOf(texts, document, knowledge, dateline);
  const remaining = meet(constraints);
  const date = dateOf(constraints);
  const evidence = constraints.map((constraint): DateEvidence => {
    const without = dateOf(constraints.filter((other) => other !== constraint));
    return { rule: constraint.rule, detail: constraint.detail, necessary: without !== date };
  });
  if (date !== null) return { date, evidence };
  const reason =
    remaining.length === 0
      ? 'what the text says of its date cannot all be true'
      : 'the text says too little of its own date';
  return {
    date: null,
    evidence: [
      { rule: remaining.length === 0 ? 'contradiction' : 'too-little', detail: reason },
      ...evidence,
    ],
  };
}

function constraintsOf(
  texts: readonly string[],
  document: readonly (readonly DateExpression[])[],
  knowledge: DateKnowledge,
  dateline: Dateline | null,
): Constraint[] {
  // Building the index is the dear part; most articles name no anniversary.
  const named = document
    .flat()
    .some(({ meaning }) => meaning.kind === 'anniversary' || meaning.kind === 'named-day');
  const index = indexDays(named ? knowledge : { occasions: [], events: [] });
  const resolved = resolveDocument(document, { date: null, inferred: true }, index);
  const values = new Map<DateExpression, ResolvedDate>();
  for (const item of resolved.flat()) values.set(item.expression, item);
  const valueOf = (expression: DateExpression): ResolvedDate | undefined => values.get(expression);
  const sentences = sentencesOf(texts, document);
  const lead = leadWeekday(texts, document);
  return distinct([
    ...(dateline === null || dateline.date.year !== null ? [] : [fromDateline(dateline)]),
    ...anniversaryConstraints(sentences, valueOf),
    ...electionConstraints(sentences),
    ...congressConstraints(sentences, knowledge),
    ...eventConstraints(sentences, knowledge),
    ...explicitConstraints(sentences, valueOf),
    ...weekdayYears(sentences),
    ...(lead === null ? [] : [lead]),
  ]);
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

function meet(constraints: readonly Constraint[]): DaySet {
  return constraints.reduce<DaySet>((days, constraint) => intersect(days, constraint.days), EVERY_DAY);
}

function dateOf(constraints: readonly Constraint[]): string | null {
  if (constraints.every(({ rule }) => SOFT.has(rule))) return null;
  const days = meet(constraints);
  const all = hull(days);
  if (all === null || all.last - all.first >= LONGEST) return null;
  return smallestPeriod(all);
}
