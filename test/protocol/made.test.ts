import assert from 'node:assert/strict';
import type { Finding, Session, Span } from '../../server/src/core/types.js';
import type { HeldFinding } from '../../server/src/document/held.js';
import { findingsFor } from '../../server/src/document/made.js';

describe('findings that held ones stand for', () => {
  const quote = (start: number, speaker: string): Finding =>
    ({ kind: 'quote', start, end: start + 5, speaker }) as unknown as Finding;
  const formula = (start: number, id: string): Finding =>
    ({ kind: 'formula', start, end: start + 5, formula: id }) as unknown as Finding;
  const held = (id: number, finding: Finding): HeldFinding => ({
    id,
    kind: finding.kind,
    start: finding.start,
    end: finding.end,
    formula: finding.kind === 'formula' ? finding.formula : null,
    flag: true,
    isNotable: false,
    isNotUsed: false,
  });
  const all = [
    quote(0, 'A'),
    quote(0, 'B'),
    formula(0, 'one'),
    formula(0, 'two'),
    formula(9000, 'one'),
    quote(9002, 'A'),
  ];
  const asked: Span[] = [];
  const session = {
    findings: (range: Span) => {
      asked.push(range);
      return all.filter(({ start, end }) => start < range.end && end > range.start);
    },
  } as unknown as Session;

  it('come in the order asked for, each once, and one that is not there any more is left out', () => {
    const wanted = [5, 3, 0, 1, 2].map((number) => held(number, all[number] ?? assert.fail()));
    const made = findingsFor(session, [...wanted, held(9, formula(40, 'gone'))]);
    assert.deepEqual(
      made.map((one) => [one.held.id, one.finding]),
      wanted.map((one) => [one.id, all[one.id]]),
    );
  });
  it('are asked for together where they stand near each other', () => {
    asked.length = 0;
    findingsFor(
      session,
      all.map((finding, id) => held(id, finding)),
    );
    assert.deepEqual(asked, [
      { start: 0, end: 5 },
      { start: 9000, end: 9007 },
    ]);
  });
});
