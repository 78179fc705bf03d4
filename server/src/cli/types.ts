import type { Readable, Writable } from 'node:stream';
import type { Analysis } from '../core/index.js';

export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** One analysed file, as the formats print it. */
export interface CheckedFile extends Analysis {
  readonly path: string;
  readonly text: string;
}

/** Turns checked files into output, piece by piece; every piece ends in a line end or is empty. */
export interface Formatter {
  begin(): string;
  file(file: CheckedFile): string;
  end(): string;
}
