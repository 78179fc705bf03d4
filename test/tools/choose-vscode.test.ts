import assert from 'node:assert/strict';
import { loadTool } from './load.js';

interface Layer {
  readonly chooseVscode: (
    host: 'node' | 'web',
    print: (line: string) => void,
  ) => Promise<{ kind: string; executable?: string }>;
}

describe('choice of the VS Code that runs the tests', () => {
  const names = ['READOUT_VSCODE', 'DISPLAY', 'WAYLAND_DISPLAY'];
  const before = names.map((name) => process.env[name]);
  const set = (name: string, value: string | undefined) => {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  };
  afterEach(() => names.forEach((name, index) => set(name, before[index])));

  const choose = async (host: 'node' | 'web', wish: string | undefined) => {
    set('READOUT_VSCODE', wish);
    const { chooseVscode } = await loadTool<Layer>('host/vscode-layer.mjs');
    const said: string[] = [];
    return { ...(await chooseVscode(host, (line) => said.push(line))), said: said.join('\n') };
  };
  const isLinux = process.platform === 'linux' && process.arch === 'x64';

  it('follows READOUT_VSCODE when it names an executable', async () => {
    assert.deepEqual(await choose('node', process.execPath), {
      kind: 'desktop',
      executable: process.execPath,
      said: '',
    });
  });

  it('refuses an executable that is not there', async () => {
    await assert.rejects(choose('node', '/no/such/code'), /READOUT_VSCODE=\/no\/such\/code: no such file/);
  });

  it('without a display takes the VS Code from npm and says why', async function () {
    if (!isLinux) this.skip();
    set('DISPLAY', undefined);
    set('WAYLAND_DISPLAY', undefined);
    const { kind, said } = await choose('node', undefined);
    assert.equal(kind, 'server');
    assert.match(said, /No display/);
  });

  it('runs web-worker tests in the VS Code from npm whatever is wished', async function () {
    if (!isLinux) this.skip();
    assert.equal((await choose('web', process.execPath)).kind, 'server');
  });
});
