import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import type { ClientAbilities } from '../client-abilities.js';
import type { Span } from '../core/types.js';
import type { OpenDocument } from '../document/open-document.js';
import type { Translate } from '../l10n.js';
import { ServerCommand, UiCommand, type ArticleFactArgs } from '../protocol.js';
import { ARTICLE_FACTS, factLabel, factWords } from '../render/article-facts.js';
import { quickFix } from './command-action.js';

interface Around {
  readonly client: ClientAbilities;
  readonly t: Translate;
}

/**
 * Where words of the text show what the article is: one action for each fact that rests on them. Clients that cannot
 * ask the reader can take a text for whole, which needs no question.
 */
export function articleActions(
  document: OpenDocument,
  { start, end }: Span,
  { client, t }: Around,
): CodeAction[] {
  const article = document.reading?.article();
  if (article === undefined || !client.trusted) return [];
  return ARTICLE_FACTS.flatMap((fact) => {
    const evidence = article.evidence?.[fact];
    const from = evidence?.start;
    const to = evidence?.end;
    if (from === undefined || to === undefined || end < from || start > to) return [];
    const value = article[fact];
    const shown = value === null ? t('not known') : factWords(fact, value, document.knowledge, t);
    const argument = { uri: document.uri, fact };
    if (client.uiCommands) {
      const title = t('Correct {0}: {1}…', factLabel(fact, t).toLowerCase(), shown);
      return [{ ...quickFix(title, UiCommand.setArticleFact, argument), kind: CodeActionKind.QuickFix }];
    }
    if (fact !== 'completeness' || value === 'full') return [];
    const whole: ArticleFactArgs = { ...argument, value: 'full' };
    return [quickFix(t('Take it for the full text'), ServerCommand.setArticleFact, whole)];
  });
}
