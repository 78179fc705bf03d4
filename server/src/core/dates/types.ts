import type { DatedEvent, Occasion, Source } from '../formulary/types.js';
import type { DateFinding } from '../types.js';
import type { DateExpression } from './expression.js';

/** What the formulary knows of days; a reader's own occasions and events work like the built-in ones. */
export interface DateKnowledge {
  readonly occasions: readonly Occasion[];
  readonly events: readonly DatedEvent[];
  /** Given, events whose source has no address to check it at are never evidence of an article's date. */
  readonly sources?: readonly Source[];
}

/** The article's date: YYYY, YYYY-MM, YYYY-MM-DD, an interval "a/b" of such, or null. */
export interface DateAnchor {
  readonly date: string | null;
  readonly inferred: boolean;
}

/** An expression with its value; the fields are those of a date finding. */
export interface ResolvedDate extends Omit<DateFinding, 'kind' | 'start' | 'end' | 'text'> {
  readonly expression: DateExpression;
}

/** `how` of a date whose words say all of it. */
export const AS_WRITTEN = 'As written.';
