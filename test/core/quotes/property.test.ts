import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrame } from '../../../server/src/core/article/frame.js';
import { polarityOf } from '../../../server/src/core/polarity/index.js';
import { createAttributor, keepScan } from '../../../server/src/core/quotes/index.js';
import { findQuotations } from '../../../server/src/core/quotes/marks.js';
import type { ArticleOverrides } from '../../../server/src/core/types.js';
import { actors } from './knowledge.js';

const attributor = createAttributor({ actors });

const piece = fc.constantFrom(
  ...[
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    "''",
    '``',
    '«',
    '»',
    '「',
    '」',
    '《',
    '》',
    ',',
    '.',
    '?',
    ':',
    ';',
    '(',
    ')',
    '—',
    '-',
  ],
  ...[
    'Kim',
    'Kim Jong Un',
    'Xi Jinping',
    'KCNA',
    'the North Korean leader',
    'the letter',
    'his',
    'he',
    'both sides',
    '김정은',
  ],
  ...[
    'said',
    'called for',
    'quoted',
    'as saying',
    'according to',
    'sent a message to',
    'lacked',
    'absent from',
    'did not mention',
    'that',
    'and',
    'by',
  ],
  ...['firm support', 'unity', 'of', 'in', "'s", '1', '\uD83D\uDE00', '\n', '说', '라고 말했다'],
);
const paragraph = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '));

describe('quotes and polarity hold on any text', () => {
  it('nothing throws and every span lies in its paragraph', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(paragraph, fc.string({ maxLength: 200 })), { maxLength: 5 }), (texts) => {
        const document = texts.map((text) => ({ text, scan: attributor.scan(text) }));
        const attribution = attributor.resolve(document, readFrame(texts, attributor.names));
        for (const quote of attribution.quotes) {
          const { length } = texts[quote.paragraph] ?? '';
          assert.ok(quote.start >= 0 && quote.start < quote.end && quote.end <= length);
          // Who goes on speaking may be named in a paragraph before.
          const { speakerStart, speakerEnd, speakerParagraph } = quote;
          if (speakerStart === null || speakerEnd === null) continue;
          const named = texts[speakerParagraph ?? -1] ?? '';
          assert.ok(speakerStart >= 0 && speakerStart < speakerEnd && speakerEnd <= named.length);
        }
        document.forEach(({ text, scan }, index) => {
          for (let start = 0; start < text.length; start += 7) {
            const span = { start, end: Math.min(text.length, start + 5) };
            const who = attribution.at(index, span);
            if (who.speaker === null) assert.equal(who.speakerId, null);
            const { cue, cueSpan } = polarityOf(text, scan, span);
            if (cue !== null && cueSpan !== null) assert.equal(text.slice(cueSpan.start, cueSpan.end), cue);
          }
        });
      }),
      {
        numRuns: 400,
        examples: [[['the letter according to the North Korean leader', '“ did not mention “']]],
      },
    );
  });
  it('a frame is the same from what is kept of the paragraphs as from their texts', () => {
    const frames = (texts: readonly string[], given: ArticleOverrides): void => {
      const scans = texts.map((text) => keepScan(attributor.scan(text)));
      const fromScans = readFrame(texts, attributor.names, given, scans);
      assert.deepEqual(fromScans, readFrame(texts, attributor.names, given));
    };
    const given = fc.constantFrom<ArticleOverrides>({}, { sender: 'Kim Jong Un' });
    fc.assert(fc.property(fc.array(paragraph, { maxLength: 7 }), given, frames), { numRuns: 100 });
    // The head of an article is cut after 3,000 characters: what stands behind does not count for it.
    const lead =
      'Pyongyang, October 1 (KCNA) -- Kim Jong Un sent a message of greeting to Xi Jinping on Monday.';
    frames(['A bridge', `${lead}${' The river is wide.'.repeat(200)} Yonhap reported that “it rains”.`], {});
  });
  it('quotations nest: each lies within or outside every other', () => {
    fc.assert(
      fc.property(paragraph, (text) => {
        const quotations = findQuotations(text);
        for (const a of quotations) {
          assert.ok(a.start < a.inner.start && a.inner.end <= a.end && a.end <= text.length);
          for (const b of quotations) {
            const apart = a.end <= b.start || b.end <= a.start;
            const nested = (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end);
            assert.ok(apart || nested, text);
          }
        }
      }),
    );
  });
  it('scanning is linear in one endless paragraph', () => {
    const unit = 'Kim Jong Un said that “unity, and (Xi Jinping of China called for cooperation, ';
    const time = (times: number, sample = unit): number => {
      const text = sample.repeat(times);
      const start = performance.now();
      const document = [{ text, scan: attributor.scan(text) }];
      const attribution = attributor.resolve(document, readFrame([text], attributor.names));
      for (let at = 0; at < text.length; at += 400) attribution.at(0, { start: at, end: at + 5 });
      return performance.now() - start;
    };
    time(500);
    const [short, long] = [time(1000), time(8000)];
    const tags = '“We stand side by side,” Kim Jong Un said. “That will never change.” ';
    const [few, many] = [time(1000, tags), time(8000, tags)];
    assert.ok(many < few * 40 + 200, `${String(few)} ms, ${String(many)} ms`);
    assert.ok(long < short * 40 + 200, `${String(short)} ms, ${String(long)} ms`);
  });
});

describe('quotation marks', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['He said “yes”.', ['“yes”']],
    ['He said "yes" and "no".', ['"yes"', '"no"']],
    ["He said ''yes'' twice.", ["''yes''"]],
    ["He said ``yes'' twice.", ["``yes''"]],
    ['Il a dit «oui».', ['«oui»']],
    ['He said “she said ‘yes’ twice”.', ['“she said ‘yes’ twice”', '‘yes’']],
    ["It's the workers' day.", []],
    ["Xi hails 'firm bond' again", ["'firm bond'"]],
    ['A 5" pipe.', []],
    ['He said ”yes” twice.', ['”yes”']],
    ['그는 “친선”이라고 말했다.', ['“친선”']],
    ['他说“友谊”很好。', ['“友谊”']],
    ['「友好」と述べた。', ['「友好」']],
    ['《人民日报》发表社论。', ['《人民日报》']],
    ['“One paragraph opens', ['“One paragraph opens']],
  ];
  for (const [text, expected] of cases) {
    it(text, () => {
      assert.deepEqual(
        findQuotations(text).map(({ start, end }) => text.slice(start, end)),
        expected,
      );
    });
  }
});
