import assert from 'node:assert/strict';
import { loadTool } from './load.js';

interface Stage {
  readonly shippedFiles: (root: string) => Promise<string[]>;
}

describe('files of the package', () => {
  it('are only what a reader needs', async function () {
    this.timeout(60_000);
    const { shippedFiles } = await loadTool<Stage>('host/stage.mjs');
    const files = await shippedFiles(process.cwd());
    assert.ok(files.includes('package.json'));
    const unwanted =
      /^(test|tools|samples|bench|node_modules|client|server\/src|\.)|\.map$|\.ts$|esbuild|tsconfig/;
    assert.deepEqual(
      files.filter((file) => unwanted.test(file)),
      [],
    );
  });
});
