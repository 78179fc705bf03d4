import type { Kind } from '../core/formulary/kinds.js';
import type { Translate } from '../l10n.js';

/** An entry of the formulary in few words, for lists and hovers; plain text. */
export interface EntryWords {
  readonly name: string;
  /** One line: category, date, outlet … */
  readonly detail: string;
  /** What it says, if it says something. */
  readonly documentation: string;
}

const DETAILS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  formulas: ['category', 'function', 'dyad'],
  ladders: ['order', 'dyad'],
  pronouncements: ['dated', 'reported', 'form', 'addressee'],
  uses: ['status', 'formula', 'pronouncement'],
  occasions: ['monthDay', 'baseYear', 'dyad'],
  events: ['date', 'type'],
  encounters: ['date', 'place', 'level'],
  actors: ['kind', 'state'],
  sources: ['outlet', 'date'],
};
const NAMES = ['name', 'title', 'label', 'speaker', 'quote', 'guest'];
const TEXTS = ['signal', 'note', 'notes', 'description', 'quote', 'url'];

/** @param entry as the formulary holds it; null for one that nothing has */
export function entryWords(
  kind: Kind,
  entry: Readonly<Record<string, unknown>> | null,
  t: Translate,
): EntryWords {
  if (entry === null) return { name: '', detail: t('not in force'), documentation: '' };
  const text = (field: string): string[] => {
    const value = entry[field];
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
  };
  const [name = ''] = NAMES.flatMap(text);
  const facts = (DETAILS[kind] ?? []).flatMap(text);
  return {
    name,
    detail: [name, ...facts].filter((part) => part !== '').join(' · '),
    documentation: TEXTS.flatMap(text)[0] ?? '',
  };
}
