import { sha256 } from '../core/annotations/selectors.js';
import type { Knowledge } from '../knowledge.js';
import type { Translate } from '../l10n.js';
import type { ActResult } from '../protocol.js';
import { factLabel, factWords, isArticleFact, valuesOf } from '../render/article-facts.js';
import { saveArticle } from '../workspace/articles-file.js';
import { done, failed, refused, type OpenArticle } from './act-results.js';
import { BadArgumentError, type ActArguments } from './arguments.js';

const LONGEST = 200;

/**
 * Writes one corrected fact of an article to articles.yaml, or takes the correction back. Refuses what a fact cannot
 * be; the text itself is never touched.
 * @throws BadArgumentError
 */
export async function setArticleFact(
  { document, place, fileSystem }: OpenArticle,
  args: ActArguments,
  knowledge: Knowledge | null,
  t: Translate,
): Promise<ActResult> {
  const fact = args.text('fact');
  if (!isArticleFact(fact)) throw new BadArgumentError('fact');
  const value = args.textOrUndefined('value')?.trim();
  const label = factLabel(fact, t);
  const values = valuesOf(fact, knowledge);
  if (value !== undefined) {
    if (value === '' || value.length > LONGEST || /[\r\n]/.test(value))
      return refused(t('{0}: write some words on one line.', label));
    if (values !== null && !values.includes(value))
      return refused(t('{0}: “{1}” is none of {2}.', label, value, values.join(', ')));
  }
  const problem = await saveArticle(fileSystem, place, place.article, sha256(document.text.text), {
    [fact]: value,
  });
  if (problem !== null) return failed(problem);
  return value === undefined
    ? done(t('{0}: what the article itself says.', label))
    : done(t('{0}: {1}.', label, factWords(fact, value, knowledge, t)));
}
