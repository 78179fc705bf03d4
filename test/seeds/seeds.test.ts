import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { check } from '../check.js';
import { comparisonTable, compareSeed, type CheckedFile, type Expected } from './compare.js';

const shared = process.env.READOUT_SHARED;

describe('the seeds, through `readout check --format jsonl`', () => {
  before(function () {
    if (shared !== undefined && existsSync(join(shared, 'seeds/expected.json'))) return;
    console.log('    skipped: READOUT_SHARED does not name a folder with seeds/expected.json');
    this.skip();
  });

  it('finds every expected formula and date, with category, speaker, polarity and value', () => {
    const folder = join(shared ?? '', 'seeds');
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<
      string,
      Expected
    >;
    const paths = Object.keys(expected).map((name) => join(folder, name));
    const rows = new Map(
      check<CheckedFile>(paths).map((file) => {
        const name = basename(file.path);
        const entry = expected[name];
        assert.ok(entry, `${name} is not in expected.json`);
        return [name.slice(0, 3), compareSeed(entry, file)] as const;
      }),
    );
    console.log(comparisonTable(rows));
    const misses = [...rows].flatMap(([name, row]) => row.misses.map((miss) => `${name}: ${miss}`));
    assert.deepEqual(misses, [], misses.join('\n'));
  });
});
