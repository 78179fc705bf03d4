import { appendEntry } from '../core/annotations/yaml-edit.js';
import { escapePattern, parseLayerFile, parsePattern } from '../core/formulary/index.js';
import type { DataProblem, Formula } from '../core/index.js';
import { languageOf } from '../core/text/language.js';
import { CATEGORIES, FUNCTIONS, type Article, type Category, type FormulaFunction } from '../core/types.js';
import { YamlFile } from '../data-files/yaml-file.js';
import type { Place } from '../protocol.js';
import type { FileSystem } from '../workspace/file-system.js';
import type { ReadoutFolder } from '../workspace/readout-folder.js';
import { changeText, fileProblem } from '../workspace/text-file.js';
import { kebabCase } from './kebab.js';
import { HEADER, ownFile } from './own-formulary.js';

const LONGEST = 200;
/** Shorter Russian words are prepositions and particles, which do not inflect. */
const SHORTEST_INFLECTED = 4;
const WORDS_IN_ID = 6;

export interface NewFormula {
  readonly phrase: string;
  readonly category: string;
  /** Every formula in force. */
  readonly known: readonly Formula[];
  /** The article it was seen in, and its path. */
  readonly seenIn: { readonly path: string; readonly article: Article | null };
}

export interface AddedFormula {
  readonly id: string;
  readonly function: FormulaFunction;
  readonly place: Place;
}

/**
 * Adds a formula to `.readout/formulary/formulas.yaml`, with the article it was seen in as its source; comments stay, a
 * faulty file is refused. Only what is known is written: no date that was inferred, no signal, no use.
 */
export async function addFormula(
  fileSystem: FileSystem,
  folder: ReadoutFolder,
  wanted: NewFormula,
): Promise<AddedFormula | { readonly problem: DataProblem }> {
  const uri = ownFile(folder);
  const name = phraseOf(wanted.phrase);
  const category = CATEGORIES.find((known) => known === wanted.category);
  if (name === '' || name.length > LONGEST) {
    return { problem: fileProblem(uri, `Select the words of the formula: 1 to ${LONGEST} characters.`) };
  }
  if (category === undefined) {
    return {
      problem: fileProblem(uri, `"${wanted.category}" is no category; use one of ${CATEGORIES.join(', ')}.`),
    };
  }
  const does = usualFunction(wanted.known, category);
  const taken = new Set(wanted.known.flatMap(({ id, formerIds }) => [id, ...formerIds]));
  const changed = await changeText(fileSystem, uri, (text = HEADER) => {
    const { problems, definitions } = parseLayerFile(text, uri);
    const first = problems.find(({ severity }) => severity === 'error');
    if (first !== undefined) return { ok: false, problem: first };
    const here = new Set(definitions.map(({ id }) => id));
    const id = kebabCase(name, 'formula', (candidate) => taken.has(candidate) || here.has(candidate));
    const source = sourceOf(wanted.seenIn, text, here);
    const entry = {
      id,
      name,
      category,
      function: does,
      ...originalsOf(name),
      variants: [variantOf(name)],
      sources: [source.id],
    };
    const withFormula = appendEntry(text, 'formulas', entry);
    const next = source.isNew ? appendEntry(withFormula, 'sources', source.entry) : withFormula;
    const line = parseLayerFile(next, uri).definitions.find((given) => given.id === id)?.line ?? 0;
    return { ok: true, text: next, value: { id, line } };
  });
  if (!changed.ok) return { problem: changed.problem };
  const { id, line } = changed.value;
  return { id, function: does, place: { uri, line, character: 0 } };
}

/** The words of a selection: on one line, without the quotation marks and commas around them. */
export function phraseOf(selection: string): string {
  return selection
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'“”„‘’«»「」『』《》(（)）[\],.;:!?…–—-]+/u, '')
    .replace(/[\s"'“”„‘’«»「」『』《》(（[,.;:!?…–—-]+$/u, '');
}

/** What most formulas of a category do: a start, which the reader can see and change. */
function usualFunction(known: readonly Formula[], category: Category): FormulaFunction {
  const counts = new Map<FormulaFunction, number>(FUNCTIONS.map((name) => [name, 0]));
  for (const formula of known)
    if (formula.category === category) counts.set(formula.function, (counts.get(formula.function) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most === undefined || most[1] === 0 ? 'other' : most[0];
}

/** The variant as it is written: with its language unless that is English, Russian words in all their cases. */
function variantOf(name: string): string | Readonly<Record<string, string>> {
  const lang = languageOf(name);
  if (lang === 'en') return escapePattern(name);
  const pattern = lang === 'ru' ? inflected(name) : escapePattern(name);
  return { pattern, lang, relation: 'same-words' };
}

function inflected(name: string): string {
  const pattern = name
    .split(' ')
    .map((word) => {
      const bare = word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
      const inflects =
        bare.length >= SHORTEST_INFLECTED && bare === word && /^\p{Script=Cyrillic}+$/u.test(word);
      return inflects ? `${word}~` : escapePattern(word);
    })
    .join(' ');
  return 'problem' in parsePattern(pattern) ? escapePattern(name) : pattern;
}

function originalsOf(name: string): Readonly<Record<string, unknown>> {
  const lang = languageOf(name);
  return lang === 'en' ? {} : { originals: { [lang]: [name] } };
}

/** The source entry of the article: the one the file has for it already, else one of what is known of it. */
function sourceOf(
  { path, article }: NewFormula['seenIn'],
  text: string,
  taken: ReadonlySet<string>,
): { readonly id: string; readonly isNew: boolean; readonly entry: Readonly<Record<string, unknown>> } {
  const isStated = article !== null && article.dateFrom !== 'inferred';
  const date = isStated && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(article.date ?? '') ? article.date : null;
  const facts = {
    title: article?.title ?? path,
    ...(article?.outlet ? { outlet: article.outlet } : {}),
    ...(date === null ? {} : { date }),
    how: `read in ${path}`,
  };
  const same = new YamlFile(text, 'formulary').entries.find(
    ({ section, raw }) =>
      section.key === 'sources' && raw['title'] === facts.title && raw['how'] === facts.how,
  );
  if (typeof same?.raw['id'] === 'string') return { id: same.raw['id'], isNew: false, entry: {} };
  const words = facts.title
    .replace(/\.\w{1,4}$/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .slice(0, WORDS_IN_ID);
  const label = [article?.outlet ?? '', date ?? '', ...words].join(' ');
  const id = kebabCase(label, 'source', (candidate) => taken.has(candidate));
  return { id, isNew: true, entry: { id, ...facts } };
}
