// Taggers that Readout's dates are measured beside: installed when first asked for, or modules named on the command line.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm } from '../../tools/npm.mjs';

/** Modules of the peers in eval/package.json, by their names. */
export const PEERS = {
  'chrono-node': join(import.meta.dirname, 'peers/chrono.mjs'),
  'recognizers-text': join(import.meta.dirname, 'peers/recognizers.mjs'),
};

/** Installs what eval/package-lock.json names, if that was not done before. */
export async function installPeers(root) {
  // npm writes this note at the end of an install, so that one broken off does not count.
  if (existsSync(join(root, 'eval/node_modules/.package-lock.json'))) return;
  console.error('Installing the packages of eval/package-lock.json (npm ci) …');
  await npm(['ci', '--silent', '--ignore-scripts'], { cwd: join(root, 'eval') });
}

/** A tagger from a module that exports `tag(text, date, news)` and perhaps `name`. */
export async function loadTagger(path) {
  const { name, tag } = await import(pathToFileURL(resolve(path)).href);
  // The third argument lets a library use what any reader of news knows: a bare weekday is the latest one.
  return { name: name ?? path, tag: (text, date) => tag(text, date, true) };
}
