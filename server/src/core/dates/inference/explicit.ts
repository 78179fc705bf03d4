/** What dates written out in full say about the article's own: it is no earlier than what it reports as past. */
import { civilDay, dayNumber, isDay, weekdayOf } from '../calendar.js';
import type { DateExpression } from '../expression.js';
import { extentOf } from '../timex.js';
import type { ResolvedDate } from '../types.js';
import {
  EARLIEST,
  LATEST,
  between,
  dayName,
  from,
  until,
  type Constraint,
  type Sentence,
} from './constraint.js';
import { daySet } from './day-set.js';

/** A present perfect right before "in": "have handled these two countries in". It excludes years that are over. */
const PRESENT_PERFECT =
  /\b(?:have|has)\s(?:(?:also|so far|already|been|now)\s)?(?!to\b|no\b|not\b|a\b|an\b|the\b)[a-z]{3,20}\b[^,;:.()—–"“”]{0,60}\s(?:in|during|throughout)\s$/;
const PRESENT_VERB = /^\s(?:marks|sees|brings)\s/;
const THIS_YEAR = /\bthis\s(?:[a-z-]{2,20}\s){0,2}year\b/i;
/** "Early 2026" ends with April. */
const START_MONTHS = 4;

interface Explicit {
  readonly expression: DateExpression;
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
  readonly year: number;
}

function explicitOf(
  sentences: readonly Sentence[],
  valueOf: (expression: DateExpression) => ResolvedDate | undefined,
): Explicit[] {
  return sentences.flatMap((sentence) =>
    sentence.expressions.flatMap((expression): Explicit[] => {
      const { meaning } = expression;
      if (meaning.kind !== 'calendar' || meaning.year === null) return [];
      const days = extentOf(valueOf(expression)?.value ?? null);
      if (days === null || days.first < EARLIEST || days.last > LATEST) return [];
      return [{ expression, sentence, ...days, year: meaning.year }];
    }),
  );
}

/** Constraints of explicit dates. `valueOf` gives their values, which rest on no article date. */
export function explicitConstraints(
  sentences: readonly Sentence[],
  valueOf: (expression: DateExpression) => ResolvedDate | undefined,
): Constraint[] {
  const all = explicitOf(sentences, valueOf);
  const constraints: Constraint[] = [];
  const past = all.filter(({ expression }) => expression.cue === 'past' && expression.mod !== 'END');
  const future = all.filter(({ expression }) => expression.cue === 'future');
  const latest = past.reduce<Explicit | null>(
    (best, item) => (best === null || item.first > best.first ? item : best),
    null,
  );
  if (latest !== null) {
    constraints.push({
      rule: 'latest-past-date',
      detail: `reports ${latest.expression.text} as past, so not before ${dayName(latest.first)}`,
      days: from(latest.first),
    });
  }
  const earliest = future.reduce<Explicit | null>(
    (best, item) => (best === null || item.last < best.last ? item : best),
    null,
  );
  if (earliest !== null && (latest === null || earliest.first > latest.first)) {
    const { year } = civilDay(earliest.first);
    const last =
      earliest.expression.mod === 'START' &&
      earliest.expression.meaning.kind === 'calendar' &&
      earliest.expression.meaning.month === null
        ? dayNumber(year, START_MONTHS + 1, 1) - 1
        : earliest.last;
    constraints.push({
      rule: 'coming-date',
      detail: `speaks of ${earliest.expression.text} as still to come, so not after ${dayName(last)}`,
      days: until(last),
    });
  }
  constraints.push(...presentYears(all, sentences, latest));
  return constraints;
}

function presentYears(
  all: readonly Explicit[],
  sentences: readonly Sentence[],
  latest: Explicit | null,
): Constraint[] {
  const saysThisYear = sentences.some(({ text }) => THIS_YEAR.test(text));
  const constraints: Constraint[] = [];
  for (const { expression, sentence, year } of all) {
    const { meaning, text } = expression;
    if (meaning.kind !== 'calendar' || meaning.month !== null || (latest !== null && latest.year > year))
      continue;
    const before = sentence.text.slice(0, expression.start - sentence.start);
    const after = sentence.text.slice(expression.end - sentence.start);
    const days = between(dayNumber(year, 1, 1), dayNumber(year, 12, 31));
    // English is not always kept: a month of that very year reported as past must bear it out.
    const isBorneOut =
      latest?.year === year &&
      latest.expression.meaning.kind === 'calendar' &&
      latest.expression.meaning.month !== null;
    if (isBorneOut && PRESENT_PERFECT.test(before)) {
      constraints.push({
        rule: 'present-perfect',
        detail: `speaks of ${text} in the present perfect, so that year is not over`,
        days,
      });
    } else if (saysThisYear && PRESENT_VERB.test(after)) {
      constraints.push({
        rule: 'this-year',
        detail: `explains “this year” by what ${text} ${after.trim().split(' ')[0] ?? 'is'}`,
        days,
      });
    }
  }
  return constraints;
}

/** Years in which a date without one fell on the weekday written beside it. */
export function weekdayYears(sentences: readonly Sentence[]): Constraint[] {
  return sentences.flatMap(({ expressions }) =>
    expressions.flatMap(({ meaning, text, cue }): Constraint[] => {
      if (meaning.kind !== 'calendar' || meaning.year !== null || meaning.weekday === null) return [];
      const { month, day, weekday } = meaning;
      if (month === null || day === null) return [];
      const days = [];
      for (let year = civilDay(EARLIEST).year; year <= civilDay(LATEST).year; year++) {
        if (!isDay(year, month, day)) continue;
        const at = dayNumber(year, month, day);
        if (weekdayOf(at) === weekday)
          days.push({ first: at - (cue === 'past' ? 0 : 200), last: at + (cue === 'future' ? 0 : 200) });
      }
      return [
        { rule: 'weekday-of-date', detail: `${text}: only some years have that weekday`, days: daySet(days) },
      ];
    }),
  );
}
