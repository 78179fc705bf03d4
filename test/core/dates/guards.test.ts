import assert from 'node:assert/strict';
import { createDateTagger } from '../../../server/src/core/dates/index.js';
import { knowledge } from './knowledge.js';

describe('what is no date', () => {
  const tagger = createDateTagger(knowledge);
  const NOTHING = [
    'It cost $2000 in all.',
    'About 2000 troops were sent.',
    'He sent 1950 containers.',
    'A crowd of 1,950 came.',
    'He may go and march on.',
    'They march to the sea.',
    'UN resolution 2017 was read.',
    'The Sunday Times wrote of it.',
    'The Hwasong-17 flew.',
    'He had a second chance.',
    'The fall of Berlin was near.',
    'The rate was 20.24 against 1.2024.',
    'She is a five-year-old.',
    'Room 2019 was empty.',
    'He was in second place, second to none.',
  ];
  for (const sentence of NOTHING) {
    it(sentence, () => {
      assert.deepEqual(
        tagger.recognize(sentence).map(({ text }) => text),
        [],
      );
    });
  }

  it('draws dates of the calendar and anniversaries, not durations, sets or vague references', () => {
    const text =
      'For five years, every year, in recent months and on October 1, 2024 he wrote on the 71st founding anniversary of China.';
    const drawn = tagger
      .resolve([tagger.recognize(text)], { date: null, inferred: false })
      .flat()
      .filter(({ flag }) => flag);
    assert.deepEqual(
      drawn.map(({ value }) => value),
      ['2024-10-01', '2020-10-01'],
    );
  });

  it('marks as derived only what rests on an inferred article date', () => {
    const texts = ['He said on Tuesday what he wrote on October 1, 2019.'];
    const document = texts.map((text) => tagger.recognize(text));
    const derived = (inferred: boolean) =>
      tagger
        .resolve(document, { date: '2020-10-29', inferred })
        .flat()
        .map((item) => item.derived);
    assert.deepEqual(derived(true), [true, false]);
    assert.deepEqual(derived(false), [false, false]);
  });

  it('names the true weekday of a date with a wrong one, and only then', () => {
    const conflict = (text: string) =>
      tagger.resolve([tagger.recognize(text)], { date: null, inferred: false })[0]?.[0]?.weekdayConflict;
    assert.equal(conflict('Tuesday, October 2, 2024'), 'Wednesday');
    assert.equal(conflict('Wednesday, October 2, 2024'), null);
    assert.equal(conflict('Tuesday, October 2'), null);
  });

  it('gives a range its ends with their own spans', () => {
    const text = 'The 1950-53 war.';
    const range = tagger
      .resolve([tagger.recognize(text)], { date: null, inferred: false })
      .flat()
      .at(0);
    assert.deepEqual(
      range?.parts.map(({ start, end, value }) => [text.slice(start, end), value]),
      [
        ['1950', '1950'],
        ['53', '1953'],
      ],
    );
    assert.equal(range.from, '1950-01-01');
    assert.equal(range.to, '1953-12-31');
  });

  it('gives Victory Day no value where the text does not say whose', () => {
    const day = tagger
      .resolve([tagger.recognize('They marked Victory Day.')], { date: '2024-10-01', inferred: false })
      .flat()
      .at(0);
    assert.equal(day?.value, null);
    assert.equal(day.flag, false);
  });

  it('says in a plain sentence how a value was found', () => {
    const day = tagger
      .resolve([tagger.recognize('In May 2020 he came; he said so on Tuesday.')], {
        date: '2020-10-29',
        inferred: false,
      })
      .flat()
      .at(1);
    assert.equal(day?.how, "The latest one up to the article's date, 2020-10-29.");
  });

  it('says which anniversary a day is, and whether it is a round one', () => {
    const anniversaryIn = (text: string) =>
      tagger.resolve([tagger.recognize(text)], { date: '2024-10-01', inferred: false })[0]?.[0]?.anniversary;
    assert.deepEqual(anniversaryIn('He wrote on the 75th founding anniversary of the PRC.'), {
      number: 75,
      round: true,
    });
    assert.deepEqual(anniversaryIn('He wrote on the founding anniversary of the DPRK.'), {
      number: 76,
      round: false,
    });
    assert.deepEqual(anniversaryIn('They kept the Day of the Sun.'), { number: 112, round: false });
    assert.deepEqual(anniversaryIn('He wrote on the 30th anniversary of the founding of the Test Society.'), {
      number: 30,
      round: true,
    });
    assert.equal(anniversaryIn('He wrote on May Day.'), undefined);
  });
});
