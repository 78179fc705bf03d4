import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFrame } from '../../server/src/core/article/frame.js';
import { polarityOf } from '../../server/src/core/polarity/index.js';
import { createAttributor } from '../../server/src/core/quotes/index.js';
import { cleanText } from '../../server/src/core/text/clean.js';
import { splitParagraphs } from '../../server/src/core/text/paragraphs.js';
import { actors } from '../core/quotes/knowledge.js';

interface Expected {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly speaker: string | null;
  readonly polarity: string;
}

const shared = process.env.READOUT_SHARED;
const folder = shared === undefined ? '' : join(shared, 'seeds');

describe('seeds: speaker and polarity of every expected formula', () => {
  const file = join(folder, 'expected.json');
  if (shared === undefined || !existsSync(file)) {
    it('skipped: READOUT_SHARED names no folder with seeds', function () {
      console.log('    seeds skipped: set READOUT_SHARED to the folder that holds seeds/expected.json');
      this.skip();
    });
    return;
  }
  const expected = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { formulas: Expected[] }>;
  for (const [name, { formulas }] of Object.entries(expected)) {
    it(name, () => {
      const text = readFileSync(join(folder, name), 'utf8');
      const wrong = check(text, formulas);
      assert.deepEqual(wrong, []);
    });
  }
});

function check(text: string, formulas: readonly Expected[]): string[] {
  const knowledge = { actors };
  const attributor = createAttributor(knowledge);
  const paragraphs = splitParagraphs(text, true).map((span) => ({
    ...span,
    clean: cleanText(text.slice(span.start, span.end), true),
  }));
  const texts = paragraphs.map(({ clean }) => clean.text);
  const document = texts.map((paragraph) => ({ text: paragraph, scan: attributor.scan(paragraph) }));
  const attribution = attributor.resolve(document, readFrame(texts, attributor.names));
  const wrong: string[] = [];
  for (const formula of formulas) {
    const number = paragraphs.findIndex(({ start, end }) => start <= formula.start && formula.end <= end);
    const paragraph = paragraphs[number];
    const entry = document[number];
    if (paragraph === undefined || entry === undefined) {
      wrong.push(`${formula.text}: in no paragraph`);
      continue;
    }
    const span = cleanSpan(paragraph.clean, formula.start - paragraph.start, formula.end - paragraph.start);
    const who = attribution.at(number, span);
    const { polarity, cue } = polarityOf(entry.text, entry.scan, span);
    const good = who.speaker === formula.speaker && polarity === formula.polarity;
    const line = `${formula.text.slice(0, 44).padEnd(44)} ${String(who.speaker).padEnd(22)} ${polarity.padEnd(9)} ${who.rule ?? '-'} ${cue ?? ''}`;
    console.log(
      `      ${good ? 'ok ' : 'BAD'} ${line} [${who.voice ?? '-'}; ${who.via.join(' < ')}; ${who.reportedBy ?? '-'}]`,
    );
    if (!good) wrong.push(`${line} — expected ${String(formula.speaker)}, ${formula.polarity}`);
  }
  return wrong;
}

/** The clean span that maps back onto the source span. */
function cleanSpan(
  clean: ReturnType<typeof cleanText>,
  start: number,
  end: number,
): { start: number; end: number } {
  const find = (offset: number, from: number): number => {
    for (let i = from; i < clean.text.length; i++) {
      if (clean.toSource({ start: i, end: i + 1 }).start >= offset) return i;
    }
    return clean.text.length;
  };
  const first = find(start, 0);
  return { start: first, end: find(end, first) };
}
