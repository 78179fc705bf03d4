import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const articles = readdirSync('samples').filter((name) => /\.(txt|md)$/.test(name) && name !== 'README.md');

describe('samples', () => {
  it('are of every kind that a newcomer should meet', () => {
    for (const kind of [/\.md$/, /^undated/, /-ko\./, /-zh\./, /2024-10-01/, /2025-10-01/])
      assert.ok(
        articles.some((name) => kind.test(name)),
        String(kind),
      );
  });

  for (const name of articles)
    it(`${name} says at its top that it is invented, and the README lists it`, () => {
      const top = readFileSync(join('samples', name), 'utf8').slice(0, 300);
      assert.match(top, /Written for Readout as a sample/);
      assert.ok(readFileSync('samples/README.md', 'utf8').includes(`\`${name}\``));
    });
});
