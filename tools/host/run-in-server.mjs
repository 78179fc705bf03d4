// Runs a bundle of tests in the extension host of the VS Code from npm, driven by a headless browser.
import { mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';
import { extensionLog } from './extension-log.mjs';
import { eventPrinter } from './print-events.mjs';
import { startVscode } from './vscode-server.mjs';
import { loadOverHttp } from './web-page.mjs';

/** Console lines of VS Code that are worth seeing next to the tests: those of our extension and errors in tests. */
const WORTH_SEEING = /readout|Extension Host.*error|activat.*failed/i;

function textOf(args) {
  return args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
}

/**
 * @param {object} options
 * @param {'node' | 'web'} options.host which extension host
 * @param {string} options.extension staged extension under development
 * @param {string[]} [options.helpers] more of them; in the web host only
 * @param {string} options.tests the bundle
 * @param {string} options.folder a path, or the URI of a virtual workspace
 * @param {string} options.scratch folder for user data; in the web host it holds extensions and tests
 * @param {string} options.screenshot where to save a picture when time runs out
 * @param {number} options.limitMs
 * @param {object} [options.settings]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {(line: string) => void} options.print
 * @param {(line: string) => string} [options.mapStack]
 * @returns {Promise<{passed: number, failed: number, skipped: number} | null>} null: no result
 */
export async function runInServer(options) {
  const {
    host,
    extension,
    helpers = [],
    tests,
    folder,
    scratch,
    screenshot,
    limitMs,
    settings,
    env,
    print,
    mapStack,
  } = options;
  const launch = await ensureBrowser({ log: print });
  const dataDir = join(scratch, 'data');
  const vscode = await startVscode({
    extensionsDir: join(scratch, 'extensions'),
    dataDir,
    settings,
    env,
    development: true,
    log: print,
  });
  const printer = eventPrinter(print, mapStack);
  let browser;
  let clock;
  try {
    browser = await chromium.launch(launch);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const exit = new Promise((done) => page.exposeFunction('codeAutomationExit', done));
    const log = (type, args) => {
      const line = textOf(args);
      if (printer.read(line) || /^Error: \d+ failed/.test(line)) return;
      if (type === 'error' && WORTH_SEEING.test(line)) print(`  [vscode] ${line}`);
    };
    await page.exposeFunction('codeAutomationLog', log);
    const payload = [['skipWelcome', 'true']];
    if (host === 'web') {
      const inScratch = (path) => relative(scratch, path);
      const extensions = [extension, ...helpers].map(inScratch);
      await loadOverHttp(page, vscode.origin, { folder: scratch, extensions, tests: inScratch(tests) });
    } else {
      payload.push(['extensionDevelopmentPath', vscode.remote(extension)]);
      payload.push(['extensionTestsPath', vscode.remote(tests)]);
    }
    const late = new Promise((done) => (clock = setTimeout(done, limitMs, 'late')));
    await page.goto(vscode.address({ folder, payload: JSON.stringify(payload) }));
    if ((await Promise.race([exit, late])) === 'late') {
      mkdirSync(dirname(screenshot), { recursive: true });
      await page.screenshot({ path: screenshot });
      print(`  The tests did not end within ${limitMs / 1000} s; VS Code as it stood then: ${screenshot}`);
      return null;
    }
    return printer.counts();
  } finally {
    clearTimeout(clock);
    printer.finish();
    await browser?.close();
    await vscode.stop();
    if (printer.counts()?.failed !== 0)
      for (const line of extensionLog(dataDir)) print(`  [log of the extension] ${line}`);
  }
}
