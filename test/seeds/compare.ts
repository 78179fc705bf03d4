/** Compares `readout check` with the expectations of the seeds (spans overlap; see the seeds' expected.json). */

export interface ExpectedFormula {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly category: readonly string[];
  readonly speaker: string | null;
  readonly polarity: string;
}

export interface ExpectedDate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly value: string | null;
}

export interface Expected {
  readonly articleDate: string | null;
  readonly formulas: readonly ExpectedFormula[];
  readonly dates: readonly ExpectedDate[];
}

/** What is read of one FILE of the JSON output. */
export interface CheckedFile {
  readonly path: string;
  readonly article: { readonly date: string | null };
  readonly findings: readonly {
    readonly kind: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly flag: boolean;
    readonly category?: string;
    readonly speaker?: string | null;
    readonly polarity?: string;
    readonly type?: string;
    readonly value?: string | null;
  }[];
}

/** Right of all expected, and what was wrong, in words. */
export interface Score {
  readonly right: number;
  readonly of: number;
}

export interface Comparison {
  readonly found: Score;
  readonly category: Score;
  readonly speaker: Score;
  readonly polarity: Score;
  readonly datesFound: Score;
  readonly datesValued: Score;
  readonly articleDate: boolean;
  readonly misses: readonly string[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

export function compareSeed(expected: Expected, checked: CheckedFile): Comparison {
  const misses: string[] = [];
  const tally = { found: 0, category: 0, speaker: 0, polarity: 0, datesFound: 0, datesValued: 0 };
  const drawn = checked.findings.filter(({ kind, flag }) => kind === 'formula' && flag);
  for (const entry of expected.formulas) {
    const candidates = drawn.filter((finding) => overlap(finding, entry) > 0);
    const best = bestOf(candidates, entry, ({ category }) => entry.category.includes(category ?? ''));
    if (best === undefined) {
      misses.push(`formula not found: “${entry.text}”`);
      continue;
    }
    tally.found++;
    const check = (key: 'category' | 'speaker' | 'polarity', isRight: boolean, what: string): void => {
      if (isRight) tally[key]++;
      else misses.push(`${key} of “${entry.text}”: ${what}`);
    };
    const { category = '', speaker = null, polarity = '' } = best;
    check(
      'category',
      entry.category.includes(category),
      `${category}, expected ${entry.category.join(' or ')}`,
    );
    check('speaker', speaker === entry.speaker, `${speaker ?? 'none'}, expected ${entry.speaker ?? 'none'}`);
    check('polarity', polarity === entry.polarity, `${polarity}, expected ${entry.polarity}`);
  }
  const dates = checked.findings.filter(({ kind }) => kind === 'date');
  for (const entry of expected.dates) {
    const candidates = dates.filter((finding) => overlap(finding, entry) > 0);
    const best = bestOf(candidates, entry, ({ type, value }) => type === entry.type && value === entry.value);
    if (best === undefined) {
      misses.push(`date not found: “${entry.text}”`);
      continue;
    }
    tally.datesFound++;
    const isRight = best.type === entry.type && (best.value ?? null) === entry.value;
    if (isRight) tally.datesValued++;
    else {
      misses.push(
        `date “${entry.text}”: ${best.type ?? ''} ${best.value ?? 'null'}, expected ${entry.type} ${entry.value ?? 'null'}`,
      );
    }
  }
  const articleDate = checked.article.date === expected.articleDate;
  if (!articleDate) {
    misses.push(
      `article date: ${checked.article.date ?? 'null'}, expected ${expected.articleDate ?? 'null'}`,
    );
  }
  const ofFormulas = (right: number): Score => ({ right, of: expected.formulas.length });
  const ofDates = (right: number): Score => ({ right, of: expected.dates.length });
  return {
    found: ofFormulas(tally.found),
    category: ofFormulas(tally.category),
    speaker: ofFormulas(tally.speaker),
    polarity: ofFormulas(tally.polarity),
    datesFound: ofDates(tally.datesFound),
    datesValued: ofDates(tally.datesValued),
    articleDate,
    misses,
  };
}

/** A candidate that is right in `isRight` before others, then the one that shares most with the expected span. */
function bestOf<T extends Span>(
  candidates: readonly T[],
  entry: Span,
  isRight: (candidate: T) => boolean,
): T | undefined {
  return [...candidates].sort(
    (a, b) =>
      Number(isRight(b)) - Number(isRight(a)) ||
      overlap(b, entry) / length(b) - overlap(a, entry) / length(a),
  )[0];
}

function overlap(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function length(span: Span): number {
  return Math.max(1, span.end - span.start);
}

/** The table as Markdown, a row a seed and a row of sums. */
export function comparisonTable(rows: ReadonlyMap<string, Comparison>): string {
  const keys = ['found', 'category', 'speaker', 'polarity', 'datesFound', 'datesValued'] as const;
  const cells = (name: string, scores: readonly Score[], date: string): string =>
    `| ${[name, ...scores.map(({ right, of }) => `${right}/${of}`), date].join(' | ')} |`;
  const sums = keys.map((key) => ({
    right: [...rows.values()].reduce((sum, row) => sum + row[key].right, 0),
    of: [...rows.values()].reduce((sum, row) => sum + row[key].of, 0),
  }));
  const datesRight = [...rows.values()].filter((row) => row.articleDate).length;
  return [
    '| seed | formulas | category | speaker | polarity | dates | values | article date |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...[...rows].map(([name, row]) =>
      cells(
        name,
        keys.map((key) => row[key]),
        row.articleDate ? 'right' : 'wrong',
      ),
    ),
    cells('all', sums, `${datesRight}/${rows.size}`),
  ].join('\n');
}
