import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { check } from '../check.js';
import { addScore, emptyScore, rates, type Label, type Score } from './score.js';

interface LabelledArticle {
  readonly id: string;
  readonly sha256: string;
  readonly a: readonly Label[];
  readonly b: readonly Label[];
  readonly gold: readonly Label[];
}

interface CheckedFile {
  readonly path: string;
  readonly findings: readonly {
    readonly kind: string;
    readonly flag: boolean;
    readonly start: number;
    readonly end: number;
    readonly category?: string;
  }[];
}

/** The bars, which the first run met (README.md); less is a step back. */
const REACHED = { precision: 0.85, recall: 0.85, category: 0.9 };

const shared = process.env.READOUT_SHARED;
const archive = join(shared ?? '', 'corpora/kcna-en-2011-2012.jsonl.gz');

/** Text by id of the articles that are labelled. */
function textsOf(articles: readonly LabelledArticle[]): Map<string, string> {
  const wanted = new Set(articles.map(({ id }) => id));
  const texts = new Map<string, string>();
  for (const line of gunzipSync(readFileSync(archive)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const { id, text } = JSON.parse(line) as { readonly id: string; readonly text: string };
    if (wanted.has(id)) texts.set(id, text);
  }
  return texts;
}

/** Flagged formulas by article, as the command line gives them. */
function formulasIn(texts: ReadonlyMap<string, string>): Map<string, Label[]> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-blind-'));
  try {
    for (const [id, text] of texts) writeFileSync(join(folder, `${id}.txt`), text);
    return new Map(
      check<CheckedFile>([folder]).map(({ path, findings }) => [
        basename(path, '.txt'),
        findings
          .filter(({ kind, flag }) => kind === 'formula' && flag)
          .map(({ start, end, category = '' }): Label => [start, end, category]),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function line(name: string, score: Score): string {
  const percent = (rate: number): string => `${(100 * rate).toFixed(1)} %`;
  const { precision, recall, category } = rates(score);
  return `    | ${name} | ${percent(precision)} (${score.right}/${score.found}) | ${percent(recall)} (${score.met}/${score.labels}) | ${percent(category)} |`;
}

describe('the blind set for formulas', () => {
  before(function () {
    if (shared !== undefined && existsSync(archive)) return;
    console.log('    skipped: READOUT_SHARED does not name a folder with corpora/kcna-en-2011-2012.jsonl.gz');
    this.skip();
  });

  it('finds what readers marked, and little else', () => {
    const { articles } = JSON.parse(readFileSync('test/blind/labels.json', 'utf8')) as {
      readonly articles: readonly LabelledArticle[];
    };
    const texts = textsOf(articles);
    for (const { id, sha256 } of articles)
      assert.equal(
        createHash('sha256')
          .update(texts.get(id) ?? '')
          .digest('hex'),
        sha256,
        id,
      );
    const found = formulasIn(texts);
    const scores = { gold: emptyScore(), a: emptyScore(), b: emptyScore() };
    for (const article of articles)
      for (const by of ['gold', 'a', 'b'] as const)
        addScore(scores[by], found.get(article.id) ?? [], article[by]);
    console.log('    | labels | precision | recall | category |\n    | --- | --- | --- | --- |');
    for (const [by, score] of Object.entries(scores)) console.log(line(by, score));
    for (const [rate, reached] of Object.entries(REACHED)) {
      const now = rates(scores.gold)[rate as keyof typeof REACHED];
      assert.ok(now >= reached, `${rate}: ${now.toFixed(3)} is less than ${reached}`);
    }
  }).timeout(120_000);
});
