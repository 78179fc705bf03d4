import assert from 'node:assert/strict';
import { Method, type FindingsParams } from '../../server/src/protocol.js';
import { MemoryFileSystem } from '../memory-file-system.js';
import { ARTICLE, ROOT } from './test-client.js';
import { textDocument, duplex } from './duplex.js';

describe('language server over a duplex stream: hover', () => {
  const { start, started, write, hoverText, client } = duplex();

  it('on a formula shows the speaker, the signal, the series by year, the news, the uses and the links', async () => {
    await started();
    const text = await hoverText(0, 50);
    assert.match(text, /^\*\*steady support\*\* · support · acknowledgement · text match only/);
    assert.match(text, /≈ Ann Smith · first person · carried over/);
    assert.match(text, / · on record B → A \(2025-09-09\)/);
    assert.match(
      text,
      /Thanks for backing\. — \[Agency, 2025-09-10\]\(https:\/\/example\.org\/a_%28letter%29\)/,
    );
    assert.match(text, /2025 ● present · 2024 ○ absent \(full text\) · 2023 ● present · 1 more/);
    assert.match(text, /full text of 3 of 4/);
    assert.match(text, /\*\*back after 1 year: absent from the full text of 2024, present in 2023\*\*/);
    assert.match(text, /Latest: 2025-09-09 Ann Smith → Bob Jones, letter, Founding day 2025/);
    assert.match(text.split('\n')[1] ?? '', /^Original — ko: 지지 \(chiji\) · zh: 支持/);
    const link = /\[Entry\]\(command:readout\.openFormula\?([^)]+)\)/.exec(text);
    assert.deepEqual(JSON.parse(decodeURIComponent(link?.[1] ?? '')), [
      { uri: ARTICLE, formula: 'steady-support' },
    ]);
    assert.ok(text.split('\n').length <= 12, text);
  });
  it('tells what changed in the roles since the last comparable text, on record or open', async () => {
    const fileSystem = new MemoryFileSystem();
    const articles = ['letter.txt', 'other.txt'].map(
      (path, index) => `  - path: ${path}\n    date: ${2028 - index}-09-09\n`,
    );
    await write(fileSystem, `${ROOT}/.readout/articles.yaml`, `articles:\n${articles.join('')}`);
    await start({ fileSystem });
    await client().open('Pyongtown (AGENCY) -- FIRM, steady support.\n');
    const record = await hoverText(0, 28);
    assert.match(record, /^Since 2025-09-09 \(on record\): \*\*degree “steady” → “firm”\*\*, translation\?/m);
    assert.ok(record.split('\n').length <= 13, record);

    await client().open('Pyongtown (AGENCY) -- Our steady support, FIRM.\n', `${ROOT}/other.txt`);
    await client().hear<FindingsParams>(Method.findings, ({ uri }) => uri.endsWith('/other.txt'));
    // The newer text says the same: nothing is told of the older one.
    assert.doesNotMatch(await hoverText(0, 28), /Since 2025/);
  });
  it('escapes formulary text and names no commands for other clients', async () => {
    const fileSystem = new MemoryFileSystem();
    const layer =
      'formulas:\n  - id: steady-support\n    signal: "[x](command:evil) <img src=x> $(bug) **b**"\n';
    await write(fileSystem, `${ROOT}/.readout/formulary/a.yaml`, layer);
    await start({ fileSystem, options: {} });
    await client().open();
    const text = await hoverText(0, 50);
    assert.ok(text.includes('\\[x\\](command:evil) \\<img src=x\\> \\$(bug) \\*\\*b\\*\\*'), text);
    assert.doesNotMatch(text, /(?<!\\)\]\(command:/);
  });
  it('gives a reading of the user’s own its place, not the source of the built-in entry', async () => {
    const fileSystem = new MemoryFileSystem();
    const path = `${ROOT}/.readout/formulary/a.yaml`;
    await write(fileSystem, path, 'formulas:\n  - id: steady-support\n    signal: A sign of distance.\n');
    await start({ fileSystem });
    await client().open();
    assert.match(await hoverText(0, 50), /^A sign of distance\. — \.readout\/formulary\/a\\?\.yaml:2 *$/m);
  });
  it('on a date shows value, weekday, how, the anniversary and what else happened', async () => {
    await started();
    const text = await hoverText(1, 5);
    assert.match(text, /\*\*2025-09-09\*\* · Tuesday/);
    assert.match(text, /written out/);
    assert.match(text, /Founding day: 75th anniversary of 1950-09-09, a round year/);
    assert.match(text, /On this day:\n- A parade — \[Agency/);
  });
  it('is null elsewhere', async () => {
    await started();
    assert.equal(
      await client().request('textDocument/hover', { textDocument, position: { line: 0, character: 3 } }),
      null,
    );
  });
});
