// The article dater as it ships: the core bundled, with the archive's own reader of folders and records.
import { pathToFileURL } from 'node:url';
import { bundle } from '../bundle.mjs';

const SOURCE = `
import { openArchive } from './archive/reader.js';
import { readDateline } from './core/article/dateline.js';
import { createAnalyzer } from './core/index.js';
import { cleanText } from './core/text/clean.js';
import { splitParagraphs } from './core/text/paragraphs.js';
import { NodeFileSystem } from './workspace/node-file-system.js';

/** All articles below a path: a folder, an article, a file of records. */
export async function readArticles(path, uri, onProblem) {
  const fileSystem = new NodeFileSystem({ roots: () => [uri] });
  const articles = [];
  for await (const article of openArchive(fileSystem, [{ uri, name: path }], { onProblem }).articles())
    articles.push(article);
  return articles;
}

/** The dateline of a text, if it has one: its year, and where it stands in the text (UTF-16 units). */
export function datelineIn(text) {
  const prose = splitParagraphs(text, false).filter(({ kind }) => kind === 'prose').slice(0, 6);
  const cleans = prose.map(({ start, end }) => cleanText(text.slice(start, end), false));
  const found = readDateline(cleans.map((clean) => clean.text));
  if (found === null) return null;
  const { start, end } = cleans[found.paragraph].toSource(found);
  const offset = prose[found.paragraph].start;
  return { year: found.date.year, start: start + offset, end: end + offset };
}

export const dates = createAnalyzer({});
`;

/** Builds the dater of this checkout. */
export async function buildDater(root) {
  const outfile = await bundle(root, {
    name: 'article-dates',
    source: SOURCE,
    folder: 'server/src',
    node: true,
  });
  const { readArticles, datelineIn, dates } = await import(pathToFileURL(outfile).href);
  const date = async (text) => (await dates.analyze(text, { languageId: 'plaintext' })).article;
  return { readArticles, datelineIn, date };
}
