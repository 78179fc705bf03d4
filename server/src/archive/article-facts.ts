import { dateAtHead, DATELINE_PARAGRAPHS } from '../core/article/stated-date.js';
import { readFrontMatter } from '../core/article/front-matter.js';
import { cleanText } from '../core/text/clean.js';
import { languageOf } from '../core/text/language.js';
import { splitParagraphs } from '../core/text/paragraphs.js';
import type { ArticleOverrides } from '../core/types.js';
import type { ArchiveArticle } from './types.js';

/** Characters at the head of an article that are looked at. */
const OPENING = 16_000;

/**
 * What an article says of itself at its head, by the rules of the analysis but without analysing the rest: dates from
 * front matter, articles.yaml, dateline and path; outlet and title from the front matter.
 */
export function articleFacts(
  text: string,
  languageId: ArchiveArticle['languageId'],
  path: string,
  sidecar: ArticleOverrides | undefined,
): Pick<ArchiveArticle, 'date' | 'outlet' | 'lang' | 'title'> {
  const markdown = languageId === 'markdown';
  const head = text.slice(0, OPENING);
  const paragraphs = splitParagraphs(head, markdown);
  const block = paragraphs.find(({ kind }) => kind === 'front-matter');
  const frontMatter = block === undefined ? null : readFrontMatter(head.slice(block.start, block.end));
  const opening = paragraphs
    .filter(({ kind }) => kind === 'prose')
    .slice(0, DATELINE_PARAGRAPHS)
    .map(({ start, end }) => cleanText(head.slice(start, end), markdown).text);
  const given = frontMatter?.fields ?? {};
  return {
    date: dateAtHead(opening, { path, given, ...(sidecar === undefined ? {} : { sidecar }) }),
    outlet: given.outlet ?? sidecar?.outlet ?? null,
    lang: opening.length === 0 ? null : languageOf(opening.join('\n')),
    title: frontMatter?.title ?? null,
  };
}
