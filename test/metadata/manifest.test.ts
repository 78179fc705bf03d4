import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { foregroundId, backgroundId, COLOR } from '../../client/src/styles.js';
import { CATEGORIES } from '../../server/src/core/types.js';
import { ServerCommand, UiCommand } from '../../server/src/protocol.js';
import { DEFAULT_SETTINGS } from '../../server/src/settings.js';
import { found, read, readJson, sources, type Manifest } from './project.js';

const manifest = readJson('package.json') as Manifest;
const { contributes } = manifest;
const nls = readJson('package.nls.json') as Record<string, string>;
const client = sources('client/src');
const settings = contributes.configuration.properties;

describe('manifest and code', () => {
  const commands = contributes.commands.map(({ command }) => command).sort();

  it('contributes exactly the commands that the client registers', () => {
    const registered = found(client, /(?:^ {4}|registerCommand\()'(readout\.[A-Za-z]+)'(?=: |, \(\) =>)/gm);
    assert.deepEqual(registered, commands);
  });

  it('names only commands that exist, in menus, keys, links and the protocol', () => {
    const named = [
      ...Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command)),
      ...contributes.keybindings.map(({ command }) => command),
      ...found(Object.values(nls), /\(command:(readout\.[A-Za-z]+)\)/g),
      ...found([JSON.stringify(contributes.walkthroughs)], /onCommand:(readout\.[A-Za-z]+)/g),
      ...Object.values(UiCommand),
    ];
    assert.deepEqual(
      named.filter((command) => !commands.includes(command)),
      [],
    );
  });

  it('registers no command that the server has', () => {
    const ofServer: readonly string[] = Object.values(ServerCommand);
    assert.deepEqual(
      commands.filter((command) => ofServer.includes(command)),
      [],
    );
  });

  it('gives every command the category, and every key a condition', () => {
    assert.deepEqual(
      contributes.commands.filter(({ category }) => category !== 'Readout'),
      [],
    );
    for (const { key, when } of contributes.keybindings)
      assert.match(when, /readout\.active|focusedView == readout\./, key);
    assert.equal(new Set(contributes.keybindings.map(({ key }) => key)).size, contributes.keybindings.length);
  });

  it('uses every text of package.nls.json, and no other', () => {
    const used = found([read('package.json')], /"%([^%"]+)%"/g);
    assert.deepEqual(used, Object.keys(nls).sort());
  });

  it('names only files that exist', () => {
    const files = [
      manifest.icon,
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.snippets.map(({ path }) => path),
      ...contributes.yamlValidation.map(({ url }) => url),
      ...Object.values(contributes.views).flatMap((views) => views.map(({ icon }) => icon)),
      ...contributes.walkthroughs.flatMap(({ steps }) =>
        steps.map(({ media }) => media.svg ?? media.image ?? media.markdown ?? ''),
      ),
    ];
    assert.deepEqual(
      files.filter((file) => file === '' || !existsSync(file)),
      [],
    );
  });

  it('is woken by articles and by .readout', () => {
    assert.deepEqual(manifest.activationEvents, [
      'onLanguage:plaintext',
      'onLanguage:markdown',
      'workspaceContains:.readout',
    ]);
  });
});

describe('settings', () => {
  /** Read by vscode-languageclient itself, from the id of the client. */
  const OF_THE_LIBRARY = ['trace.server'];

  it('are exactly those that server and client read', () => {
    const ofClient = found(client, /settings\.get\('([A-Za-z.]+)'/g);
    const ofServer = Object.keys(flat(DEFAULT_SETTINGS));
    assert.deepEqual(
      Object.keys(settings).sort(),
      [...ofClient, ...ofServer, ...OF_THE_LIBRARY].map((name) => `readout.${name}`).sort(),
    );
  });

  it("have the server's defaults", () => {
    for (const [name, value] of Object.entries(flat(DEFAULT_SETTINGS))) {
      // Null leaves the choice to the client, which is made here.
      if (value !== null) assert.deepEqual(settings[`readout.${name}`]?.default, value, name);
    }
  });

  it('hold for a resource, and paths not in an untrusted workspace', () => {
    for (const [name, { scope }] of Object.entries(settings)) {
      assert.equal(scope, name === 'readout.trace.server' ? 'window' : 'resource', name);
    }
    assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, [
      'readout.formulary.paths',
    ]);
  });

  it('offer every category and every polarity for drawing', () => {
    const keys = (name: string): readonly string[] => Object.keys(settings[name]?.properties ?? {});
    assert.deepEqual(keys('readout.highlight.categories'), [...CATEGORIES, 'date']);
    assert.deepEqual(keys('readout.highlight.polarity'), ['used', 'absent', 'negated', 'mentioned']);
  });
});

describe('colours', () => {
  const THEMES = ['dark', 'light', 'highContrast', 'highContrastLight'];
  const ids = contributes.colors.map(({ id }) => id).sort();

  it('are those that the client uses, two for every category', () => {
    const wanted = [
      ...CATEGORIES.flatMap((category) => [foregroundId(category), backgroundId(category)]),
      ...Object.values(COLOR),
    ];
    assert.deepEqual(ids, wanted.sort());
  });

  it('have a default for each kind of theme', () => {
    for (const { id, defaults } of contributes.colors) {
      assert.deepEqual(Object.keys(defaults), THEMES, id);
      for (const value of Object.values(defaults)) assert.match(value, /^#[0-9a-f]{6}([0-9a-f]{2})?$/, id);
    }
  });

  it('leave words readable: lines contrast at least 3:1 with the editor', () => {
    const editors: Readonly<Record<string, string>> = {
      dark: '#1f1f1f',
      light: '#ffffff',
      highContrast: '#000000',
      highContrastLight: '#ffffff',
    };
    const lines = contributes.colors.filter(({ id }) => !id.endsWith('Background'));
    for (const { id, defaults } of lines) {
      for (const [theme, value] of Object.entries(defaults)) {
        const ratio = contrast(value, editors[theme] ?? '');
        assert.ok(ratio >= 3, `${id} in ${theme}: ${ratio.toFixed(2)}`);
      }
    }
  });
});

function flat(value: object, prefix = ''): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.entries(flat(inner, `${prefix}${name}.`))
        : [[`${prefix}${name}`, inner]],
    ),
  );
}

/** Contrast ratio of two #rrggbb colours as WCAG 2 defines it. */
function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(color: string): number {
  const linear = (at: number): number => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
}
