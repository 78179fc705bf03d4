import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isoDay, weekdayName, weekdayOf } from '../../server/src/core/dates/calendar.js';
import { weekdayCorrections } from '../../server/src/features/weekday-correction.js';

function corrected(text: string, value: string, is: string): readonly (readonly string[])[] {
  const nothing = { mod: null, from: value, to: value, parts: [], occasion: null, event: null };
  return weekdayCorrections({
    kind: 'date',
    start: 0,
    end: text.length,
    text,
    flag: true,
    type: 'DATE',
    value,
    ...nothing,
    derived: false,
    rule: '',
    how: '',
    weekdayConflict: is,
  }).map(({ changes, text: by }) => [changes, by]);
}

describe('corrections of a wrong weekday', () => {
  it('are the weekday of the day, or the nearest day of the weekday', () => {
    assert.deepEqual(corrected('Tuesday, October 2, 2024', '2024-10-02', 'Wednesday'), [
      ['weekday', 'Wednesday, October 2, 2024'],
      ['day', 'Tuesday, October 1, 2024'],
    ]);
    assert.deepEqual(corrected('Friday, 2024-10-02', '2024-10-02', 'Wednesday'), [
      ['weekday', 'Wednesday, 2024-10-02'],
      ['day', 'Friday, 2024-10-04'],
    ]);
  });
  it('go over the border of a month and of a year', () => {
    assert.deepEqual(corrected('Tues., Jan. 1st, 2025', '2025-01-01', 'Wednesday'), [
      ['weekday', 'Wed., Jan. 1st, 2025'],
      ['day', 'Tues., Dec. 31st, 2024'],
    ]);
    assert.deepEqual(corrected('MONDAY, OCTOBER 1, 2025', '2025-10-01', 'Wednesday')[1], [
      'day',
      'MONDAY, SEPTEMBER 29, 2025',
    ]);
  });
  it('are made in Korean, Chinese and Russian, too', () => {
    assert.deepEqual(corrected('2024년 10월 2일 화요일', '2024-10-02', 'Wednesday'), [
      ['weekday', '2024년 10월 2일 수요일'],
      ['day', '2024년 10월 1일 화요일'],
    ]);
    assert.deepEqual(corrected('10月1日星期一', '2025-10-01', 'Wednesday'), [
      ['weekday', '10月1日星期三'],
      ['day', '9月29日星期一'],
    ]);
    assert.deepEqual(corrected('вторник, 2 октября 2024 года', '2024-10-02', 'Wednesday'), [
      ['weekday', 'среда, 2 октября 2024 года'],
      ['day', 'вторник, 1 октября 2024 года'],
    ]);
  });
  it('are left out where the words cannot be changed for certain', () => {
    assert.deepEqual(corrected('Tuesday, the second of October', '2024-10-02', 'Wednesday'), [
      ['weekday', 'Wednesday, the second of October'],
    ]);
    assert.deepEqual(corrected('Tuesday, January 1, Juche 114 (2025)', '2025-01-01', 'Wednesday'), [
      ['weekday', 'Wednesday, January 1, Juche 114 (2025)'],
    ]);
    assert.deepEqual(corrected('October 2, 2024', '2024-10-02', 'Wednesday'), []);
    assert.deepEqual(corrected('Tuesday or Friday, October 2, 2024', '2024-10-02', 'Wednesday'), []);
  });
  it('agree with themselves on any day', () => {
    const months =
      'January February March April May June July August September October November December'.split(' ');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 1, max: 6 }), (number, off) => {
        const value = isoDay(number);
        const [year = '', month = '', day = ''] = value.split('-');
        const wrong = weekdayName(((weekdayOf(number) - 1 + off) % 7) + 1);
        const text = `${wrong}, ${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`;
        const [, moved] = corrected(text, value, weekdayName(weekdayOf(number)));
        const read = /^(\w+), (\d+) (\w+) (\d+)$/.exec(moved?.[1] ?? '');
        assert.ok(read, text);
        const [, weekday, d, m = '', y] = read;
        const moment = new Date(Date.UTC(Number(y), months.indexOf(m), Number(d)));
        assert.equal(weekdayName(((moment.getUTCDay() + 6) % 7) + 1), weekday);
        assert.ok(Math.abs(moment.getTime() / 86_400_000 - number) <= 3);
      }),
    );
  });
});
