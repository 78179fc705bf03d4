// The attribution rooms as they ship: the core bundled, driven paragraph by paragraph like an article.
import { bundle } from '../bundle.mjs';

const SOURCE = `
import { readFrame } from './article/frame.js';
import { builtInFormulary } from './formulary/index.js';
import { negationAt, polarityOf } from './polarity/index.js';
import { createAttributor } from './quotes/index.js';
import { cleanText } from './text/clean.js';
import { splitParagraphs } from './text/paragraphs.js';

export const name = 'readout';
const attributor = createAttributor({ actors: builtInFormulary().actors });

/** Reported stretches with the words that name their speaker; offsets are UTF-16 units of \`text\`. */
export function extract(text) {
  const paragraphs = splitParagraphs(text, false)
    .filter(({ kind }) => kind === 'prose')
    .map(({ start, end }) => ({ start, clean: cleanText(text.slice(start, end), false) }));
  const document = paragraphs.map(({ clean }) => ({ text: clean.text, scan: attributor.scan(clean.text) }));
  const scans = document.map(({ scan }) => scan);
  const frame = readFrame(document.map(({ text }) => text), attributor.names, {}, scans);
  const stretches = attributor.resolve(document, frame).quotes.map((quote) => {
    const place = (paragraph, span) => {
      const { start, clean } = paragraphs[paragraph];
      const source = clean.toSource(span);
      return { start: source.start + start, end: source.end + start };
    };
    const words = place(quote.paragraph, quote);
    const { speakerStart, speakerEnd } = quote;
    if (speakerStart === null || speakerEnd === null) return { ...words, why: quote.rule };
    const named = place(quote.speakerParagraph ?? quote.paragraph, { start: speakerStart, end: speakerEnd });
    return { ...words, speakerStart: named.start, speakerEnd: named.end, why: quote.rule };
  });
  return join(stretches);
}

/** A quotation over several paragraphs is one. */
function join(stretches) {
  const joined = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (stretch.why === 'quote-over-paragraphs' && last !== undefined) last.end = stretch.end;
    else joined.push(stretch);
  }
  return joined;
}

/** Is the phrase at [start, end) of a sentence denied by it? */
export function negation(sentence, start, end) {
  const found = negationAt(sentence, { start, end });
  return { negated: found !== null, cue: found?.cue };
}

/** Is it said to be absent from a text? */
export function absence(sentence, start, end) {
  const { polarity, cue } = polarityOf(sentence, attributor.scan(sentence), { start, end });
  return { negated: polarity === 'absent' || polarity === 'negated', cue };
}
`;

/** Builds this checkout's rooms as a module with \`name\`, \`extract\` and \`negation\`; returns its path. */
export function buildSystem(root) {
  return bundle(root, { name: 'quotes', source: SOURCE, folder: 'server/src/core' });
}
