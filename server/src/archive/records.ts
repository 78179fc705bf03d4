import { isIsoDate } from '../core/dates/calendar.js';
import type { Lang } from '../core/types.js';
import { articleFacts } from './article-facts.js';
import { decodeArticle, DecodeError } from './decode.js';
import type { ArchiveArticle } from './types.js';

/** Names of the fields of a record, by what they hold. */
export interface RecordFields {
  readonly id: string;
  readonly date: string;
  readonly outlet: string;
  readonly lang: string;
  readonly title: string;
  readonly text: string;
}

export const DEFAULT_RECORD_FIELDS: RecordFields = {
  id: 'id',
  date: 'date',
  outlet: 'outlet',
  lang: 'lang',
  title: 'title',
  text: 'text',
};

const LANGUAGES: readonly Lang[] = ['en', 'ko', 'zh', 'ru'];

export type ReadRecord = Pick<ArchiveArticle, 'date' | 'outlet' | 'lang' | 'title' | 'text'>;

/**
 * Reads one line of a file of records. A date that is none, or is missing, is sought in the text as for a file.
 * @returns null for an empty line; a problem, with its remedy, for one that cannot be used
 */
export function readRecord(
  line: Uint8Array,
  fields: RecordFields,
): ReadRecord | { readonly problem: string } | null {
  let source: string;
  try {
    source = decodeArticle(line).trim();
  } catch (error) {
    if (error instanceof DecodeError) return { problem: error.message };
    throw error;
  }
  if (source === '') return null;
  const record = parse(source);
  if (record === null) return { problem: 'not a JSON object; write one record a line' };
  const text = textOf(record, fields.text);
  if (text === null) {
    const names = Object.keys(record).slice(0, 8).join(', ');
    return {
      problem: `no "${fields.text}"; the record has ${names || 'no fields'}; name the field that holds the text`,
    };
  }
  const facts = articleFacts(text, 'plaintext', '', undefined);
  const date = textOf(record, fields.date)?.slice(0, 10) ?? '';
  const lang = textOf(record, fields.lang)?.toLowerCase().slice(0, 2);
  return {
    text,
    date: isIsoDate(date) ? date : facts.date,
    outlet: textOf(record, fields.outlet),
    lang: LANGUAGES.find((known) => known === lang) ?? facts.lang,
    title: textOf(record, fields.title),
  };
}

function parse(source: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(source);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}

function textOf(record: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = record[name];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
