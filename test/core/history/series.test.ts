import assert from 'node:assert/strict';
import { seriesNews } from '../../../server/src/core/history/series.js';
import { compareDates } from '../../../server/src/core/history/record.js';
import type { SeriesMark } from '../../../server/src/core/formulary/types.js';

function news(...years: [number, SeriesMark][]): string | null {
  return seriesNews(years.map(([year, mark]) => ({ year, mark, related: null })))?.text ?? null;
}

describe('seriesNews', () => {
  it('says "back" only when the year before was read whole and lacks the formula', () => {
    assert.equal(
      news([2025, 'P'], [2024, 'A'], [2023, 'P']),
      'back after 1 year: absent from the full text of 2024, present in 2023',
    );
    assert.equal(
      news([2025, 'P'], [2024, 'a'], [2022, 'd'], [2020, 'P']),
      'back in 2025: absent from the full text of 2024, present in 2020',
    );
  });

  it('calls nothing new in the world, only in this record', () => {
    assert.equal(
      news([2025, 'P'], [2024, 'A']),
      'present in 2025, absent from the full text of 2024; no earlier text read here shows it',
    );
  });

  it('earns an absence from a whole text only', () => {
    for (const mark of ['d', 'r', '?'] as const) {
      assert.equal(news([2025, 'P'], [2024, mark], [2023, 'P']), null);
      assert.equal(news([2025, mark], [2024, 'P']), null);
    }
    assert.equal(
      news([2024, 'a'], [2023, 'P']),
      'dropped in 2024: absent from the full text, present in 2023',
    );
  });

  it('compares neighbouring years only', () => {
    assert.equal(news([2025, 'P'], [2023, 'A'], [2022, 'P']), null);
    assert.equal(news([2025, 'P']), null);
  });
});

describe('compareDates', () => {
  it('orders dates of unlike precision', () => {
    assert.deepEqual(['2024-10-01', '2024', '2024-10', '2023-12-31'].sort(compareDates), [
      '2023-12-31',
      '2024',
      '2024-10',
      '2024-10-01',
    ]);
  });
});
