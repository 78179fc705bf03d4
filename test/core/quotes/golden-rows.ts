import assert from 'node:assert/strict';
import { readFrame } from '../../../server/src/core/article/frame.js';
import { createAttributor, type SpanAttribution } from '../../../server/src/core/quotes/index.js';
import { actors } from './knowledge.js';

const attributor = createAttributor({ actors });

/** What a row says of the phrase between [[ and ]]; what it leaves out is not asked. */
export type Expected = Partial<
  Pick<
    SpanAttribution,
    'speaker' | 'speakers' | 'speakerFrom' | 'via' | 'reportedBy' | 'voice' | 'sure' | 'rule'
  >
>;
/** Paragraphs are parted by "||"; a bare name, or null, is the speaker asked for. */
export type Row = readonly [marked: string, expected: Expected | string | null];

/** Who says the marked phrase. */
export function ask(marked: string): SpanAttribution {
  const paragraphs = marked.split('||').map((text) => text.trim());
  const number = paragraphs.findIndex((text) => text.includes('[['));
  const start = paragraphs[number]?.indexOf('[[') ?? 0;
  const end = (paragraphs[number]?.indexOf(']]') ?? 0) - 2;
  const texts = paragraphs.map((text) => text.replace('[[', '').replace(']]', ''));
  const document = texts.map((text) => ({ text, scan: attributor.scan(text) }));
  return attributor.resolve(document, readFrame(texts, attributor.names)).at(number, { start, end });
}

/** One test a row. */
export function rows(title: string, cases: readonly Row[]): void {
  describe(title, () => {
    for (const [marked, expected] of cases) {
      it(marked.replace(/\|\|/g, '¶').slice(0, 160), () => {
        const wanted = expected === null || typeof expected === 'string' ? { speaker: expected } : expected;
        const found = ask(marked);
        const asked = Object.fromEntries(
          Object.keys(wanted).map((key) => [key, found[key as keyof Expected]]),
        );
        assert.deepEqual(asked, wanted);
      });
    }
  });
}
