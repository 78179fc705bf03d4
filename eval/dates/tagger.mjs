// The date tagger as it ships: the core bundled and minified, driven paragraph by paragraph like an article.
import { pathToFileURL } from 'node:url';
import { bundle } from '../bundle.mjs';

const SOURCE = `
import { createDateTagger } from './dates/index.js';
import { builtInFormulary } from './formulary/index.js';
import { cleanText } from './text/clean.js';
import { splitParagraphs } from './text/paragraphs.js';

const tagger = createDateTagger(builtInFormulary());

/** The paragraphs of a document, as clean text. */
export function prepare(text) {
  return splitParagraphs(text, false)
    .filter(({ kind }) => kind === 'prose')
    .map(({ start, end }) => ({ start, clean: cleanText(text.slice(start, end), false) }));
}

/** Dates of prepared paragraphs, by paragraph. */
export function resolve(paragraphs, date) {
  const document = paragraphs.map(({ clean }) => tagger.recognize(clean.text));
  return tagger.resolve(document, { date: date ?? null, inferred: false });
}

/** Dates of a document, ranges as their two ends; offsets are UTF-16 units of \`text\`. */
export function tag(text, date) {
  const paragraphs = prepare(text);
  return resolve(paragraphs, date).flatMap((dates, i) => {
    const { start: offset, clean } = paragraphs[i];
    const place = (span, type, value, rule) => {
      const { start, end } = clean.toSource(span);
      return { start: start + offset, end: end + offset, type, value: value ?? '', rule };
    };
    return dates.flatMap(({ expression, type, value, parts, flag }) => {
      const { rule, meaning } = expression;
      if (parts.length > 0) return parts.map((part) => place(part, type, part.value, rule));
      // An anniversary of nothing that is known, a day that may be several: looked at and declined.
      const isDeclined = !flag && value === null && /^(?:anniversary|named-day|numbered)$/.test(meaning.kind);
      return isDeclined ? [] : [place(expression, type, value, rule)];
    });
  });
}
`;

/**
 * Builds the tagger of this checkout. `tag` does what the product does with an article; `prepare` and `resolve` are its
 * two halves, to time the tagger alone.
 */
export async function buildTagger(root) {
  const outfile = await bundle(root, { name: 'dates', source: SOURCE, folder: 'server/src/core' });
  const { tag, prepare, resolve } = await import(pathToFileURL(outfile).href);
  return { name: 'readout', tag, prepare, resolve };
}
