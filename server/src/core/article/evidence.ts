/** How a fact about the article is known: which rule, in words, and where it stands. */
import type { Span } from '../types.js';

/** A span of the clean text of one paragraph. */
export interface Place extends Span {
  readonly paragraph: number;
}

/** Why a fact holds; `at` is null where no single stretch shows it. */
export interface Reason {
  readonly rule: string;
  /** A plain-English sentence, as `DateEvidence.detail`. */
  readonly detail: string;
  readonly at: Place | null;
}

/** The reader's own word, in front matter or articles.yaml. */
export const GIVEN: Reason = {
  rule: 'given',
  detail: 'Given in the front matter or in articles.yaml.',
  at: null,
};

/** Words of the text as evidence quotes them: on one line, and not endless. */
export function shown(text: string, most = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}
