// One measurement of bench/match.mjs. usage: node --expose-gc bench/match-child.mjs ENGINE WORDINGS MEGABYTES
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';

const [engine, list, megabytes] = process.argv.slice(2);
const folder = resolve('out/bench');
const text = Buffer.from(
  readFileSync(join(folder, 'prose.txt'), 'utf8').slice(0, Number(megabytes) * 1e6),
).toString();
const wordings = JSON.parse(readFileSync(join(folder, `wordings-${list}.json`), 'utf8'));

/** CPU milliseconds of one call. */
function cpu(work) {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, time: (user + system) / 1000 };
}

/** Each engine: what is built, and how one text is searched with it; both give what `matches` counts. */
const ENGINES = {
  readout: async () => {
    const { compileMatcher } = await import(join(folder, 'core.mjs'));
    const formulas = wordings.map((pattern, i) => ({
      id: `f${i}`,
      variants: [{ pattern, lang: 'en', relation: 'same-words' }],
      origin: { file: '', line: 0 },
    }));
    return { make: () => compileMatcher(formulas), search: (matcher, prose) => matcher.scan(prose).length };
  },
  formulary: async () => {
    const { builtInFormulary, compileMatcher, slotNames } = await import(join(folder, 'core.mjs'));
    const formulary = builtInFormulary();
    return {
      make: () => compileMatcher(formulary.formulas, slotNames(formulary)),
      search: (matcher, prose) => matcher.scan(prose).length,
    };
  },
  // It has no folding of its own: the text is put into lower case first, which is part of its work.
  ahocorasick: async () => {
    const { default: AhoCorasick } = await import('ahocorasick');
    return {
      make: () => new AhoCorasick(wordings),
      search: (matcher, prose) =>
        matcher.search(prose.toLowerCase()).reduce((n, [, words]) => n + words.length, 0),
    };
  },
  '@monyone/aho-corasick': async () => {
    const { AhoCorasick } = await import('@monyone/aho-corasick');
    return {
      make: () => new AhoCorasick(wordings),
      search: (matcher, prose) => matcher.matchInText(prose.toLowerCase()).length,
    };
  },
  regexp: async () => ({
    make: () => {
      const longestFirst = [...wordings].sort((a, b) => b.length - a.length);
      return new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'gi');
    },
    search: (pattern, prose) => [...prose.matchAll(pattern)].length,
  }),
};

const { make, search } = await ENGINES[engine]();
const { result: matcher, time: build } = cpu(make);
// An alternation of thousands would take minutes: it is timed on a part of the text.
const share = engine === 'regexp' ? (wordings.length > 5000 ? 0.004 : 0.04) : 1;
const prose = share < 1 ? Buffer.from(text.slice(0, text.length * share)).toString() : text;
for (let i = 0; i < (share < 1 ? 1 : 3); i++) search(matcher, prose);
globalThis.gc();
const before = process.memoryUsage();
let scan = Infinity;
let matches = 0;
let height = 0;
for (let i = 0; i < 5; i++) {
  const { result, time } = cpu(() => search(matcher, prose));
  scan = Math.min(scan, time);
  matches = result;
  const { heapUsed, external } = process.memoryUsage();
  height = Math.max(height, heapUsed + external - before.heapUsed - before.external);
  globalThis.gc();
}

/** Microseconds for one paragraph of about 600 characters, over all of them. */
function paragraphs() {
  const all = [];
  for (let at = 0; at < Math.min(text.length, 3e6); at += 600) all.push(text.slice(at, at + 600));
  let least = Infinity;
  for (let i = 0; i < 8; i++) {
    const start = performance.now();
    for (const one of all) search(matcher, one);
    least = Math.min(least, (performance.now() - start) / all.length);
  }
  return { paragraph: least * 1000, length: 600 };
}

const rest = engine === 'formulary' ? paragraphs() : {};
console.log(
  JSON.stringify({
    build,
    scan: scan / share,
    matches: Math.round(matches / share),
    share,
    memory: height,
    ...rest,
  }),
);
