import assert from 'node:assert/strict';
import type {
  DatedEvent,
  FormularyLayer,
  Occasion,
  Pronouncement,
} from '../../../server/src/core/formulary/types.js';
import { Knowledge } from '../../../server/src/knowledge.js';
import { translator } from '../../../server/src/l10n.js';
import { dayRecord, nearOccasions } from '../../../server/src/render/calendar-context.js';
import { fakeAnalyzer, FORMULARY } from '../../protocol/fake-analyzer.js';

const t = translator('en');
const [EVENT] = FORMULARY.events;
const [LETTER] = FORMULARY.pronouncements;
const [OCCASION] = FORMULARY.occasions;
assert.ok(EVENT && LETTER && OCCASION);

const event = (id: string, more: Partial<DatedEvent>): DatedEvent => ({ ...EVENT, id, ...more });
const said = (id: string, more: Partial<Pronouncement>): Pronouncement => ({ ...LETTER, id, ...more });
const occasion = (id: string, monthDay: string | null, baseYear: number | null): Occasion => ({
  ...OCCASION,
  id,
  name: id,
  monthDay,
  baseYear,
});

function recordOf(day: string, layer: Partial<FormularyLayer> = {}): readonly string[] {
  return dayRecord(day, new Knowledge(fakeAnalyzer()({ formulary: [{ name: 'own', ...layer }] })), t);
}

describe('occasions near a day', () => {
  const occasions = [
    occasion('New year', '01-01', null),
    occasion('Founding day', '09-09', 1950),
    occasion('Harvest', '09-12', null),
    occasion('Movable feast', null, null),
    occasion('Leap', '02-29', null),
  ];
  const near = (day: string): string | null => nearOccasions(day, occasions, t);

  it('are the nearest on either side, across the end of a year, too', () => {
    assert.equal(near('2025-09-10'), '2 days before Harvest · the day after Founding day');
    assert.equal(near('2025-12-29'), '3 days before New year');
    assert.equal(near('2025-01-02'), 'the day after New year');
    assert.equal(near('2024-02-28'), 'the day before Leap');
  });
  it('are none on the day of one, far from all, before the first, and for what is no day', () => {
    assert.equal(near('2025-09-09'), null);
    assert.equal(near('2025-06-01'), null);
    assert.equal(near('1949-09-05'), '7 days before Harvest');
    for (const value of ['2025-09', '2025', 'XXXX-09-10', '2025-02-30']) assert.equal(near(value), null);
  });
});

describe('what is on record for a day', () => {
  it('is what happened on it, and on the same day of other years, with sources', () => {
    const [here, others] = recordOf('2025-09-09');
    assert.match(
      here ?? '',
      /^On this day:\n- A parade — \[Agency, 2025-09-10\]\(.*\n- Ann Smith → Bob Jones, letter — \[/,
    );
    assert.equal(
      others,
      'Same day in other years:\n- Ann Smith → Bob Jones, letter: 2024, [2023](https://example.org/a_%28letter%29)',
    );
    assert.deepEqual(recordOf('2025-09-11'), []);
    assert.deepEqual(recordOf('2025-09'), []);
  });
  it('comes from layers of the reader, too, and says what is in doubt', () => {
    const events = [
      event('visit', { date: '2020-09-11', label: 'A *visit*', verified: 'text-match', source: 'none' }),
    ];
    assert.deepEqual(recordOf('2025-09-11', { events }), [
      'Same day in other years:\n- 2020: A \\*visit\\* (text match only)',
    ]);
  });
  it('tells an act once, however often it is on record', () => {
    const events = [
      event('letter', { date: '2024-09-09', type: 'letter', label: "Smith's letter on the founding day" }),
      event('same', { date: '2024-09-09', sameAs: 'parade' }),
    ];
    const pronouncements = [
      said('carrier', { dated: null, reported: '2024-09-09', speaker: 'Agency', addressee: null }),
    ];
    const [here] = recordOf('2024-09-09', { events, pronouncements });
    assert.equal(here, 'On this day:\n- Ann Smith → Bob Jones, letter');
  });
  it('is short: three lines, the nearest years first, and how many more there are', () => {
    const events = [2001, 2002, 2003, 2004, 2022].map((year) =>
      event(`e${year}`, { date: `${year}-03-03`, label: 'Word '.repeat(40) }),
    );
    const [others = ''] = recordOf('2005-03-03', { events });
    const lines = others.split('\n');
    assert.deepEqual(
      lines.slice(1).map((line) => line.slice(2, 6)),
      ['2004', '2003', '2002', '2 mo'],
    );
    assert.ok(lines.every((line) => line.length < 200));
  });
});
