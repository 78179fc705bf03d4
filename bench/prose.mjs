// Prose to search: a real corpus where there is one, else sentences made of the samples' and the formulary's words.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from './setup.mjs';

/** The same numbers every time: a linear congruential generator. */
export function numbers(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** @returns {string} `length` characters, the same ones each time */
export function makeProse(core, length) {
  const shared = process.env.READOUT_SHARED;
  const corpus = shared && join(shared, 'corpora/kcna-en-2011-2012.jsonl.gz');
  const once = corpus && existsSync(corpus) ? corpusText(corpus) : madeUp(core, Math.min(length, 5_000_000));
  // Through bytes, so that the string is one flat piece of memory, as a file that was read is.
  const text = Buffer.from(once.repeat(Math.ceil(length / once.length)).slice(0, length)).toString();
  return text;
}

function corpusText(path) {
  const lines = gunzipSync(readFileSync(path)).toString().split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line).text).join('\n\n');
}

/** Sentences of the samples, phrases of the formulary and words of both, in turns. */
function madeUp(core, length) {
  const next = numbers(2011);
  const samples = readdirSync(join(root, 'samples'))
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .map((name) => readFileSync(join(root, 'samples', name), 'utf8'));
  const sentences = samples.flatMap((sample) => sample.split(/(?<=[.!?])\s+/));
  const phrases = core
    .builtInFormulary()
    .formulas.flatMap(({ variants }) => variants)
    .filter(({ lang, pattern }) => lang === 'en' && !/[{}[\]()|~?\\]/.test(pattern))
    .map(({ pattern }) => pattern);
  const words = [...new Set([...sentences, ...phrases].join(' ').match(/[A-Za-z]+/g))];
  const filler = 'the of and to in a that is for on with as at by from it was has this be'.split(' ');
  const parts = [];
  for (let size = 0; size < length;) {
    const sentence = [];
    for (let i = next(20) + 5; i > 0; i--) {
      const kind = next(20);
      if (kind === 0) sentence.push(phrases[next(phrases.length)]);
      else sentence.push(kind < 9 ? filler[next(filler.length)] : words[next(words.length)]);
    }
    const made = next(4) === 0 ? sentences[next(sentences.length)] : `${sentence.join(' ')}.`;
    parts.push(made, next(6) === 0 ? '\n\n' : ' ');
    size += made.length + 1;
  }
  return parts.join('').slice(0, length);
}
