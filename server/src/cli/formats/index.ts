import type { ReadoutAnalyzer } from '../../core/index.js';
import type { Format } from '../arguments.js';
import type { CheckedFile, Streams } from '../check.js';
import { jsonFormatter, jsonlFormatter } from './json.js';
import { sarifFormatter } from './sarif.js';
import { textFormatter } from './text.js';

/** Turns checked files into output, piece by piece; every piece ends in a line end or is empty. */
export interface Formatter {
  begin(): string;
  file(file: CheckedFile): string;
  end(): string;
}

export function createFormatter(format: Format, analyzer: ReadoutAnalyzer, streams: Streams): Formatter {
  switch (format) {
    case 'json':
      return jsonFormatter();
    case 'jsonl':
      return jsonlFormatter();
    case 'sarif':
      return sarifFormatter(analyzer);
    case 'text': {
      const { stdout, env } = streams;
      const noColor = env.NO_COLOR !== undefined && env.NO_COLOR !== '';
      return textFormatter(analyzer, {
        color:
          !noColor && (stdout.isTTY === true || (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0')),
        columns: Math.max(60, Math.min(stdout.columns ?? 100, 140)),
      });
    }
  }
}
