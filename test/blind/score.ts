/** Scores found formulas against labels made by reading, at overlap, as the bars of README.md are stated. */

/** [start, end, category]; UTF-16 offsets. */
export type Label = readonly [start: number, end: number, category: string];

export interface Score {
  found: number;
  /** Of `found`, those that overlap a label. */
  right: number;
  labels: number;
  /** Of `labels`, those that some finding overlaps. */
  met: number;
  /** Of `met`, those that some overlapping finding gives the same category. */
  sameCategory: number;
}

export function emptyScore(): Score {
  return { found: 0, right: 0, labels: 0, met: 0, sameCategory: 0 };
}

export function addScore(score: Score, found: readonly Label[], labels: readonly Label[]): void {
  score.found += found.length;
  score.labels += labels.length;
  score.right += found.filter((finding) => labels.some((label) => overlaps(finding, label))).length;
  for (const label of labels) {
    const over = found.filter((finding) => overlaps(finding, label));
    if (over.length > 0) score.met++;
    if (over.some((finding) => finding[2] === label[2])) score.sameCategory++;
  }
}

export function rates({ found, right, labels, met, sameCategory }: Score) {
  return { precision: right / found, recall: met / labels, category: sameCategory / met };
}

function overlaps(a: Label, b: Label): boolean {
  return a[0] < b[1] && a[1] > b[0];
}
