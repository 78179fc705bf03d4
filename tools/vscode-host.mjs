// A real VS Code and a browser from the npm registry: what start, test and shoot are built on.
export { cacheFolder, projectRoot } from './host/cache.mjs';
export { ensureBrowser } from './host/browser.mjs';
export { canInstallVscode, ensureVscode } from './host/vscode-install.mjs';
export { startVscode } from './host/vscode-server.mjs';
