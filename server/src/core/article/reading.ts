/** What the head of an article says that the article is. */
import type { Named } from '../quotes/named.js';
import { NOBODY } from '../quotes/named.js';
import type { Form, Span } from '../types.js';
import { shown, type Place, type Reason } from './evidence.js';
import type { Party } from './party.js';

/** Sender or addressee, as far as the text names one. */
export interface ReadParty {
  readonly named: Named;
  readonly reason: Reason;
  readonly titles: readonly Place[];
  readonly adjectives: Place | null;
}

export interface Reading {
  readonly form: Form;
  readonly reason: Reason;
  readonly sender: ReadParty | null;
  readonly addressee: ReadParty | null;
  /** Paragraph of the report. */
  readonly at: number;
  /** The article only tells what the document says; none of it is the document itself. */
  readonly isAccount: boolean;
  /** Everything after the title is the document. */
  readonly isWhole?: boolean;
  /** Where its own words begin, if the report itself says so. */
  readonly from?: { readonly paragraph: number; readonly offset: number };
}

/** A party of a lead as part of a reading; `paragraph` is the one that its spans are of. */
export function partyRead(
  party: Party | null,
  paragraph: number,
  text: string,
  rule: string,
): ReadParty | null {
  if (party === null) return null;
  const { name, id, state } = party;
  const kind = party.kind === 'group' ? 'body' : party.kind;
  const place = (span: Span): Place => ({ paragraph, start: span.start, end: span.end });
  const printed = text.slice(party.at.start, party.at.end);
  const detail = `Named in the sentence that reports it: “${shown(printed)}”.`;
  return {
    named: { ...NOBODY, kind, name, id, state, sure: true },
    reason: { rule, detail, at: place(party.at) },
    titles: party.titles.map(place),
    adjectives: party.adjectives === null ? null : place(party.adjectives),
  };
}

/** A party that attribution resolved, without titles. */
export function namedParty(
  named: Named | null,
  at: Place | null,
  rule: string,
  text: string,
): ReadParty | null {
  if (named === null || named.name === null) return null;
  const words = at === null ? named.name : text.slice(at.start, at.end);
  const detail = `Named as its author: “${shown(words)}”.`;
  return { named, reason: { rule, detail, at }, titles: [], adjectives: null };
}

/** The words that name a document's kind, as evidence of its form. */
export function reasonOf(rule: string, form: Form, words: string, at: Place): Reason {
  const kind = form.replaceAll('-', ' ');
  return { rule, detail: `“${shown(words)}” makes it a ${kind}.`.replace(/a (?=[aeiou])/, 'an '), at };
}
