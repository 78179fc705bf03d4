import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDateline } from '../../../server/src/core/article/dateline.js';
import { dateByClues, type InferredDate } from '../../../server/src/core/article/infer-date.js';
import { createDateTagger, type DateExpression } from '../../../server/src/core/dates/index.js';
import {
  civilDay,
  dayNumber,
  isDay,
  isoWeek,
  weekStart,
  weekdayOf,
} from '../../../server/src/core/dates/calendar.js';
import { splitParagraphs } from '../../../server/src/core/text/paragraphs.js';
import { GOLDEN } from './golden.js';
import { cluesOf } from '../../../server/src/core/dates/inference/clues.js';
import { leadWeekday } from '../../../server/src/core/dates/inference/wire.js';
import { extentOf } from '../../../server/src/core/dates/timex.js';
import { knowledge } from './knowledge.js';

const WORDS = [
  'the',
  'a',
  'early',
  'late',
  'of',
  'in',
  'from',
  'to',
  'and',
  '-',
  '2016',
  '53',
  '5',
  '71st',
  'founding',
  'anniversary',
  'October',
  'May',
  'Tuesday',
  'next',
  'last',
  'week',
  'year',
  'years',
  'ago',
  'three',
  'quarter',
  'first',
  'China',
  "'s",
  ',',
  '.',
  '(',
  'Juche',
  '年',
  '10월',
  '1',
  '日',
  'мая',
  'half',
  'more than',
  'at least',
  'spring',
  'century',
  '10:30',
  'p.m.',
  'nineteen ninety-four',
  'BC',
  '264–241',
  'dawn',
  'the night of',
  'the following',
  'that',
  'winter',
  'or two',
  'the 17th',
  'the quarter',
  'a year earlier',
  'Thanksgiving',
  '오는',
  '13일',
  '오전',
  '至',
  '三',
  '世纪',
  'с',
  'по',
  'лет',
  'назад',
];
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((list) => list.join(' '));
const anyText = fc.oneof(
  words,
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 100 }),
);
const sentences = fc.constantFrom(
  'Pyongyang, October 9 (KCNA) -- A meeting was held here.',
  'SEOUL, Feb. 29 (Yonhap) -- He said Friday that he had come.',
  'Today marks the 66th founding anniversary of the WPK.',
  'He came last year for the 71st founding anniversary of China.',
  'The 80th anniversary of the Korean People’s Army was marked on Monday.',
  'The 20th Congress of the CPC was held last month.',
  'The US presidential election is next week.',
  'Last month, Putin and Xi met on the sidelines of the SCO summit.',
  'It was announced on March 3, 2019 that talks would be held by May 2020.',
  'On Tuesday, October 2, he spoke.',
);
const anchors = fc.constantFrom(null, '2020', '2020-10', '2020-10-29', '2020-10-26/2020-11-01', 'nonsense');

describe('date tagger: properties', () => {
  const tagger = createDateTagger(knowledge);
  const inferDate = (
    texts: readonly string[],
    document: readonly (readonly DateExpression[])[],
  ): InferredDate =>
    dateByClues(
      texts.flatMap((text, number) => cluesOf(text, document[number] ?? [], number, tagger.clues) ?? []),
      leadWeekday(texts, document),
      readDateline(texts),
      () => true,
    );

  it('never throws; spans lie in the text, in order, without overlap, and parts in their range', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), anchors, fc.boolean(), (texts, date, inferred) => {
        const document = texts.map((text) => tagger.recognize(text));
        const resolved = tagger.resolve(document, { date, inferred }, texts);
        assert.equal(resolved.length, texts.length);
        resolved.forEach((items, paragraph) => {
          const text = texts[paragraph] ?? '';
          let end = 0;
          assert.equal(items.length, document[paragraph]?.length);
          for (const { expression, parts, how } of items) {
            assert.ok(
              expression.start >= end && expression.end > expression.start && expression.end <= text.length,
            );
            assert.equal(expression.text, text.slice(expression.start, expression.end));
            for (const part of parts)
              assert.ok(
                part.start >= expression.start && part.end <= expression.end && part.start < part.end,
              );
            assert.notEqual(how, '');
            end = expression.end;
          }
        });
      }),
      { numRuns: 400 },
    );
  });

  it('dates any text without throwing, by days that all its reasons allow, or says why not', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, sentences), { maxLength: 8 }), (texts) => {
        const document = texts.map((text) => tagger.recognize(text));
        const { date, evidence } = inferDate(texts, document);
        if (date === null) assert.match(evidence[0]?.rule ?? '', /^(?:contradiction|too-little)$/);
        else assert.notEqual(extentOf(date), null);
        for (const { necessary, without } of evidence) {
          assert.equal(necessary === true, without !== undefined);
          assert.ok(without === undefined || without !== date);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('dates a text in time in proportion to its length', () => {
    const line =
      'He said Friday, this year marking the 66th founding anniversary of the WPK, that the 20th Congress of the CPC was held last month, and spoke of October 1, 2019. ';
    const time = (count: number): number => {
      const texts = Array.from({ length: count }, () => line);
      const document = texts.map((text) => tagger.recognize(text));
      const start = performance.now();
      inferDate(texts, document);
      return performance.now() - start;
    };
    time(200);
    const small = Math.min(time(500), time(500), time(500));
    const large = Math.min(time(4000), time(4000));
    assert.ok(large < small * 8 * 4, `${String(small)} ms for 500 paragraphs, ${String(large)} ms for 4000`);
  });

  it('recognises a paragraph the same way every time, whatever was read before', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const fresh = createDateTagger(knowledge).recognize(a);
        tagger.recognize(b);
        assert.deepEqual(tagger.recognize(a), fresh);
      }),
      { numRuns: 60 },
    );
  });

  it('gives a whole text the expressions of its paragraphs', () => {
    const sentences = Object.values(GOLDEN).flatMap((list) => list.map(({ sentence }) => sentence));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sentences), { maxLength: 12 }), (list) => {
        const text = list.join('\n\n');
        const found = splitParagraphs(text, false).flatMap(({ start, end }) =>
          tagger.recognize(text.slice(start, end)).map((date) => [date.start + start, date.text]),
        );
        let at = 0;
        const expected = list.flatMap((sentence) => {
          const from = at;
          at += sentence.length + 2;
          return tagger.recognize(sentence).map((date) => [date.start + from, date.text]);
        });
        assert.deepEqual(found, expected);
      }),
      { numRuns: 100 },
    );
  });

  it('gives a document the expressions of its paragraphs, whatever stands around them', () => {
    for (const { sentence } of Object.values(GOLDEN).flat()) {
      const alone = tagger.recognize(sentence);
      assert.deepEqual(tagger.recognize(sentence), alone);
      assert.ok(Object.isFrozen(alone));
    }
  });

  it('takes time in proportion to the length, on hostile text too', () => {
    const hostile = [
      '1950-',
      'the ',
      'early late mid ',
      '5 ',
      'from 2016 to ',
      'more than at least ',
      '71st founding anniversary of the ',
      'Oct. ',
      '年',
      '10월 ',
      'a ',
      'in the early part of the ',
      'said he will be held to be ',
      'had been due to be ',
      'on the night of the ',
      'early on the morning of the early hours of 3 ',
      '264 BC–',
      'two or three to ',
      '2 1/2 ',
      'at dawn on ',
      'the first days of ',
      'nineteen ninety ',
      'the first second third ',
      '10 p.m. ',
      '지난 10일 오전 9시 ',
      '十',
      '一九九',
      '今年一至',
      '2016-',
      'с 5 по ',
      'в начале мая ',
      'год ',
      '20',
      ' ',
      '\n',
    ];
    for (const unit of hostile) {
      const text = unit.repeat(Math.ceil(200_000 / unit.length));
      const start = performance.now();
      tagger.recognize(text);
      const took = performance.now() - start;
      assert.ok(took < 3000, `${JSON.stringify(unit)}: ${String(Math.round(took))} ms`);
    }
  });

  it('holds any number of dates in one paragraph', () => {
    // More than a call takes arguments: once, they were spread into one.
    for (const unit of ['10월 ', '5月1日 ', 'мая 2019 года, ']) {
      const found = tagger.recognize(unit.repeat(130_000));
      assert.ok(found.length >= 130_000, `${unit}: ${String(found.length)}`);
    }
  });

  it('keeps the calendar: days, weeks and weekdays agree with the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (number) => {
        const { year, month, day } = civilDay(number);
        const date = new Date(number * 86_400_000);
        assert.deepEqual(
          [year, month, day],
          [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()],
        );
        assert.equal(dayNumber(year, month, day), number);
        assert.equal(weekdayOf(number) % 7, date.getUTCDay());
        const week = isoWeek(number);
        const monday = weekStart(week.year, week.week);
        assert.ok(number >= monday && number < monday + 7);
        assert.ok(isDay(year, month, day));
      }),
    );
  });
});
