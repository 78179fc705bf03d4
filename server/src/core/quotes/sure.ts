import type { QuoteFinding, SpeakerFrom } from '../types.js';

/** Rules by which words go on being somebody's who was named elsewhere. */
const CARRYING: ReadonlySet<string> = new Set([
  'carried',
  'quote-continued',
  'quote-goes-on',
  'quote-over-paragraphs',
  'clause-goes-on',
  'told-before',
  'runs-over-break',
]);

/** Is the speaker read off the text, or carried over from elsewhere in it? */
export function isSure(from: SpeakerFrom): boolean {
  return from === 'cue' || from === 'document';
}

/** Does a rule carry words over to somebody who was named elsewhere? */
export function isCarryingRule(rule: string): boolean {
  return CARRYING.has(rule);
}

/** Is a quotation's speaker read off the text beside it, without doubt? Else it is shown as inferred. */
export function isSureQuote({ sure, rule }: Pick<QuoteFinding, 'sure' | 'rule'>): boolean {
  return sure && (rule === null || !isCarryingRule(rule));
}
