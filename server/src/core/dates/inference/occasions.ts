/** What anniversaries and elections say about an article's date. */
import { civilDay, usElectionDay, type DayRange } from '../calendar.js';
import type { DateExpression } from '../expression.js';
import { extentOf } from '../timex.js';
import type { ResolvedDate } from '../types.js';
import {
  EARLIEST,
  LATEST,
  articleDays,
  between,
  isDeictic,
  nearestDeictic,
  type Constraint,
  type Sentence,
} from './constraint.js';
import { daySet, type DaySet } from './day-set.js';

/** Days around an anniversary on which it is marked: visits and letters come a little before or after it. */
const AROUND = 10;
/** An anniversary called recent or upcoming is no farther off than this. */
const RECENT = 92;
/** What is sent "on the 71st anniversary" in the lead is reported this near to the day. */
const NEAR = 31;
/** Headline, dateline and the first paragraphs. */
const LEAD = 4;
/** The anniversary is the occasion itself, not something prepared for or looked back to. */
const OCCASION =
  /\b(?:on|on the occasion of|to mark|marking|marks|marked|to celebrate|celebrating|commemorating)\s(?:the\s)?$/i;

/** Births and centenaries are celebrated for years around the day. */
const JUBILEE = /\b(?:birth|birthday|centenary|centennial|100th)\b/i;

const name = (value: string | null): string => value ?? 'unknown';

/** "earlier this month … the 71st anniversary", "the recent 75th anniversary", "sent on the 71st anniversary". */
export function anniversaryConstraints(
  sentences: readonly Sentence[],
  valueOf: (expression: DateExpression) => ResolvedDate | undefined,
): Constraint[] {
  return sentences.flatMap((sentence) =>
    sentence.expressions.flatMap((expression): Constraint[] => {
      if (expression.meaning.kind !== 'anniversary' || expression.meaning.number === null) return [];
      if (JUBILEE.test(expression.text)) return [];
      const value = valueOf(expression)?.value ?? null;
      const days = extentOf(value);
      if (days === null || days.last > LATEST) return [];
      const text = expression.text.length > 60 ? `${expression.text.slice(0, 60)}…` : expression.text;
      const constraints: Constraint[] = [];
      const near = nearDays(sentence, expression, days.first);
      if (near !== null)
        constraints.push({ rule: 'anniversary', detail: `${text}: ${name(value)}`, days: near });
      const deictic = isOccasion(sentence, expression)
        ? nearestDeictic(sentence, expression.start, expression.end)
        : null;
      const article =
        deictic && articleDays(deictic, { first: days.first - AROUND, last: days.first + AROUND });
      if (deictic === null || article === null) return constraints;
      const detail = `${text}, ${name(value)}, was marked “${deictic.text}”`;
      return [...constraints, { rule: 'anniversary-when', detail, days: [article] }];
    }),
  );
}

function isOccasion(sentence: Sentence, expression: DateExpression): boolean {
  return OCCASION.test(sentence.text.slice(0, expression.start - sentence.start));
}

function nearDays(sentence: Sentence, expression: DateExpression, day: number): DaySet | null {
  if (/^recent\b/i.test(expression.text)) return between(day, day + RECENT);
  if (/^(?:upcoming|coming)\b/i.test(expression.text)) return between(day - RECENT, day);
  const isDated = sentence.expressions.some(
    (item) => isDeictic(item) || ('year' in item.meaning && item.meaning.year !== null),
  );
  if (sentence.paragraph >= LEAD || isDated || !isOccasion(sentence, expression)) return null;
  return between(day - NEAR, day + NEAR);
}

const US_ELECTION =
  /\b(?:US|U\.S\.|American|United States)\s(?<what>presidential\s(?:election|vote|polls?|race)|midterm\s(?:election|vote)s?)\b/g;

/** United States elections come by rule: the Tuesday after the first Monday of November. */
export function electionConstraints(sentences: readonly Sentence[]): Constraint[] {
  return sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(US_ELECTION)].flatMap((match): Constraint[] => {
      const start = sentence.start + match.index;
      const deictic = nearestDeictic(sentence, start, start + match[0].length);
      if (deictic === null) return [];
      const isMidterm = match.groups?.what?.startsWith('midterm') === true;
      const days: DayRange[] = [];
      for (let year = civilDay(EARLIEST).year; year <= civilDay(LATEST).year; year++) {
        if (year % 4 !== (isMidterm ? 2 : 0)) continue;
        const day = usElectionDay(year);
        const article = articleDays(deictic, { first: day, last: day });
        if (article) days.push(article);
      }
      return [
        {
          rule: 'election',
          detail: `${match[0]} “${deictic.text}”: the Tuesday after the first Monday of November`,
          days: daySet(days),
        },
      ];
    }),
  );
}
