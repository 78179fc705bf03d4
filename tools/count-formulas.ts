// `npm run formulary -- count SOURCE-ID ARCHIVE`: counts in how many articles of an archive each formula stands and
// writes server/formulary/frequencies.yaml. The archive is a folder or a .jsonl(.gz) file; its id one of sources.yaml.
// An article counts once however often it holds the formula; a match inside a longer one of the same category does not
// count (core/match/select.ts), a guard does.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openArchive } from '../server/src/archive/reader.js';
import type { Formulary } from '../server/src/core/formulary/index.js';
import { compileMatcher } from '../server/src/core/match/matcher.js';
import { selectMatches } from '../server/src/core/match/select.js';
import { slotNames } from '../server/src/core/match/slots.js';
import { cleanText } from '../server/src/core/text/clean.js';
import { splitParagraphs } from '../server/src/core/text/paragraphs.js';
import { NodeFileSystem } from '../server/src/workspace/node-file-system.js';

/** The bundle of this file stands in out/tools. */
const TARGET = new URL('../../server/formulary/frequencies.yaml', import.meta.url);

class Count {
  documents = 0;
  readonly dates = new Set<string>();

  add(date: string | null): void {
    this.documents++;
    if (date !== null) this.dates.add(date);
  }
}

/** @returns formula id → count, and the number of articles read */
async function count(formulary: Formulary, path: string): Promise<[Map<string, Count>, number]> {
  const uri = pathToFileURL(resolve(path)).href;
  const fileSystem = new NodeFileSystem({ roots: () => [uri] });
  const matcher = compileMatcher(formulary.formulas, slotNames(formulary));
  const counts = new Map<string, Count>();
  let articles = 0;
  for await (const { text, date } of openArchive(fileSystem, [{ uri, name: path }]).articles()) {
    articles++;
    const here = new Set<string>();
    for (const { start, end, kind } of splitParagraphs(text, false)) {
      if (kind !== 'prose') continue;
      const matches = matcher.scan(cleanText(text.slice(start, end), false).text);
      for (const { formula, others } of selectMatches(matches, () => 0)) {
        for (const { id } of [formula, ...others]) here.add(id);
      }
    }
    for (const id of here) {
      const known = counts.get(id) ?? new Count();
      known.add(date);
      counts.set(id, known);
    }
  }
  return [counts, articles];
}

/** Writes the counts of `archive` in the order of the formulary; counts of other archives stay. */
export async function countFormulas(formulary: Formulary, archive: string, path: string): Promise<void> {
  const source = formulary.sources.find(({ id }) => id === archive);
  if (source?.documents === undefined) {
    throw new Error(`sources.yaml has no source "${archive}" with "documents"; add it first`);
  }
  const [counts, articles] = await count(formulary, path);
  if (articles !== source.documents) {
    throw new Error(
      `${path} has ${articles} articles, but sources.yaml says ${source.documents}; correct one of them`,
    );
  }
  const rows = formulary.formulas.flatMap(({ id }) => {
    const found = counts.get(id);
    const dates = [...(found?.dates ?? [])].sort();
    const [first, last] = [dates[0], dates.at(-1)];
    if (found === undefined || first === undefined || last === undefined) return [];
    return `  - { formula: ${id}, archive: ${archive}, documents: ${found.documents}, dates: ${dates.length}, first: ${first}, last: ${last} }\n`;
  });
  const [head = ''] = readFileSync(TARGET, 'utf8').split(/^frequencies:/m);
  const others = formulary.frequencies
    .filter((row) => row.archive !== archive)
    .map((row) => `  - ${JSON.stringify(row)}\n`);
  writeFileSync(TARGET, `${head}frequencies:\n${[...others, ...rows].join('')}`);
  console.log(`${rows.length} of ${formulary.formulas.length} formulas stand in ${articles} articles.`);
}
