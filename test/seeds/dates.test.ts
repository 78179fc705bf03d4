import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzer } from '../../server/src/core/index.js';
import { createDateTagger } from '../../server/src/core/dates/index.js';
import { builtInFormulary } from '../../server/src/core/formulary/index.js';
import { cleanText } from '../../server/src/core/text/clean.js';
import { splitParagraphs } from '../../server/src/core/text/paragraphs.js';

interface ExpectedDate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly value: string | null;
}
interface Expected {
  readonly articleDate: string | null;
  readonly dates: readonly ExpectedDate[];
}

const shared = process.env.READOUT_SHARED;
const seeds = shared === undefined ? '' : join(shared, 'seeds');

describe('dates of the seeds', function () {
  if (shared === undefined || !existsSync(join(seeds, 'expected.json'))) {
    it('skipped: READOUT_SHARED names no folder with seeds/expected.json', function () {
      this.skip();
    });
    return;
  }
  const expected = JSON.parse(readFileSync(join(seeds, 'expected.json'), 'utf8')) as Record<string, Expected>;
  const knowledge = builtInFormulary();
  const tagger = createDateTagger(knowledge);
  const analyzer = createAnalyzer({});

  for (const [file, { articleDate, dates }] of Object.entries(expected)) {
    const text = readFileSync(join(seeds, file), 'utf8');
    const paragraphs = splitParagraphs(text, true)
      .filter(({ kind }) => kind === 'prose')
      .map(({ start, end }) => ({ start, clean: cleanText(text.slice(start, end), true) }));
    const texts = paragraphs.map(({ clean }) => clean.text);
    const document = texts.map((paragraph) => tagger.recognize(paragraph));

    it(`${file}: article date ${articleDate ?? 'not known'}`, async () => {
      const { article } = await analyzer.analyze(text, { languageId: 'markdown' });
      assert.equal(article.date, articleDate, JSON.stringify(article.dateEvidence, null, 1));
    });

    it(`${file}: all ${String(dates.length)} dates, with their values`, () => {
      const anchor = { date: articleDate, inferred: true };
      const found = tagger.resolve(document, anchor, texts).flatMap((items, i) =>
        items.map((item) => {
          const span = paragraphs[i]?.clean.toSource(item.expression) ?? { start: 0, end: 0 };
          const offset = paragraphs[i]?.start ?? 0;
          return { ...item, start: span.start + offset, end: span.end + offset };
        }),
      );
      const missed = dates.filter(
        (date) =>
          !found.some(
            (item) =>
              item.start < date.end &&
              date.start < item.end &&
              item.type === date.type &&
              item.value === date.value,
          ),
      );
      assert.deepEqual(missed, []);
    });
  }
});
