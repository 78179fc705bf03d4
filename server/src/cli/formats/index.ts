import type { ReadoutAnalyzer } from '../../core/index.js';
import type { Format } from '../arguments.js';
import type { Formatter, Streams } from '../types.js';
import { jsonFormatter, jsonlFormatter } from './json.js';
import { sarifFormatter } from './sarif.js';
import { textFormatter } from './text.js';

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
