import { FORMS, type Article, type EvidencedField } from '../core/types.js';
import type { Knowledge } from '../knowledge.js';
import type { Translate } from '../l10n.js';
import { completenessWords, formWords } from './words.js';

/** Facts of an article that the reader can correct, in the order they are shown. */
export const ARTICLE_FACTS = [
  'outlet',
  'form',
  'sender',
  'addressee',
  'occasion',
  'completeness',
  'sourceTier',
] as const satisfies readonly EvidencedField[];
export type ArticleFact = (typeof ARTICLE_FACTS)[number];

const COMPLETENESS_VALUES = ['full', 'digest', 'excerpt', 'mixed', 'unknown'] as const;
const TIER_VALUES = ['primary', 'relay', 'secondary'] as const;

export function isArticleFact(name: string): name is ArticleFact {
  return (ARTICLE_FACTS as readonly string[]).includes(name);
}

/** The values that a fact can have; null: any words. */
export function valuesOf(fact: ArticleFact, knowledge: Knowledge | null): readonly string[] | null {
  switch (fact) {
    case 'form':
      return FORMS;
    case 'completeness':
      return COMPLETENESS_VALUES;
    case 'sourceTier':
      return TIER_VALUES;
    case 'occasion':
      return knowledge === null ? null : knowledge.analyzer.formulary.occasions.map(({ id }) => id);
    default:
      return null;
  }
}

export function factLabel(fact: ArticleFact, t: Translate): string {
  switch (fact) {
    case 'outlet':
      return t('Outlet');
    case 'form':
      return t('Form');
    case 'sender':
      return t('Sender');
    case 'addressee':
      return t('Addressee');
    case 'occasion':
      return t('Occasion');
    case 'completeness':
      return t('Completeness');
    case 'sourceTier':
      return t('Source');
  }
}

/** A value of a fact as it is shown. */
export function factWords(
  fact: ArticleFact,
  value: string,
  knowledge: Knowledge | null,
  t: Translate,
): string {
  switch (fact) {
    case 'form':
      return formWords(value as NonNullable<Article['form']>, t);
    case 'completeness':
      return completenessWords(value as Article['completeness'], t);
    case 'occasion':
      return knowledge?.occasion(value)?.name ?? value;
    case 'sourceTier':
      return t(value);
    default:
      return value;
  }
}
