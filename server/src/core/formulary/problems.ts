import type { DataProblem } from './types.js';

/** `file:line:column message` with line and column counted from 1, as editors and terminals link it. */
export function problemText({ file, line, column, message }: DataProblem): string {
  return `${file}:${line + 1}:${column + 1} ${message}`;
}
