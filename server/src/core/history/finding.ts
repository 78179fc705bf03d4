import type { Formula } from '../formulary/types.js';
import type { Article, FormulaFinding } from '../types.js';
import type { Appearance } from './appearance.js';
import { formulaRoles } from './pattern-roles.js';

/** What of an article decides with which other texts it is comparable. */
export type ComparedArticle = Pick<
  Article,
  'date' | 'dateFrom' | 'outlet' | 'form' | 'sender' | 'addressee' | 'occasion'
>;

/** The fields of a finding that a comparison needs. */
export type ComparedFinding = Pick<
  FormulaFinding,
  'text' | 'lang' | 'roles' | 'speaker' | 'speakerFrom' | 'voice' | 'polarity' | 'variation' | 'variant'
>;

/**
 * A finding of an article as it is compared. Null where nothing may be concluded from it: other words than the
 * formula's, no use of it, a speaker or a date that is not read off the text.
 */
export function appearanceOf(
  finding: ComparedFinding,
  formula: Formula,
  article: ComparedArticle,
  speakerState: string | null,
  path: string,
): Appearance | null {
  const { speaker, speakerFrom, voice, lang, text } = finding;
  const isSaid = finding.polarity === 'used' && finding.variation === null;
  const isSure = speaker !== null && speakerFrom !== 'inferred' && speakerFrom !== 'none';
  const isDated = article.date !== null && article.dateFrom !== 'inferred' && article.dateFrom !== 'none';
  const variant = formula.variants.find(({ pattern }) => pattern === finding.variant);
  if (!isSaid || !isSure || !isDated || variant === undefined) return null;
  const { places } = formulaRoles(formula, variant);
  return {
    formula,
    date: article.date,
    speaker,
    speakerState,
    // What someone else says in the sender's text is not said to its addressee.
    addressee: speaker === article.sender ? article.addressee : null,
    form: article.form,
    occasion: article.occasion,
    voice,
    lang,
    outlet: article.outlet,
    completeness: 'unknown',
    // The whole text lies open: what could stand there and does not is empty.
    roles: { ...Object.fromEntries(places.map(({ role }) => [role, null])), ...finding.roles },
    words: text.replace(/\s+/g, ' '),
    isSparse: false,
    in: { kind: 'article', path },
  };
}
