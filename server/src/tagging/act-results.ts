import type { DataProblem } from '../core/index.js';
import type { OpenDocument } from '../document/open-document.js';
import type { ActResult } from '../protocol.js';
import type { FileSystem } from '../workspace/file-system.js';
import type { ArticlePlace } from '../workspace/readout-folder.js';

/** An article that is open, and where its `.readout` is. */
export interface OpenArticle {
  readonly document: OpenDocument;
  readonly place: ArticlePlace;
  readonly fileSystem: FileSystem;
}

export function done(message: string): ActResult {
  return { done: true, message };
}

export function refused(message: string): ActResult {
  return { done: false, message };
}

export function failed({ file, line, message }: DataProblem): ActResult {
  const name = decodeURIComponent(file.slice(file.lastIndexOf('/') + 1));
  return refused(line > 0 ? `${name}:${line + 1}: ${message}` : message);
}
