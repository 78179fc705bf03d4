import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnalyzer, type Edit, type Finding } from '../../../server/src/core/index.js';
import { shiftFinding } from '../../../server/src/core/analysis/diff.js';

const analyzer = createAnalyzer({});

/** Paragraphs that hang on others or on which others hang, and the pieces that edits put into them. */
const PARAGRAPHS = [
  'Pyongyang, October 1 (KCNA) -- Kim Jong Un sent a message of greeting to Xi Jinping on the 76th founding anniversary of the PRC.',
  'BEIJING, Aug. 7, 2024 (Xinhua) -- Xi Jinping met Vladimir Putin, president of Russia.',
  '(Yonhap)',
  'Kim vows to deepen ties',
  'North Korean leader Kim Jong Un said: "We give full support and solidarity to our comrades."',
  '"The invariable support of the people will go on. It is our strength',
  '“We shall always stand by you in the sacred cause.”',
  'The leader said that the shared understanding had deepened.',
  'He added: “Our friendship is blood-sealed.”',
  'It lacked a "shared understanding" and was sent on Tuesday, October 1.',
  'The Chinese president thanked him for the support for',
  'the cause of socialism, the spokesman said.',
  'Choe Son Hui, foreign minister, told reporters that China gave its invariable support last month.',
  "The Central Committee of the Workers' Party of Korea issued a statement. The Central Committee said so in the statement.",
  'In 2018 and 2019 the two leaders met five times. That April they met again.',
  'Last week, on the recent 75th anniversary of the PRC, Putin and Xi met.',
  'In 1950 the war began. In 1951 talks followed. In 1952 they stalled. In July 1953 it ended; in October the volunteers left.',
  'The 20th Congress of the CPC was held. This year, which 2024 marks, is important.',
  'On 5 May it rained. The next day it did not.',
  '조선로동당 총비서 김정은동지께서는 변함없는 지지를 보내시였다.',
  '习近平指出，中朝友谊“牢不可破”，中方坚定支持朝方。',
  'Dear Comrade Xi Jinping,',
  'I extend warm congratulations to you. We will fully support you.',
  'October 1, Juche 114 (2025)',
  '# Heading of the report',
  '```\nfull support and solidarity\n```',
  '- a list item of full support\n- another of Kim',
  'short line one\nshort line two of full support\nshort line three',
  'The message said as follows:',
] as const;
const FRONT_MATTER = '---\ndate: 2024-05-05\noutlet: KCNA\nsender: Kim Jong Un\n---\n';
const PIECES = [
  '\n',
  '\n\n',
  '\r\n',
  '---\n',
  '```\n',
  '"',
  '“',
  '”',
  ' said Kim Jong Un. ',
  'Kim ',
  'Pak Chol Su, premier, ',
  ' invariable support ',
  'lacked ',
  'October 3, 2024',
  ' last week ',
  '2019',
  '. ',
  ':',
  ' the ',
  '[',
  '](#)',
  '😀',
  'x',
  ' ',
  '\n\nSEOUL, Oct. 2, 2023 (Yonhap) -- ',
  ' the 74th anniversary of the PRC',
] as const;

interface Change {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(300)),
  text: fc
    .array(fc.constantFrom(...PIECES, ...PARAGRAPHS), { maxLength: 2 })
    .map((pieces) => pieces.join('')),
});
const document = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.constantFrom(...PARAGRAPHS), { minLength: 1, maxLength: 30 }),
    fc.constantFrom('\n\n', '\n\n\n', '\r\n\r\n'),
  )
  .map(([hasFront, paragraphs, between]) => (hasFront ? FRONT_MATTER : '') + paragraphs.join(between));

/** Changes as edits, each in the text that the one before left. */
function editsOf(length: number, changes: readonly Change[]): Edit[] {
  let size = length;
  return changes.map(({ at, length: wish, text }) => {
    const start = Math.floor(at * size);
    const end = Math.min(size, start + wish);
    size += text.length - (end - start);
    return { start, end, text };
  });
}

function sorted(findings: readonly Finding[]): string[] {
  return findings.map((finding) => JSON.stringify(finding)).sort();
}

describe('an edited session', () => {
  it('knows what a fresh analysis of the same text knows, and tells every change on the way', async () => {
    await fc.assert(
      fc.asyncProperty(
        document,
        fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('plaintext', 'markdown'),
        async (text, series, languageId) => {
          const session = await analyzer.open(text, { languageId });
          let told = session.findings();
          for (const changes of series) {
            const edits = editsOf(session.text().length, changes);
            const { removed, added, shifted } = await session.apply(edits);
            const gone = new Set(removed.map((finding) => JSON.stringify(finding)));
            const moved = told
              .filter((finding) => !gone.has(JSON.stringify(finding)))
              .map((finding) =>
                shifted.reduce(
                  (now, { from, delta }) => (now.start >= from ? shiftFinding(now, delta) : now),
                  finding,
                ),
              );
            const fresh = await analyzer.analyze(session.text(), { languageId });
            assert.deepEqual(session.article(), fresh.article);
            assert.deepEqual(session.findings(), fresh.findings);
            assert.deepEqual(session.notices(), fresh.notices);
            told = [...moved, ...added];
            assert.deepEqual(sorted(told), sorted(fresh.findings));
          }
        },
      ),
      { numRuns: 300 },
    );
  }).timeout(60_000);

  it('does so in a text longer than its memory reaches', async () => {
    const paragraphs = Array.from(
      { length: 500 },
      (_, number) => PARAGRAPHS[(number * 7) % PARAGRAPHS.length] ?? '',
    );
    const text = paragraphs.join('\n\n');
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (series) => {
        const session = await analyzer.open(text, { languageId: 'plaintext' });
        for (const one of series) {
          const held = new Set(session.findings().map((finding) => JSON.stringify(finding)));
          const { removed } = await session.apply(editsOf(session.text().length, [one]));
          assert.ok(removed.every((finding) => held.has(JSON.stringify(finding))));
        }
        const fresh = await analyzer.analyze(session.text(), { languageId: 'plaintext' });
        assert.deepEqual(session.findings(), fresh.findings);
        assert.deepEqual(session.article(), fresh.article);
      }),
      { numRuns: 15 },
    );
  }).timeout(60_000);

  it('touches no finding of a paragraph that has nothing to do with the edit', async () => {
    const text = `${PARAGRAPHS[0]}\n\n${PARAGRAPHS[12]}\n\n${PARAGRAPHS[12]}\n`;
    const session = await analyzer.open(text, { languageId: 'plaintext' });
    const at = text.indexOf('told');
    const { removed, added, shifted } = await session.apply([{ start: at, end: at, text: 'once ' }]);
    assert.deepEqual(shifted, [{ from: at, delta: 5 }]);
    const end = text.lastIndexOf(PARAGRAPHS[12]);
    for (const { start } of [...removed, ...added]) assert.ok(start < end);
  });
});
