import assert from 'node:assert/strict';
import { createAnalyzer, type FormularyLayer, type ReadoutAnalyzer } from '../../../server/src/core/index.js';
import type { Formula, Pronouncement, Use } from '../../../server/src/core/formulary/types.js';
import type { Finding, FormulaFinding } from '../../../server/src/core/types.js';
import { formula } from '../match/formula.js';

/** A series of letters that nobody wrote. */
const FORMULAS: readonly Formula[] = [
  formula('lantern-bond', ['{degree:staunch|ardent} lantern bond', 'lantern bond {extension:and lamp}'], {
    name: 'lantern bond',
    category: 'friendship',
    function: 'pledge',
  }),
  formula('meek-lantern-bond', ['{degree:meek} lantern bond [{extension:and lamp}]'], {
    name: 'meek lantern bond',
    category: 'friendship',
    function: 'pledge',
  }),
];

function letter(year: number): Pronouncement {
  return {
    id: `lantern-${year}`,
    dated: `${year}-10-01`,
    reported: null,
    speaker: 'Kim Jong Un',
    role: null,
    addressee: 'Xi Jinping',
    form: 'letter',
    formName: null,
    dyad: null,
    occasion: 'prc-national-day',
    occasionName: null,
  };
}

function use(year: number, of: string, quote: string, extra: Partial<Use> = {}): Use {
  return {
    id: `lantern-${year}-${of}`,
    pronouncement: `lantern-${year}`,
    formula: of,
    status: 'present',
    function: null,
    giver: null,
    receiver: null,
    quote,
    quoteNote: null,
    note: null,
    method: 'curated',
    source: 'dprk-new-year-addresses',
    verified: 'yes',
    carrier: null,
    outlet: 'KCNA',
    completeness: 'full',
    voice: 'first-person',
    reportedBy: null,
    ...extra,
  };
}

async function lanterns(uses: readonly Use[], body: string): Promise<FormulaFinding[]> {
  const { analyzer, source } = letterWith(uses, body);
  const { findings } = await analyzer.analyze(source, { languageId: 'markdown' });
  return ofLanterns(findings);
}

function ofLanterns(findings: readonly Finding[]): FormulaFinding[] {
  return findings
    .filter((finding) => finding.kind === 'formula')
    .filter(({ formula: id }) => id.endsWith('lantern-bond'));
}

function letterWith(uses: readonly Use[], body: string): { analyzer: ReadoutAnalyzer; source: string } {
  const years = [...new Set(uses.map(({ pronouncement }) => Number(pronouncement.slice(-4))))];
  const layer: FormularyLayer = {
    name: 'test',
    formulas: FORMULAS,
    pronouncements: years.map(letter),
    uses,
  };
  const front = [
    'date: 2041-10-01',
    'outlet: KCNA',
    'form: letter',
    'sender: Kim Jong Un',
    'addressee: Xi Jinping',
    'occasion: prc-national-day',
  ];
  const source = `---\n${front.join('\n')}\n---\n\nDear Comrade Xi Jinping,\n\n${body}\n\nKim Jong Un\n`;
  return { analyzer: createAnalyzer({ formulary: [layer] }), source };
}

describe('roles against the last comparable text', () => {
  it('are compared with what the recorded quotation shows', async () => {
    const uses = [
      use(2039, 'lantern-bond', 'our ardent lantern bond with you'),
      use(2040, 'lantern-bond', 'the staunch lantern bond of our ports'),
    ];
    const [finding] = await lanterns(uses, 'I trust in the ardent lantern bond of our ports.');
    assert.equal(finding?.speaker, 'Kim Jong Un');
    assert.deepEqual(finding.roles, { degree: 'ardent' });
    assert.equal(finding.compared?.against.pronouncement, 'lantern-2040');
    assert.deepEqual(
      finding.compared.changes.map(({ role, from, to }) => [role, from, to]),
      [['degree', 'staunch', 'ardent']],
    );
    assert.deepEqual(finding.compared.unlike, []);
    assert.ok(finding.notable.includes('changed'));
  });

  it('are not known where a quotation ends before the place of the role', async () => {
    const [finding] = await lanterns(
      [use(2040, 'meek-lantern-bond', 'our meek lantern bond')],
      'I trust in the meek lantern bond and lamp of our ports.',
    );
    assert.deepEqual(finding?.compared?.changes, []);
    assert.deepEqual(finding.compared.notKnown, ['extension']);
    assert.deepEqual(finding.notable, []);
  });

  it('are empty where the quotation goes on', async () => {
    const [finding] = await lanterns(
      [use(2040, 'meek-lantern-bond', 'our meek lantern bond with you')],
      'I trust in the meek lantern bond and lamp of our ports.',
    );
    assert.deepEqual(
      finding?.compared?.changes.map(({ role, from, to }) => [role, from, to]),
      [['extension', null, 'and lamp']],
    );
  });

  it('given by hand go before those of the quotation', async () => {
    const [finding] = await lanterns(
      [use(2040, 'meek-lantern-bond', 'our meek lantern bond', { roles: { extension: 'and lamp' } })],
      'I trust in the meek lantern bond of our ports.',
    );
    assert.deepEqual(
      finding?.compared?.changes.map(({ role, from, to }) => [role, from, to]),
      [['extension', 'and lamp', null]],
    );
  });

  describe('of another formula that says the same but for them', () => {
    const MEEK = use(2040, 'meek-lantern-bond', 'our meek lantern bond with you');
    const STAUNCH = 'I trust in the staunch lantern bond of our ports.';

    it('are compared if the text was read whole and this formula is not known to stand in it', async () => {
      const [finding] = await lanterns([MEEK], STAUNCH);
      assert.equal(finding?.compared?.against.formula, 'meek-lantern-bond');
      assert.deepEqual(
        finding.compared.changes.map(({ role, from, to }) => [role, from, to]),
        [['degree', 'meek', 'staunch']],
      );
      assert.ok(finding.notable.includes('changed'));
    });

    it('are no news against a digest: the formula may have stood there, too', async () => {
      const [finding] = await lanterns([{ ...MEEK, completeness: 'digest' }], STAUNCH);
      assert.equal(finding?.compared?.against.completeness, 'digest');
      assert.deepEqual(finding.notable, []);
    });

    it('are not compared where both stand in one of the texts', async () => {
      const both = [MEEK, use(2040, 'lantern-bond', 'the staunch lantern bond of our ports')];
      const [before] = await lanterns(both, STAUNCH);
      assert.equal(before?.compared?.against.formula, 'lantern-bond');
      assert.deepEqual(before.compared.changes, []);
      const [now] = await lanterns([MEEK], `${STAUNCH} Our meek lantern bond will last.`);
      assert.equal(now?.formula, 'lantern-bond');
      assert.equal(now.compared, null);
    });
  });

  it('are compared anew when an edit elsewhere brings the other formula into the text', async () => {
    const uses = [use(2040, 'meek-lantern-bond', 'our meek lantern bond with you')];
    const { analyzer, source } = letterWith(
      uses,
      'I trust in the staunch lantern bond.\n\nOur ports prosper.',
    );
    const session = await analyzer.open(source, { languageId: 'markdown' });
    const compared = (): (string | null)[] =>
      ofLanterns(session.findings()).map((finding) => finding.compared?.against.formula ?? null);
    assert.deepEqual(compared(), ['meek-lantern-bond']);
    const at = source.indexOf('Our ports');
    await session.apply([{ start: at, end: at, text: 'Our meek lantern bond will last. ' }]);
    assert.deepEqual(compared(), [null, 'meek-lantern-bond']);
    const whole = await analyzer.analyze(session.text(), { languageId: 'markdown' });
    assert.deepEqual(session.findings(), whole.findings);
    session.dispose();
  });

  it('are not compared with another voice, outlet in doubt, or a later text', async () => {
    const quote = 'the staunch lantern bond of our ports';
    const text = 'I trust in the ardent lantern bond of our ports.';
    const [voice] = await lanterns([use(2040, 'lantern-bond', quote, { voice: 'outlet' })], text);
    assert.equal(voice?.compared, null);
    const [later] = await lanterns([use(2042, 'lantern-bond', quote)], text);
    assert.equal(later?.compared, null);
    // Two outlets, two translators: shown as a question, but no news.
    const [outlet] = await lanterns([use(2040, 'lantern-bond', quote, { outlet: 'Agency' })], text);
    assert.equal(outlet?.compared?.changes[0]?.translation, true);
    assert.deepEqual(outlet.notable, []);
  });
});
