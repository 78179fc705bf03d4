// Makes the pictures of docs/images in a real VS Code: node tools/shoot.mjs [scene]…
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { driver } from './host/driver.mjs';
import { extensionLog } from './host/extension-log.mjs';
import { stageExtension } from './host/stage.mjs';
import { ensureBrowser, projectRoot, startVscode } from './vscode-host.mjs';

const LETTER = 'kim-letter-2025-10-01.txt';
const THEMES = { dark: 'Default Dark Modern', light: 'Default Light Modern' };
const LIMIT_MS = 30_000;
const SETTINGS = {
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.cursorBlinking': 'solid',
  'editor.occurrencesHighlight': 'off',
  'editor.hover.delay': 100,
  'workbench.reduceMotion': 'on',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
};

async function tagAs(vs, words, tag) {
  await vs.select(words);
  await vs.palette('Readout: Tag Selection…');
  await vs.page.locator('.quick-input-list .monaco-list-row', { hasText: tag }).first().click();
  await vs.page.locator('.notification-toast, .sidebar', { hasText: /./ }).first().waitFor();
}

/** Each scene begins in a fresh window with the letter open and drawn, and ends where the picture is taken. */
const SCENES = {
  highlights: async () => undefined,
  'formula-hover': (vs) => vs.hoverWord('invariable support'),
  'date-hover': (vs) => vs.hoverWord('October 1'),
  lightbulb: async (vs) => {
    await vs.goTo('generation after generation');
    await vs.pressKeys('Control+.');
    await vs.page.waitForSelector('.action-widget .monaco-list-row');
  },
  'palette-tagging': async (vs) => {
    await vs.select('invariable support and encouragement');
    await vs.palette('Readout: Tag Selection…');
    await vs.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Support' }).first().waitFor();
  },
  'tags-view': async (vs) => {
    await tagAs(vs, 'invariable support and encouragement', 'Support');
    await tagAs(vs, 'generation after generation', 'Friendship');
    await tagAs(vs, 'shared understanding', 'Alignment');
    await vs.palette('Readout: Focus on Tags View');
    await vs.page.locator('.sidebar .monaco-list-row', { hasText: 'shared understanding' }).last().waitFor();
  },
};

async function shootScene(name, theme) {
  const scratch = mkdtempSync(join(tmpdir(), 'readout-shoot-'));
  const undo = [() => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })];
  try {
    const samples = join(scratch, 'samples');
    const isTag = (path) => path.includes('.readout');
    cpSync(join(projectRoot, 'samples'), samples, { recursive: true, filter: (path) => !isTag(path) });
    const extensionsDir = join(scratch, 'extensions');
    await stageExtension(projectRoot, extensionsDir);
    const settings = { ...SETTINGS, 'workbench.colorTheme': THEMES[theme] };
    const dataDir = join(scratch, 'data');
    const vscode = await startVscode({ extensionsDir, dataDir, settings });
    undo.push(() => vscode.stop());
    const browser = await chromium.launch(await ensureBrowser({ log: console.log }));
    undo.push(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 1120, height: 660 }, deviceScaleFactor: 1 });
    page.setDefaultTimeout(LIMIT_MS);
    await page.goto(vscode.address({ folder: samples }));
    await page.waitForSelector('.explorer-folders-view .monaco-list-row');
    const vs = driver(page, samples);
    const path = join(projectRoot, 'docs/images', `${name}-${theme}.png`);
    try {
      await vs.openFile(LETTER);
      await vs.decorated();
      // The line over the letter comes last, and moves the text down.
      await page.waitForSelector('.codelens-decoration a');
      await SCENES[name](vs);
      await vs.shot(path);
    } catch (error) {
      const failed = join(projectRoot, 'out', `shoot-${name}-${theme}-failed.png`);
      await page.screenshot({ path: failed });
      for (const line of extensionLog(dataDir)) console.error(`  [log of the extension] ${line}`);
      throw new Error(`scene ${name} (${theme}) failed, see ${failed}`, { cause: error });
    }
    return path;
  } finally {
    for (const act of undo.reverse()) await act();
  }
}

// Leaving by process.exit lets VS Code and the browser be ended.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in SCENES));
if (unknown.length > 0)
  throw new Error(`no scene ${unknown.join(', ')}; scenes: ${Object.keys(SCENES).join(', ')}`);
mkdirSync(join(projectRoot, 'docs/images'), { recursive: true });
let failures = 0;
for (const name of wanted.length > 0 ? wanted : Object.keys(SCENES)) {
  for (const theme of Object.keys(THEMES)) {
    const from = Date.now();
    try {
      console.log(`${await shootScene(name, theme)} … ${((Date.now() - from) / 1000).toFixed(1)} s`);
    } catch (error) {
      failures++;
      console.error(`${error.message}: ${error.cause?.message ?? ''}`);
    }
  }
}
process.exitCode = failures > 0 ? 1 : 0;
