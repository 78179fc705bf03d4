import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CancelledError, createAnalyzer, type Edit, type Finding } from '../../../server/src/core/index.js';
import { shiftFinding } from '../../../server/src/core/analysis/diff.js';

const analyzer = createAnalyzer({});
const LETTER = [
  'Pyongyang, October 1, 2025 (KCNA) -- Kim Jong Un sent a message of greeting to Xi Jinping on the 76th founding anniversary of the PRC.',
  'He thanked China for its "invariable support and encouragement".',
  'It lacked a "shared understanding" and was sent on Tuesday, October 1.',
  'The two sides will meet next month, [generation after generation](#).',
].join('\n\n');

/** Pieces that open and close quotations, regions and paragraphs, beside formulas and dates. */
const PIECES = [
  'invariable support',
  'full support and solidarity',
  '"',
  '“',
  '”',
  '\n',
  '\n\n',
  '\r\n',
  '---\n',
  '```\n',
  ' said Kim Jong Un. ',
  'Xi Jinping said: ',
  'lacked ',
  'October 3, 2024',
  'last week',
  'the 75th anniversary of the PRC',
  '[',
  '](#)',
  '국가의 현 지위',
  '😀',
  'x',
  ' ',
];

describe('a session', () => {
  const options = { languageId: 'markdown' } as const;

  it('has the same results after any edits as a fresh analysis of the text', async () => {
    const edit = fc.record({
      at: fc.nat(600),
      length: fc.nat(40),
      text: fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map((pieces) => pieces.join('')),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (series) => {
        const session = await analyzer.open(LETTER, options);
        for (const { at, length, text } of series) {
          const size = session.text().length;
          const start = Math.min(at, size);
          await session.apply([{ start, end: Math.min(start + length, size), text }]);
        }
        const fresh = await analyzer.analyze(session.text(), options);
        assert.deepEqual(session.findings(), fresh.findings);
        assert.deepEqual(session.notices(), fresh.notices);
        assert.deepEqual(session.article(), fresh.article);
        for (const { start, end, text } of fresh.findings) {
          assert.ok(start < end && end <= session.text().length);
          assert.equal(session.text().slice(start, end), text);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('tells a change that, applied to what was known, gives what is known now', async () => {
    const edit = fc.record({ at: fc.nat(600), length: fc.nat(30), text: fc.constantFrom(...PIECES) });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (series) => {
        const session = await analyzer.open(LETTER, options);
        const before = session.findings();
        let size = session.text().length;
        const edits: Edit[] = series.map(({ at, length, text }) => {
          const start = Math.min(at, size);
          const end = Math.min(start + length, size);
          size += text.length - (end - start);
          return { start, end, text };
        });
        const { removed, added, shifted } = await session.apply(edits);
        const gone = new Set(removed.map((finding) => JSON.stringify(finding)));
        const kept = before.filter((finding) => !gone.has(JSON.stringify(finding)));
        const moved = kept.map((finding) =>
          shifted.reduce(
            (at, { from, delta }) => (finding.start >= from ? shiftFinding(at, delta) : at),
            finding,
          ),
        );
        assert.deepEqual(sorted([...moved, ...added]), sorted(session.findings()));
      }),
      { numRuns: 60 },
    );
  });

  it('stands as before when an edit is cancelled or outside the text', async () => {
    const session = await analyzer.open(LETTER, options);
    const before = session.findings();
    await assert.rejects(session.apply([{ start: 0, end: 5, text: '' }], { aborted: true }), CancelledError);
    await assert.rejects(session.apply([{ start: 0, end: 99_999, text: '' }]), RangeError);
    assert.equal(session.text(), LETTER);
    assert.equal(session.findings(), before);
  });

  it('gives the findings of a range', async () => {
    const session = await analyzer.open(LETTER, options);
    const start = LETTER.indexOf('invariable');
    const inRange = session.findings({ start, end: start + 4 });
    assert.ok(
      inRange.some((finding) => finding.kind === 'formula' && finding.formula === 'invariable-support'),
    );
    assert.ok(inRange.every((finding) => finding.start < start + 4 && finding.end > start));
  });

  it('gives of any range what overlaps it, whether or not all findings were asked for', async () => {
    const text = `${LETTER}\n\n${LETTER}\n\n${LETTER}`;
    const all = (await analyzer.analyze(text, options)).findings;
    const span = fc.record({ start: fc.nat(text.length), length: fc.nat(300) });
    await fc.assert(
      fc.asyncProperty(span, fc.boolean(), async ({ start, length }, areAllMade) => {
        const session = await analyzer.open(text, options);
        // An edit leaves no finding made.
        await session.apply([{ start: 0, end: 0, text: 'x' }]);
        await session.apply([{ start: 0, end: 1, text: '' }]);
        if (areAllMade) session.findings();
        const end = start + length;
        const wanted = all.filter((finding) => finding.start < end && finding.end > start);
        assert.deepEqual(session.findings({ start, end }), wanted);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the analyzer', () => {
  it('is frozen, and leaves nothing behind between articles', async () => {
    assert.ok(Object.isFrozen(analyzer));
    const [first, , second] = await Promise.all([
      analyzer.analyze(LETTER, { languageId: 'plaintext' }),
      analyzer.analyze('Another text of "full support".', { languageId: 'plaintext' }),
      analyzer.analyze(LETTER, { languageId: 'plaintext' }),
    ]);
    assert.deepEqual(first, second);
  });

  it('does not search front matter, code, URLs and HTML', async () => {
    const text =
      '---\ntitle: full support and solidarity\n---\n\n```\nfull support and solidarity\n```\n\n' +
      '`full support and solidarity` <i title="full support and solidarity">x</i> https://a.example/full-support-and-solidarity\n';
    const { findings, article } = await analyzer.analyze(text, { languageId: 'markdown' });
    assert.deepEqual(findings, []);
    assert.equal(article.title, 'full support and solidarity');
  });

  it('takes the date from option, front matter, sidecar, dateline and file name, in this order', async () => {
    const body = 'Pyongyang, March 3, 2023 (KCNA) -- Greetings were sent.\n';
    const front = `---\ndate: 2021-01-01\n---\n${body}`;
    const sidecar = { date: '2022-02-02' };
    const path = '2024-04-04-letter.md';
    const dateOf = async (text: string, extra: object): Promise<string> => {
      const { article } = await analyzer.analyze(text, { languageId: 'markdown', ...extra });
      return `${article.date ?? 'null'} ${article.dateFrom}`;
    };
    assert.equal(await dateOf(front, { date: '2020', sidecar, path }), '2020 option');
    assert.equal(await dateOf(front, { sidecar, path }), '2021-01-01 front-matter');
    assert.equal(await dateOf(body, { sidecar, path }), '2022-02-02 sidecar');
    assert.equal(await dateOf(body, { path }), '2023-03-03 dateline');
    assert.equal(await dateOf('Greetings were sent.\n', { path }), '2024-04-04 filename');
    assert.equal(await dateOf('Greetings were sent.\n', {}), 'null none');
  });

  it('completes a dateline without a year by the date under the text, never by one that disagrees', async () => {
    const text = (signed: string): string =>
      `Pyongyang, October 1 (KCNA) -- Kim Jong Un sent a message to Xi Jinping.\n\nGreetings.\n\nKim Jong Un\n\n${signed}\n`;
    const articleOf = async (signed: string) =>
      (await analyzer.analyze(text(signed), { languageId: 'plaintext' })).article;
    const agreed = await articleOf('October 1, Juche 114 (2025)\nPyongyang');
    assert.equal(
      `${agreed.date ?? ''} ${agreed.dateFrom} ${agreed.dated ?? ''}`,
      '2025-10-01 dateline 2025-10-01',
    );
    assert.equal(agreed.lag, 0);
    const other = await articleOf('September 30, 2025');
    assert.equal(`${other.date ?? ''} ${other.dateFrom}`, '2025-10-01 inferred');
    assert.equal(other.dated, '2025-09-30');
    assert.equal(other.reported, null);
    assert.equal((await articleOf('October 2, 2025')).dateFrom, 'none');
  });

  it('tells how long after its date a text was reported, and takes the outlet’s date under a text', async () => {
    const body =
      'Pyongyang, October 3, 2025 (KCNA) -- A message was sent.\n\nGreetings.\n\nOctober 1, 2025\n';
    const { article } = await analyzer.analyze(body, { languageId: 'plaintext' });
    assert.equal(
      `${article.dated ?? ''} ${article.reported ?? ''} ${article.lag ?? ''}`,
      '2025-10-01 2025-10-03 2',
    );
    const credited = 'A message was sent.\n\nGreetings.\n\nwww.sample.example (Juche114.10.3.)\n';
    const other = await analyzer.analyze(credited, { languageId: 'plaintext' });
    assert.equal(`${other.article.date ?? ''} ${other.article.dateFrom}`, '2025-10-03 dateline');
  });

  it('lets a formula suggest a date, and never prove one', async () => {
    const { article } = await analyzer.analyze('Both sides spoke of “invariable support”.', {
      languageId: 'plaintext',
    });
    assert.equal(article.date, null);
    const hint = article.dateEvidence.find(({ rule }) => rule === 'formula');
    assert.match(hint?.detail ?? '', /first on record on \d{4}/);
    assert.equal(hint?.necessary, false);
  });

  it('counts one word only in quotation marks, in words given to someone, or in a state’s own text', async () => {
    const drawn = async (text: string): Promise<boolean[]> =>
      (await analyzer.analyze(text, { languageId: 'plaintext' })).findings
        .filter((finding) => finding.kind === 'formula' && finding.formula === 'sinister')
        .map(({ flag }) => flag);
    assert.deepEqual(await drawn('A sinister smell hung over the market for a week.'), [false]);
    assert.deepEqual(await drawn('The plan is “sinister,” Kim Jong Un said.'), [true]);
  });

  it('keeps the degree of congratulations beside what follows them', async () => {
    const text = 'I extend the warmest congratulations to you and, through you, to the people.';
    const { findings } = await analyzer.analyze(text, { languageId: 'plaintext' });
    const formulas = findings.flatMap((finding) => (finding.kind === 'formula' ? [finding.formula] : []));
    assert.ok(formulas.includes('warmest-congratulations'), formulas.join());
  });

  it('knows a state’s own text by its wording where nothing names the outlet', async () => {
    const read = async (text: string) => {
      const { article, findings } = await analyzer.analyze(text, { languageId: 'plaintext' });
      const drawn = findings.some(
        ({ kind, text: words, flag }) => kind === 'formula' && words === 'sinister' && flag,
      );
      return [article.sourceTier, article.ownVoice, drawn];
    };
    const oneWord = 'A sinister smell hung over the mill.';
    const house = 'The war maniacs of south Korea are at it again.';
    assert.deepEqual(
      await read(`${house}\n\n${oneWord}`),
      [null, true, true],
      'the small letter of the house',
    );
    assert.deepEqual(await read(`${house.replace('south', 'South')}\n\n${oneWord}`), [null, false, false]);
    assert.deepEqual(
      await read(`"${house} The hostile forces and the puppet regime too," it said.\n\n${oneWord}`),
      [null, false, false],
      'words in quotation marks are no one’s own voice',
    );
    assert.deepEqual(
      await read(`(Yonhap) -- ${house} ${house}\n\n${oneWord}`),
      ['secondary', false, false],
      'an agency that names itself is no state',
    );
  });

  it('reports front matter that it cannot use and reads the rest', async () => {
    const text = '---\ndate: next week\nform: novel\noutlet: KCNA\n---\nText.\n';
    const { notices, article } = await analyzer.analyze(text, { languageId: 'markdown' });
    assert.equal(article.outlet, 'KCNA');
    assert.deepEqual(
      notices.map(({ code, start = 0, end = 0 }) => [code, text.slice(start, end)]),
      [
        ['front-matter', 'next week'],
        ['front-matter', 'novel'],
      ],
    );
  });
});

function sorted(findings: readonly Finding[]): string[] {
  return findings.map((finding) => JSON.stringify(finding)).sort();
}
