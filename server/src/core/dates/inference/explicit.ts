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

/** A date written with its year; nothing of it says where it stands. */
export interface Explicit {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  readonly year: number;
  readonly hasMonth: boolean;
  /** "Early 2026". */
  readonly isStart: boolean;
}

interface Found extends Explicit {
  readonly expression: DateExpression;
  readonly sentence: Sentence;
}

function explicitOf(
  sentences: readonly Sentence[],
  valueOf: (expression: DateExpression) => ResolvedDate | undefined,
): Found[] {
  return sentences.flatMap((sentence) =>
    sentence.expressions.flatMap((expression): Found[] => {
      const { meaning, text, mod } = expression;
      if (meaning.kind !== 'calendar' || meaning.year === null) return [];
      const days = extentOf(valueOf(expression)?.value ?? null);
      if (days === null || days.first < EARLIEST || days.last > LATEST) return [];
      const { year } = meaning;
      return [
        {
          expression,
          sentence,
          text,
          ...days,
          year,
          hasMonth: meaning.month !== null,
          isStart: mod === 'START',
        },
      ];
    }),
  );
}

function bare({ text, first, last, year, hasMonth, isStart }: Explicit): Explicit {
  return { text, first, last, year, hasMonth, isStart };
}

/** A year written by itself where only the present is spoken of so. */
interface YearClue {
  readonly text: string;
  readonly year: number;
  readonly isPerfect: boolean;
  /** The verb after it ("marks"), or null. */
  readonly verb: string | null;
}

/** What the dates written out in one paragraph, or in several, say together. */
export interface ExplicitClues {
  readonly latest: Explicit | null;
  readonly earliest: Explicit | null;
  readonly years: readonly YearClue[];
  readonly saysThisYear: boolean;
}

/** Reads one paragraph's sentences. `valueOf` gives values of explicit dates, which rest on no article date. */
export function explicitClues(
  sentences: readonly Sentence[],
  valueOf: (expression: DateExpression) => ResolvedDate | undefined,
): ExplicitClues {
  const all = explicitOf(sentences, valueOf);
  const years = all.flatMap(({ expression, sentence, year, text, hasMonth }): YearClue[] => {
    if (hasMonth) return [];
    const isPerfect = PRESENT_PERFECT.test(sentence.text.slice(0, expression.start - sentence.start));
    const after = sentence.text.slice(expression.end - sentence.start);
    const verb = PRESENT_VERB.test(after) ? (after.trim().split(' ')[0] ?? 'is') : null;
    return isPerfect || verb !== null ? [{ text, year, isPerfect, verb }] : [];
  });
  const saysThisYear = sentences.some(({ text }) => THIS_YEAR.test(text));
  return { ...bounding(all), years, saysThisYear };
}

function bounding(all: readonly Found[]): Pick<ExplicitClues, 'latest' | 'earliest'> {
  let latest: Explicit | null = null;
  let earliest: Explicit | null = null;
  for (const item of all) {
    const { cue, mod } = item.expression;
    if (cue === 'past' && mod !== 'END') latest = later(latest, bare(item));
    if (cue === 'future') earliest = earlier(earliest, bare(item));
  }
  return { latest, earliest };
}

function later(best: Explicit | null, item: Explicit | null): Explicit | null {
  return item !== null && (best === null || item.first > best.first) ? item : best;
}

function earlier(best: Explicit | null, item: Explicit | null): Explicit | null {
  return item !== null && (best === null || item.last < best.last) ? item : best;
}

/** Constraints of the explicit dates of all paragraphs, in order. */
export function explicitConstraints(clues: readonly ExplicitClues[]): Constraint[] {
  let latest: Explicit | null = null;
  let earliest: Explicit | null = null;
  for (const clue of clues) {
    latest = later(latest, clue.latest);
    earliest = earlier(earliest, clue.earliest);
  }
  const constraints: Constraint[] = [];
  if (latest !== null) {
    constraints.push({
      rule: 'latest-past-date',
      detail: `reports ${latest.text} as past, so not before ${dayName(latest.first)}`,
      days: from(latest.first),
    });
  }
  if (earliest !== null && (latest === null || earliest.first > latest.first)) {
    const { year } = civilDay(earliest.first);
    const isEarlyInYear = earliest.isStart && !earliest.hasMonth;
    const last = isEarlyInYear ? dayNumber(year, START_MONTHS + 1, 1) - 1 : earliest.last;
    constraints.push({
      rule: 'coming-date',
      detail: `speaks of ${earliest.text} as still to come, so not after ${dayName(last)}`,
      days: until(last),
    });
  }
  // Not spread into push: a text may hold more of them than a call takes arguments.
  return constraints.concat(presentYears(clues, latest));
}

function presentYears(clues: readonly ExplicitClues[], latest: Explicit | null): Constraint[] {
  const saysThisYear = clues.some((clue) => clue.saysThisYear);
  const constraints: Constraint[] = [];
  for (const { text, year, isPerfect, verb } of clues.flatMap(({ years }) => years)) {
    if (latest !== null && latest.year > year) continue;
    const days = between(dayNumber(year, 1, 1), dayNumber(year, 12, 31));
    // English is not always kept: a month of that very year reported as past must bear it out.
    const isBorneOut = latest?.year === year && latest.hasMonth;
    if (isBorneOut && isPerfect) {
      constraints.push({
        rule: 'present-perfect',
        detail: `speaks of ${text} in the present perfect, so that year is not over`,
        days,
      });
    } else if (saysThisYear && verb !== null) {
      constraints.push({ rule: 'this-year', detail: `explains “this year” by what ${text} ${verb}`, days });
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
