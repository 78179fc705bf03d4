import { parseArgs } from 'node:util';
import { DEFAULT_RECORD_FIELDS, type RecordFields } from '../archive/records.js';
import { isIsoDate } from '../core/dates/calendar.js';
import { DEFAULT_DISCOVER_OPTIONS, type DiscoverOptions } from '../core/discover/types.js';
import { CATEGORIES, type Category } from '../core/types.js';
import type { Period } from '../discovery/period.js';
import { UsageError } from './arguments.js';

const DISCOVER_FORMATS = ['text', 'json', 'jsonl'] as const;

export interface DiscoverArguments {
  readonly format: (typeof DISCOVER_FORMATS)[number];
  readonly options: DiscoverOptions;
  readonly reference: string | undefined;
  readonly period: Period;
  readonly fields: Partial<RecordFields>;
  readonly formulary: readonly string[];
  readonly workspace: string | undefined;
  readonly reject: readonly string[];
  readonly accept: readonly string[];
  readonly category: Category | undefined;
  readonly paths: readonly string[];
}

export const DISCOVER_USAGE = `usage: readout discover [--format text|json|jsonl] [--min-docs N] [--min-dates N] [--limit N] [--reference DIR]
                        [--from DATE] [--to DATE] [--field NAME=KEY]… [--formulary DIR]… [--workspace DIR] DIR|FILE…
       readout discover --workspace DIR --reject PHRASE… | --accept PHRASE… --category CATEGORY

Finds phrases that recur in an archive and are in no formula, ranked by how much more frequent they are than in general
English, by spread over articles and dates. An archive is a folder of .txt and .md articles, or of .jsonl or .jsonl.gz
files with one article a line, or such a file.

  --format     text (default), json, or jsonl (one phrase a line)
  --min-docs   least number of articles a phrase must stand in (${DEFAULT_DISCOVER_OPTIONS.minDocs}); reprints count once
  --min-dates  least number of different dates (${DEFAULT_DISCOVER_OPTIONS.minDates}), where at least half of the articles are dated
  --limit      how many phrases to print (${DEFAULT_DISCOVER_OPTIONS.limit})
  --reference  an archive of your own to compare with, in place of general English
  --from, --to the period: YYYY, YYYY-MM or YYYY-MM-DD; articles without a date are left out then
  --field      where records name a field otherwise: text=body, date=published … (${Object.keys(DEFAULT_RECORD_FIELDS).join(', ')})
  --formulary  a folder of formulary .yaml files laid over the built-in one; may be given several times
  --workspace  the folder whose .readout holds formulary, articles.yaml and rejected-phrases.yaml
  --reject     never offer this phrase again: adds it to the workspace's rejected-phrases.yaml
  --accept     make this phrase a formula of --category in the workspace's formulary

Exit status: 0 when everything was read, 2 when some input could not be used.
`;

/** @throws UsageError */
export function parseDiscoverArguments(args: readonly string[]): DiscoverArguments {
  const { values, positionals } = parse(args);
  const format = DISCOVER_FORMATS.find((name) => name === values.format);
  if (format === undefined) {
    throw new UsageError(`--format ${values.format}: use one of ${DISCOVER_FORMATS.join(', ')}`);
  }
  const category = CATEGORIES.find((name) => name === values.category);
  if (values.category !== undefined && category === undefined) {
    throw new UsageError(`--category ${values.category}: use one of ${CATEGORIES.join(', ')}`);
  }
  const acts = values.reject.length + values.accept.length > 0;
  if (acts && values.workspace === undefined) {
    throw new UsageError('--reject and --accept write to a workspace; name it with --workspace');
  }
  if (values.accept.length > 0 && category === undefined) {
    throw new UsageError('--accept needs the category of the new formula; name it with --category');
  }
  if (positionals.length === 0 && !acts) throw new UsageError('no archive given; name a folder or a file');
  return {
    format,
    options: {
      ...DEFAULT_DISCOVER_OPTIONS,
      minDocs: count(values, 'min-docs', DEFAULT_DISCOVER_OPTIONS.minDocs),
      minDates: count(values, 'min-dates', DEFAULT_DISCOVER_OPTIONS.minDates),
      limit: count(values, 'limit', DEFAULT_DISCOVER_OPTIONS.limit),
    },
    reference: values.reference,
    period: { from: date(values, 'from'), to: date(values, 'to') },
    fields: fieldsOf(values.field),
    formulary: values.formulary,
    workspace: values.workspace,
    reject: values.reject,
    accept: values.accept,
    category,
    paths: positionals,
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const texts = { type: 'string', multiple: true, default: [] as string[] } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        'min-docs': text,
        'min-dates': text,
        limit: text,
        reference: text,
        from: text,
        to: text,
        field: texts,
        formulary: texts,
        workspace: text,
        reject: texts,
        accept: texts,
        category: text,
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

type Values = ReturnType<typeof parse>['values'];

function count(values: Values, name: 'min-docs' | 'min-dates' | 'limit', otherwise: number): number {
  const value = values[name];
  if (value === undefined) return otherwise;
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new UsageError(`--${name} ${value}: write a number from 1 on`);
  return Number(value);
}

function date(values: Values, name: 'from' | 'to'): string | undefined {
  const value = values[name];
  if (value !== undefined && !isIsoDate(value)) {
    throw new UsageError(`--${name} ${value}: not a date; write YYYY-MM-DD, YYYY-MM or YYYY`);
  }
  return value;
}

function fieldsOf(given: readonly string[]): Partial<RecordFields> {
  const names = Object.keys(DEFAULT_RECORD_FIELDS);
  return Object.fromEntries(
    given.map((pair) => {
      const [, name = '', key = ''] = /^([a-z]+)=(.+)$/.exec(pair) ?? [];
      if (!names.includes(name)) {
        throw new UsageError(`--field ${pair}: write NAME=KEY, where NAME is one of ${names.join(', ')}`);
      }
      return [name, key];
    }),
  );
}
