import assert from 'node:assert/strict';
import { DocumentFindings } from '../../client/src/document-findings.js';
import { EditLog } from '../../client/src/edits.js';
import type { FindingsParams, FindingView } from '../../server/src/protocol.js';

function view(id: number, start: number, end: number): FindingView {
  return {
    id,
    kind: 'formula',
    start,
    end,
    text: 'x'.repeat(end - start),
    flag: true,
    category: 'support',
    label: 'full support',
    formula: 'full-support',
    polarity: 'used',
    speaker: null,
    voice: null,
    authority: null,
    sure: true,
    value: null,
    notable: [],
  };
}

function message(version: number, base: number | null, rest: Partial<FindingsParams> = {}): FindingsParams {
  return { uri: 'file:///a.txt', version, base, removed: [], shifted: [], added: [], ...rest };
}

const places = (findings: DocumentFindings): readonly (readonly number[])[] =>
  findings.current().map(({ id, start, end }) => [id, start, end]);

describe('findings of a document', () => {
  it('take in a change: removed, shifted one after the other, added', () => {
    const findings = new DocumentFindings(new EditLog());
    assert.equal(
      findings.receive(message(1, null, { added: [view(1, 0, 4), view(2, 10, 14), view(3, 20, 24)] })),
      'changed',
    );
    const change = {
      removed: [1],
      shifted: [
        { from: 15, delta: 5 },
        { from: 5, delta: 2 },
      ],
      added: [view(4, 2, 5)],
    };
    assert.equal(findings.receive(message(2, 1, change)), 'changed');
    assert.deepEqual(places(findings), [
      [4, 2, 5],
      [2, 12, 16],
      [3, 27, 31],
    ]);
  });

  it('ask for everything when the base is not held', () => {
    const findings = new DocumentFindings(new EditLog());
    assert.equal(findings.receive(message(3, 2)), 'refresh');
    findings.receive(message(3, null, { added: [view(1, 0, 4)] }));
    assert.equal(findings.receive(message(5, 4)), 'refresh');
    assert.deepEqual(places(findings), [[1, 0, 4]]);
  });

  it('follow edits that the server has not seen, and are not moved twice', () => {
    const log = new EditLog();
    const findings = new DocumentFindings(log);
    findings.receive(message(1, null, { added: [view(1, 10, 14)] }));
    log.add(2, [{ start: 0, end: 0, length: 3 }]);
    log.add(3, [{ start: 0, end: 0, length: 1 }]);
    findings.edited();
    assert.deepEqual(places(findings), [[1, 14, 18]]);
    assert.equal(findings.receive(message(2, 1, { shifted: [{ from: 0, delta: 3 }] })), 'moved');
    assert.deepEqual(places(findings), [[1, 14, 18]]);
    findings.receive(message(3, 2, { shifted: [{ from: 0, delta: 1 }] }));
    assert.deepEqual(places(findings), [[1, 14, 18]]);
  });

  it('are in reading order, the longer of two at one place first', () => {
    const findings = new DocumentFindings(new EditLog());
    findings.receive(message(1, null, { added: [view(1, 5, 8), view(2, 5, 12), view(3, 0, 2)] }));
    assert.deepEqual(
      findings.current().map(({ id }) => id),
      [3, 2, 1],
    );
  });
});
