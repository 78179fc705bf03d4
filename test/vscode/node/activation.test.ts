import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('extension in the Node host', () => {
  it('is found and activates', async () => {
    const extension = vscode.extensions.getExtension('readout-tools.readout');
    assert.ok(extension, 'readout-tools.readout is not installed');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('has a workspace folder of its own', () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.equal(folder?.uri.fsPath, process.env['READOUT_TEST_WORKSPACE']);
  });
});
