// Puts the places in stack traces of bundled tests back to their sources.
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, relative, resolve } from 'node:path';

/** `(…index.cjs:12:3)`; the web host adds `#vscode-extension` and runs the file as a function body, 2 lines down. */
const PLACE = /[^\s(]*index\.cjs(#vscode-extension)?:(\d+):(\d+)/;
const FUNCTION_HEAD_LINES = 2;

/**
 * @param {string} bundle path of a bundle with its map beside it
 * @param {string} root folder that source paths are shown relative to
 * @returns {(line: string) => string} maps one line of a stack; other lines come back as they are
 */
export function stackMapper(bundle, root) {
  if (!existsSync(`${bundle}.map`)) return (line) => line;
  const map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
  return (line) =>
    line.replace(PLACE, (place, web, row, column) => {
      const head = web === undefined ? 0 : FUNCTION_HEAD_LINES;
      const entry = map.findEntry(Number(row) - 1 - head, Number(column) - 1);
      if (entry.originalSource === undefined) return place;
      const source = relative(root, resolve(dirname(bundle), entry.originalSource));
      return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    });
}
