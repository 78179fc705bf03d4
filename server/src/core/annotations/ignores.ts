import ignoresSchema from '../../../../schemas/ignores.schema.json' with { type: 'json' };
import type { DataProblem } from '../formulary/types.js';
import type { FormulaFinding } from '../types.js';
import { sha256 } from './selectors.js';
import { appendEntry, removeEntries, setFields } from './yaml-edit.js';
import { readYamlList, type ListKind } from './yaml-list.js';

/** passage: in sentences that read like this one; article: in this article; workspace: everywhere. */
export type IgnoreScope = 'passage' | 'article' | 'workspace';

/** One ignored formula, keyed by what the text says and not by where it stands. */
export interface Ignore {
  readonly formula: string;
  readonly scope: IgnoreScope;
  /** Article path; needed for `article`, narrows `passage`. */
  readonly article?: string;
  /** For `passage`: SHA-256 of the sentence, white space and case evened out. */
  readonly sentence?: string;
  /** For `passage`: the flagged words, for people to recognise it by. */
  readonly quote?: string;
}

export interface IgnoresFile {
  readonly ignores: readonly Ignore[];
  readonly problems: readonly DataProblem[];
  readonly sound: boolean;
}

const IGNORE_LIST: ListKind = {
  key: 'ignores',
  noun: 'an ignore',
  schema: ignoresSchema.definitions.entry,
  remedies: { sentence: 'not the fingerprint of a sentence; remove this entry and ignore the phrase again' },
};

/** Reads ignores.yaml; faulty entries are reported and ignore nothing. */
export function parseIgnores(text: string, file: string): IgnoresFile {
  const { entries, problems, sound } = readYamlList(text, file, IGNORE_LIST);
  const missing: DataProblem[] = [];
  const ignores = entries.flatMap(({ value, line, column }) => {
    const ignore = value as unknown as Ignore;
    const needed = { passage: 'sentence', article: 'article', workspace: null } as const;
    const field = needed[ignore.scope];
    if (field === null || ignore[field] !== undefined) return [ignore];
    const message = `an ignore of scope "${ignore.scope}" needs "${field}"; add it, or widen the scope`;
    missing.push({ file, line, column, severity: 'error', message });
    return [];
  });
  return { ignores, problems: [...problems, ...missing], sound };
}

/** The file's text with ignores under the new paths of their articles. The file must be sound. */
export function renameInIgnores(text: string, renamed: (path: string) => string | null): string {
  return readYamlList(text, '', IGNORE_LIST).entries.reduce((now, { value, index }) => {
    const article = typeof value.article === 'string' ? renamed(value.article) : null;
    return article === null ? now : setFields(now, IGNORE_LIST.key, index, { article });
  }, text);
}

/** Fingerprint of a sentence: the same words give the same one, however the lines break. */
export function sentenceKey(sentence: string): string {
  return sha256(sentence.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim());
}

/** The entry that ignores a finding from now on. `article` is its path in the workspace. */
export function ignoreFor(
  finding: FormulaFinding,
  scope: IgnoreScope,
  sentence: string,
  article: string,
): Ignore {
  const { formula } = finding;
  if (scope === 'workspace') return { formula, scope };
  if (scope === 'article') return { formula, scope, article };
  return {
    formula,
    scope,
    article,
    sentence: sentenceKey(sentence),
    quote: finding.text.replace(/\s+/g, ' '),
  };
}

/** Whether a finding, in this sentence of this article, is ignored. */
export function isIgnored(
  ignores: readonly Ignore[],
  finding: Pick<FormulaFinding, 'formula'>,
  sentence: string,
  article: string,
): boolean {
  const same = ignores.filter(({ formula }) => formula === finding.formula);
  if (same.length === 0) return false;
  return same.some((ignore) => {
    if (ignore.article !== undefined && ignore.article !== article) return false;
    return ignore.scope !== 'passage' || ignore.sentence === sentenceKey(sentence);
  });
}

/** The file's text with an ignore added, unless it is there already. The file must be sound. */
export function addIgnore(text: string, ignore: Ignore): string {
  const { ignores } = parseIgnores(text, '');
  return ignores.some((other) => sameIgnore(other, ignore))
    ? text
    : appendEntry(text, IGNORE_LIST.key, { ...ignore });
}

/** The file's text without an ignore. The file must be sound. */
export function removeIgnore(text: string, ignore: Ignore): string {
  const { entries } = readYamlList(text, '', IGNORE_LIST);
  const found = entries.filter(({ value }) => sameIgnore(value as unknown as Ignore, ignore));
  const indexes = found.map(({ index }) => index);
  return indexes.length === 0 ? text : removeEntries(text, IGNORE_LIST.key, indexes);
}

function sameIgnore(a: Ignore, b: Ignore): boolean {
  return (
    a.formula === b.formula && a.scope === b.scope && a.article === b.article && a.sentence === b.sentence
  );
}
