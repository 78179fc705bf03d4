import assert from 'node:assert/strict';
import type { DateFinding } from '../../server/src/core/types.js';
import { compareInTime, isPlaced } from '../../server/src/features/date-order.js';

function date(
  name: string,
  from: string | null,
  to: string | null,
  more: Partial<DateFinding> = {},
): DateFinding {
  const nothing = { value: name, mod: null, parts: [], occasion: null, event: null, weekdayConflict: null };
  const fixed = { kind: 'date', type: 'DATE', flag: true, derived: false, rule: '', how: '' } as const;
  return { ...fixed, ...nothing, start: 0, end: 1, text: name, from, to, ...more };
}

describe('order of time', () => {
  it('puts the longer before what begins with it, parts where they mean, and what has no place last', () => {
    const year = ['2024-01-01', '2024-12-31'] as const;
    const ordered = [
      date('until 2023', null, '2023-12-31'),
      date('2024', ...year),
      date('early 2024', ...year, { mod: 'START' }),
      date('2024-01-01', '2024-01-01', '2024-01-01'),
      date('2024-03', '2024-03-01', '2024-03-31'),
      date('mid 2024', ...year, { mod: 'MID' }),
      date('2024-06-01', '2024-06-01', '2024-06-01'),
      date('late 2024', ...year, { mod: 'END' }),
      date('since 2025', '2025-01-01', null),
      date('recently', null, null),
      date('five years', '2020-01-01', '2024-12-31', { type: 'DURATION' }),
    ];
    assert.deepEqual([...ordered].reverse().sort(compareInTime).slice(0, 9), ordered.slice(0, 9));
    assert.deepEqual(ordered.map(isPlaced), [...Array<boolean>(9).fill(true), false, false]);
  });
});
