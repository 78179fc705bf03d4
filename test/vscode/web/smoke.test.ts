import * as vscode from 'vscode';
import { equal, ok } from '../run/expect.js';

describe('extension in the web-worker host, virtual workspace', () => {
  it('runs in a web worker', () => {
    equal(typeof (globalThis as { importScripts?: unknown }).importScripts, 'function');
  });

  it('is found and activates', async () => {
    const extension = vscode.extensions.getExtension('readout-tools.readout');
    ok(extension, 'readout-tools.readout is not installed');
    await extension.activate();
    ok(extension.isActive, 'it did not activate');
  });

  it('has a folder without a path on disk, which takes writes', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    ok(folder, 'no folder is open');
    equal(folder.toString(), 'memfs:/work');
    const file = vscode.Uri.joinPath(folder, '.readout/written.txt');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('written'));
    equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), 'written');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, '.readout'), { recursive: true });
  });
});
