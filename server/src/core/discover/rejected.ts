import rejectedSchema from '../../../../schemas/rejected-phrases.schema.json' with { type: 'json' };
import { appendEntry, removeEntries } from '../annotations/yaml-edit.js';
import { readYamlList, type ListKind } from '../annotations/yaml-list.js';
import type { DataProblem } from '../formulary/types.js';
import { PhraseTokens } from './phrase-tokens.js';

/** What `.readout/rejected-phrases.yaml` holds; `phrases` as they are compared (see PhraseTokens.keyOf). */
export interface RejectedFile {
  readonly phrases: ReadonlySet<string>;
  readonly problems: readonly DataProblem[];
  /** Well-formed: it may be edited. */
  readonly sound: boolean;
}

const REJECTED_LIST: ListKind = {
  key: 'rejected',
  noun: 'a phrase',
  schema: rejectedSchema.definitions.entry,
};

/** Reads rejected-phrases.yaml; faulty entries are reported and reject nothing. */
export function parseRejected(text: string, file: string): RejectedFile {
  const { entries, problems, sound } = readYamlList(text, file, REJECTED_LIST);
  const tokens = new PhraseTokens();
  return {
    phrases: new Set(entries.map(({ value }) => tokens.keyOf(String(value.phrase)))),
    problems,
    sound,
  };
}

/** The file's text with a phrase added, unless it is there already. The file must be sound. */
export function addRejected(text: string, phrase: string): string {
  const words = phrase.replace(/\s+/g, ' ').trim();
  const { phrases } = parseRejected(text, '');
  return phrases.has(new PhraseTokens().keyOf(words))
    ? text
    : appendEntry(text, REJECTED_LIST.key, { phrase: words });
}

/** The file's text without a phrase. The file must be sound. */
export function removeRejected(text: string, phrase: string): string {
  const tokens = new PhraseTokens();
  const key = tokens.keyOf(phrase);
  const { entries } = readYamlList(text, '', REJECTED_LIST);
  const indexes = entries
    .filter(({ value }) => tokens.keyOf(String(value.phrase)) === key)
    .map(({ index }) => index);
  return indexes.length === 0 ? text : removeEntries(text, REJECTED_LIST.key, indexes);
}
