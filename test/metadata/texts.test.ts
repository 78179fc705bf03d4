import assert from 'node:assert/strict';
import { found, read, readJson, sources } from './project.js';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly body: readonly string[];
}

describe('texts', () => {
  it('of the client are all in the l10n bundle, which holds no other', () => {
    const pattern = /\bt\(\s*(?:'((?:[^'\\]|\\.)+)'|"(?:[^"\\]|\\.)+"|`)/g;
    const texts = found(sources('client/src'), pattern).map((text) => text.replace(/\\'/g, "'"));
    const bundle = readJson('l10n/bundle.l10n.json') as Record<string, string>;
    assert.ok(!texts.includes(''), 'write texts in single quotes, without substitutions');
    assert.deepEqual(Object.keys(bundle).sort(), texts);
  });

  it('of snippets are complete and have prefixes of their own', () => {
    for (const file of ['snippets/article.json', 'snippets/data.json']) {
      const snippets = Object.entries(readJson(file) as Record<string, Snippet>);
      const prefixes = snippets.flatMap(([, { prefix }]) => prefix);
      assert.equal(new Set(prefixes).size, prefixes.length);
      for (const [name, { body }] of snippets)
        assert.ok(body.length > 0 && body.join('\n').includes('$0'), name);
    }
  });

  it('name every command of the palette in the README', () => {
    const { contributes } = readJson('package.json') as {
      contributes: { commands: { command: string }[]; menus: Menus };
    };
    const nls = readJson('package.nls.json') as Record<string, string>;
    const hidden = contributes.menus.commandPalette
      .filter(({ when }) => when === 'false')
      .map(({ command }) => command);
    const readme = read('README.md');
    const missing = contributes.commands
      .map(({ command }) => command)
      .filter((command) => !hidden.includes(command))
      .map((command) => nls[command.replace('readout.', 'commands.')] ?? command)
      .filter((title) => !readme.includes(title.replace('…', '')));
    assert.deepEqual(missing, []);
  });
});

interface Menus {
  readonly commandPalette: readonly { readonly command: string; readonly when: string }[];
}
