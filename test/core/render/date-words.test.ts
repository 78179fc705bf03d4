import assert from 'node:assert/strict';
import type { DateFinding } from '../../../server/src/core/types.js';
import { translator } from '../../../server/src/l10n.js';
import {
  lagWords,
  saysItself,
  shownDate,
  shownValue,
  withoutWords,
} from '../../../server/src/render/date-words.js';

const t = translator('en');

function date(text: string, value: string | null, more: Partial<DateFinding> = {}): DateFinding {
  return {
    kind: 'date',
    start: 0,
    end: text.length,
    text,
    flag: true,
    type: 'DATE',
    value,
    mod: null,
    from: null,
    to: null,
    parts: [],
    derived: false,
    occasion: null,
    event: null,
    rule: 'test',
    how: '',
    weekdayConflict: null,
    ...more,
  };
}

const between = (from: string, to: string): Partial<DateFinding> => ({ from, to });

describe('dates in few words', () => {
  const shown = (value: string | null, more: Partial<DateFinding> = {}): string | null =>
    shownValue(date('x', value, more), t);

  it('are ISO dates where the value is one', () => {
    for (const value of ['2020', '2020-10', '2020-10-29', '2024-Q3', '2024-H1'])
      assert.equal(shown(value, between('2020-01-01', '2020-12-31')), value);
    assert.equal(shown(null), null);
  });
  it('are the days of a week and of a range, without what the ends share', () => {
    assert.equal(shown('2020-W45', between('2020-11-02', '2020-11-08')), '2020-11-02/08');
    assert.equal(shown('2020-W05', between('2020-01-27', '2020-02-02')), '2020-01-27/02-02');
    assert.equal(
      shown('2024-12-30/2025-01-02', between('2024-12-30', '2025-01-02')),
      '2024-12-30/2025-01-02',
    );
    assert.equal(shown('2016/2017', between('2016-01-01', '2017-12-31')), '2016/2017');
    assert.equal(shown('2016-03/2017-04', between('2016-03-01', '2017-04-30')), '2016-03/2017-04');
    assert.equal(shown('20', between('2000-01-01', '2099-12-31')), '2000-01-01/2099-12-31');
  });
  it('name seasons, decades and parts of the day', () => {
    assert.equal(shown('2023-FA', between('2023-09-01', '2023-11-30')), 'autumn 2023');
    assert.equal(shown('201', between('2010-01-01', '2019-12-31')), '2010s');
    assert.equal(shown('2024-10-03TAF'), '2024-10-03 afternoon');
    assert.equal(shown('2024-10-03T09:30'), '2024-10-03 09:30');
  });
  it('say that a year is not known', () => {
    assert.equal(shown('XXXX-10-10'), '10-10, year not known');
  });
  it('say which part is meant', () => {
    assert.equal(shownDate(date('early 2021', '2021', { mod: 'START' }), t), 'early 2021');
    assert.equal(shownDate(date('x', '2021', { mod: 'LESS_THAN' }), t), '2021, less than');
  });
});

describe('words that give the whole date', () => {
  const range = (text: string, first: string, last: string): DateFinding =>
    date(text, `${first}/${last}`, {
      parts: [
        { start: 0, end: 1, value: first },
        { start: 2, end: 3, value: last },
      ],
    });

  it('hold its year and its day', () => {
    for (const [text, value] of [
      ['Tuesday, October 2, 2024', '2024-10-02'],
      ['October 1, Juche 114 (2025)', '2025-10-01'],
      ['October 2024', '2024-10'],
      ['the late 2010s', '201'],
      ['the 21st century', '20'],
      ['the fall of 2023', '2023-FA'],
      ['주체114(2025)년 10월 1일', '2025-10-01'],
      ['二〇二六年一月五日', '2026-01-05'],
      ['二〇二五年十月十二日', '2025-10-12'],
      ['２０２５年９月４日', '2025-09-04'],
      ['1 октября 2024 года', '2024-10-01'],
    ] as const)
      assert.ok(saysItself(date(text, value)), text);
    assert.ok(saysItself(range('1950-53', '1950', '1953')));
    assert.ok(saysItself(range('March 5-7, 2024', '2024-03-05', '2024-03-07')));
  });
  it('are not those that need another date, or a calendar', () => {
    for (const [text, value] of [
      ['Thursday', '2020-10-29'],
      ['October 1', '2025-10-01'],
      ['9월 4일', '2025-09-04'],
      ['71st founding anniversary of China', '2020-10-01'],
      ['National Day 2024', '2024-10-01'],
      ['the first week of October 2025', '2025-W40'],
      ['last month', '2025-09'],
      ['someday', null],
    ] as const)
      assert.ok(!saysItself(date(text, value)), text);
    assert.ok(!saysItself(range('March 5-7', '2024-03-05', '2024-03-07')));
  });
});

describe('reasons for the date of an article', () => {
  const reason = { rule: 'anniversary', detail: '71st anniversary of 1949-10-01 gives 2020' };

  it('say what the date would be without them, where they are necessary', () => {
    assert.equal(withoutWords({ ...reason, necessary: true, without: '2020-10' }, t), 'without it: 2020-10');
    assert.equal(
      withoutWords({ ...reason, necessary: true, without: null }, t),
      'without it the date is not known',
    );
    assert.equal(withoutWords({ ...reason, necessary: true }, t), null);
    assert.equal(withoutWords(reason, t), null);
  });

  it('tell the lag between a text and its report in days', () => {
    assert.deepEqual(
      [0, 1, 3, -1, -12].map((days) => lagWords(days, t)),
      ['the same day', '1 day later', '3 days later', '1 day earlier', '12 days earlier'],
    );
  });
});
