// Loads extensions under test into the web-worker host as vscode.dev does: over http, from the page's own origin.
// (From the folder of a remote, VS Code loads an extension's code but refuses to start its workers, and so its
// language server.)
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const PREFIX = '/under-test/';
const TYPES = { '.js': 'text/javascript', '.cjs': 'text/javascript', '.json': 'application/json' };

/* global document, MutationObserver -- in the one function that runs inside the page */
/** Adds to the configuration that the workbench reads from its page, as soon as that part of the page is there. */
function addToConfiguration(developmentOptions) {
  const observer = new MutationObserver(() => {
    const meta = document.getElementById('vscode-workbench-web-configuration');
    if (meta === null) return;
    observer.disconnect();
    const configuration = JSON.parse(meta.getAttribute('data-settings'));
    Object.assign(configuration.developmentOptions, developmentOptions);
    meta.setAttribute('data-settings', JSON.stringify(configuration));
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Serves the files under `folder` at `/under-test/` of the page's own origin. */
async function serveFolder(page, origin, folder) {
  await page.context().route(`${origin}${PREFIX}**`, async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname).slice(PREFIX.length);
    try {
      const body = await readFile(join(folder, path));
      await route.fulfill({ body, contentType: TYPES[extname(path)] ?? 'application/octet-stream' });
    } catch {
      await route.fulfill({ status: 404, body: '' });
    }
  });
}

/**
 * To be called before the page goes to VS Code.
 * @param {import('playwright-core').Page} page
 * @param {string} origin of the VS Code server
 * @param {object} options
 * @param {string} options.folder folder on disk that holds extensions and tests
 * @param {string[]} options.extensions folders of extensions under development, relative to `folder`
 * @param {string} options.tests the bundle, relative to `folder`; it runs in the web-worker host, too
 */
export async function loadOverHttp(page, origin, { folder, extensions, tests }) {
  const { protocol, host } = new URL(origin);
  const uri = (path) => ({ scheme: protocol.slice(0, -1), authority: host, path: `${PREFIX}${path}` });
  await serveFolder(page, origin, folder);
  const developmentOptions = { extensions: extensions.map(uri), extensionTestsPath: uri(tests) };
  await page.addInitScript(addToConfiguration, developmentOptions);
}
