import type { OpenDocument } from '../document/open-document.js';
import type { Translate } from '../l10n.js';
import type { ArticleFactsView } from '../protocol.js';
import { ARTICLE_FACTS, factLabel, factWords, valuesOf } from '../render/article-facts.js';

/** What an article is, fact by fact, how each is known, and what else it could be; null while it is not read. */
export function factsView(
  { uri, version, reading, knowledge }: OpenDocument,
  t: Translate,
): ArticleFactsView | null {
  if (reading === null) return null;
  const article = reading.article();
  return {
    uri,
    version,
    facts: ARTICLE_FACTS.map((fact) => {
      const value = article[fact];
      const evidence = article.evidence?.[fact];
      return {
        fact,
        label: factLabel(fact, t),
        value,
        shown: value === null ? t('not known') : factWords(fact, value, knowledge, t),
        evidence: evidence?.detail ?? null,
        start: evidence?.start ?? null,
        end: evidence?.end ?? null,
        own: evidence?.rule === 'given',
        choices:
          valuesOf(fact, knowledge)?.map((choice) => ({
            value: choice,
            label: factWords(fact, choice, knowledge, t),
          })) ?? null,
      };
    }),
  };
}
