import type { PartialFormula } from '../core/formulary/types.js';
import { shortPath } from '../tagging/problem-text.js';

/** Where an entry is written, as a reader knows it: `.readout/formulary/mine.yaml:3`, `formulas.yaml:12`; `?` if not told. */
export function originWords({ origin }: Pick<PartialFormula, 'origin'>): string {
  if (origin === undefined || origin.file === '') return '?';
  const path = shortPath(origin.file);
  return `${path.startsWith('.readout/') ? path : path.slice(path.lastIndexOf('/') + 1)}:${origin.line + 1}`;
}
