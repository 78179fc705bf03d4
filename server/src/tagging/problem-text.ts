import type { DataProblem } from '../core/index.js';

/** A file as a reader knows it: from `.readout` on, without the rest of the way. */
export function shortPath(file: string): string {
  const from = file.lastIndexOf('/.readout/');
  const path = from < 0 ? file : file.slice(from + 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A problem in one line, with its file. */
export function inShort({ file, line, message }: DataProblem): string {
  return `${shortPath(file)}:${line + 1}: ${message}`;
}
