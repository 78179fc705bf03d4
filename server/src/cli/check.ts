import type { Writable } from 'node:stream';
import { languageIdOf } from '../article-files.js';
import { createAnalyzer, type ReadoutAnalyzer } from '../core/index.js';
import { parseCheckArguments, type CheckArguments } from './arguments.js';
import { articlePaths, InputError, readArticle, readStandardInput, type ArticleFile } from './files.js';
import { createFormatter } from './formats/index.js';
import type { CheckedFile, Streams } from './types.js';
import { loadLayers, openSidecars, type Sidecars } from './workspace.js';

/**
 * `readout check`: analyses every article and prints it in the asked format as soon as it is done.
 * @returns 0, or 2 when some input was unusable (one line each on stderr; the others are still done)
 */
export async function runCheck(args: readonly string[], streams: Streams): Promise<number> {
  const options = parseCheckArguments(args);
  let failures = 0;
  const complain = (message: string): void => {
    failures++;
    streams.stderr.write(`readout: ${message}\n`);
  };
  const layers = await loadLayers(options, complain);
  const analyzer = createAnalyzer({ formulary: layers });
  for (const problem of analyzer.problems)
    complain(`${problem.file}:${problem.line + 1}: ${problem.message}`);
  const sidecars = await openSidecars(options.workspace, complain);
  const formatter = createFormatter(options.format, analyzer, streams);
  await write(streams.stdout, formatter.begin());
  for await (const file of articles(options, streams, complain)) {
    const checked = await check(analyzer, file, options, sidecars);
    await write(streams.stdout, formatter.file(checked));
  }
  await write(streams.stdout, formatter.end());
  return failures > 0 ? 2 : 0;
}

async function* articles(
  options: CheckArguments,
  streams: Streams,
  complain: (message: string) => void,
): AsyncGenerator<ArticleFile> {
  for (const path of options.paths) {
    try {
      if (path === '-') {
        yield await readStandardInput(streams.stdin);
        continue;
      }
      for await (const found of articlePaths(path)) {
        const article = await readArticle(found).catch((error: unknown) => complain(reasonOf(error, found)));
        if (article !== undefined) yield article;
      }
    } catch (error) {
      complain(reasonOf(error, path));
    }
  }
}

/** One line for a file that cannot be read; anything that is not about the file is a defect and goes on. */
function reasonOf(error: unknown, path: string): string {
  if (error instanceof InputError) return error.message;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) throw error;
  return `${path}: cannot be read (${code}); check its permissions`;
}

async function check(
  analyzer: ReadoutAnalyzer,
  file: ArticleFile,
  options: CheckArguments,
  sidecars: Sidecars,
): Promise<CheckedFile> {
  const sidecar = sidecars.of(file);
  const analysis = await analyzer.analyze(file.text, {
    languageId: languageIdOf(file.path),
    path: file.path,
    ...(options.date === undefined ? {} : { date: options.date }),
    ...(sidecar === undefined ? {} : { sidecar }),
  });
  return { path: file.path, text: file.text, ...analysis };
}

async function write(stream: Writable, text: string): Promise<void> {
  if (text === '' || stream.write(text)) return;
  await new Promise<void>((resolve) => stream.once('drain', resolve));
}
