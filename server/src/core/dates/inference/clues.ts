/** What single paragraphs say about the date of their article; put together in article/infer-date.ts. */
import type { DayIndex } from '../anniversaries.js';
import type { DateExpression } from '../expression.js';
import { NO_DATES, factsOf } from '../resolve/context.js';
import { resolveParagraph } from '../resolve/index.js';
import type { DateKnowledge, ResolvedDate } from '../types.js';
import { anniversaryConstraints } from './anniversaries.js';
import { sentencesOf, type Constraint } from './constraint.js';
import { electionConstraints } from './elections.js';
import { compileEvents, congressConstraints, eventClues, type EventClue, type KnownEvent } from './events.js';
import { explicitClues, weekdayYears, type ExplicitClues } from './explicit.js';

/** Compiled once from the formulary. */
export interface ClueKnowledge {
  readonly knowledge: DateKnowledge;
  readonly index: DayIndex;
  readonly events: readonly KnownEvent[];
  /** Ids of occasions and events whose source cannot be looked up: never evidence. */
  readonly unsourced: ReadonlySet<string>;
}

/** The clues of one paragraph; it hangs on nothing but its text, and on whether it is one of the lead's. */
export interface DateClues {
  readonly anniversaries: readonly Constraint[];
  readonly elections: readonly Constraint[];
  readonly congresses: readonly Constraint[];
  readonly events: readonly EventClue[];
  readonly explicit: ExplicitClues;
  readonly weekdays: readonly Constraint[];
  /** Of the lead, and tells of a weekday, of today or yesterday: news of the day. */
  readonly isNews: boolean;
}

/** Paragraphs from this one on (counted from 0) are not the lead: all the same to the rules. */
export const AFTER_LEAD = 4;

export function compileClues(knowledge: DateKnowledge, index: DayIndex): ClueKnowledge {
  return { knowledge, index, events: compileEvents(knowledge), unsourced: unsourcedIn(knowledge) };
}

function unsourcedIn({ occasions, events, sources = [] }: DateKnowledge): ReadonlySet<string> {
  const unchecked = new Set(sources.filter(({ url }) => url === null).map(({ id }) => id));
  return new Set([...occasions, ...events].filter(({ source }) => unchecked.has(source)).map(({ id }) => id));
}

/** Reads a clean paragraph; `number` counts prose paragraphs. Null where it says nothing of the article's date. */
export function cluesOf(
  text: string,
  expressions: readonly DateExpression[],
  number: number,
  known: ClueKnowledge,
): DateClues | null {
  // Every rule needs a date, but those on elections and "this year".
  if (expressions.length === 0 && !/election|vote|poll|race|this\s/i.test(text)) return null;
  const sentences = sentencesOf(text, expressions, Math.min(number, AFTER_LEAD));
  const facts = factsOf({ date: null, inferred: true }, []);
  const valueOf = (expression: DateExpression): ResolvedDate | undefined =>
    resolveParagraph([expression], NO_DATES, facts, known.index).dates[0];
  const clues: DateClues = {
    anniversaries: anniversaryConstraints(sentences, known),
    elections: electionConstraints(sentences),
    congresses: congressConstraints(sentences, known),
    events: eventClues(sentences, known.events),
    explicit: explicitClues(sentences, valueOf),
    weekdays: weekdayYears(sentences),
    isNews: number < AFTER_LEAD && expressions.some(isOfTheDay),
  };
  return isEmpty(clues) ? null : clues;
}

function isOfTheDay({ meaning, cue }: DateExpression): boolean {
  if (cue === 'future') return false;
  return meaning.kind === 'weekday' ? meaning.step === null : meaning.kind === 'day' && meaning.step <= 0;
}

function isEmpty({
  anniversaries,
  elections,
  congresses,
  events,
  explicit,
  weekdays,
  isNews,
}: DateClues): boolean {
  const { latest, earliest, years, saysThisYear } = explicit;
  return (
    [anniversaries, elections, congresses, events, years, weekdays].every(({ length }) => length === 0) &&
    latest === null &&
    earliest === null &&
    !saysThisYear &&
    !isNews
  );
}
