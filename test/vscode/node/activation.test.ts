import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { say } from '../run/events.js';
import { extension, findings } from '../run/readout.js';
import { newArticle } from '../run/workspace.js';

const since = (from: number): string => `${(performance.now() - from).toFixed(0)} ms`;

/** Loads the code of an extension and has its activate() timed: VS Code takes it from the same cache of modules. */
function timeActivation(main: string): () => string {
  const load = createRequire(main);
  const code = load(main) as { readonly activate: (context: unknown) => unknown };
  let took = 'not measured';
  const activate = (context: unknown): unknown => {
    const from = performance.now();
    const api = code.activate(context);
    took = since(from);
    return api;
  };
  const held = load.cache[main];
  if (held !== undefined) held.exports = { ...code, activate };
  return () => took;
}

describe('extension in the Node host', () => {
  it('activates and starts its server', async () => {
    const readout = extension();
    assert.equal(readout.isActive, false, 'it was active before anything asked for it');
    const main = join(readout.extensionPath, (readout.packageJSON as { readonly main: string }).main);
    const loading = performance.now();
    const timed = timeActivation(main);
    const loaded = since(loading);
    const { ready } = await readout.activate();
    assert.equal(await ready, true);
    say(`code loaded in ${loaded}, activate() took ${timed()}, the server ran after ${since(loading)}`);
  });

  it('has a workspace folder of its own', () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.equal(folder?.uri.fsPath, process.env['READOUT_TEST_WORKSPACE']);
  });

  it('registers every command that it contributes', async () => {
    const { contributes } = extension().packageJSON as {
      readonly contributes: { readonly commands: readonly { readonly command: string }[] };
    };
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = contributes.commands.filter(({ command }) => !registered.has(command));
    assert.deepEqual(missing, []);
  });

  it('reads an article of 10 KB', async () => {
    const head = 'Pyongyang, October 1, 2025 (Sample) -- Written for the tests of Readout; invented.\n\n';
    const paragraph =
      'Kim Jong Un said that the two sides had reached a "shared understanding" in the talks, and he gave thanks for ' +
      'the "invariable support" of the past year. The delegation left on September 4, 2025.\n\n';
    const text = head + paragraph.repeat(50);
    const from = performance.now();
    const { document } = await newArticle('measured/ten-kilobytes.txt', text);
    const shown = since(from);
    const found = await findings(document.uri);
    assert.equal(found.filter(({ formula }) => formula === 'invariable-support').length, 50);
    say(`${(text.length / 1024).toFixed(1)} KB: open after ${shown}, findings after ${since(from)}`);
  });
});
