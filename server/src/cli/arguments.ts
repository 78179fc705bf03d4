import { parseArgs } from 'node:util';
import { isIsoDate } from '../core/dates/calendar.js';

const FORMATS = ['text', 'json', 'jsonl', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

export interface CheckArguments {
  readonly format: Format;
  readonly date: string | undefined;
  readonly formulary: readonly string[];
  readonly workspace: string | undefined;
  readonly paths: readonly string[];
}

/** Wrong words on the command line: one line, with the remedy. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `usage: readout check [--format text|json|jsonl|sarif] [--date YYYY[-MM[-DD]]] [--formulary DIR]… [--workspace DIR] PATH…

Flags diplomatic formulas and dates in .txt and .md articles. Folders are walked; - reads standard input.

  --format     text (default), json, jsonl (one file a line) or sarif
  --date       the date of the article, when the text does not say it
  --formulary  a folder of formulary .yaml files laid over the built-in one; may be given several times
  --workspace  the folder whose .readout holds formulary and articles.yaml

Exit status: 0 when everything was read (findings are no error), 2 when some input could not be used.
`;

/** @throws UsageError */
export function parseCheckArguments(args: readonly string[]): CheckArguments {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        date: { type: 'string' },
        formulary: { type: 'string', multiple: true, default: [] },
        workspace: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const format = FORMATS.find((name) => name === values.format);
  if (format === undefined) {
    throw new UsageError(`--format ${values.format}: use one of ${FORMATS.join(', ')}`);
  }
  if (values.date !== undefined && !isIsoDate(values.date)) {
    throw new UsageError(`--date ${values.date}: not a date; write YYYY-MM-DD, YYYY-MM or YYYY`);
  }
  if (positionals.length === 0) throw new UsageError('no PATH given; name a file, a folder or -');
  return {
    format,
    date: values.date,
    formulary: values.formulary,
    workspace: values.workspace,
    paths: positionals,
  };
}
