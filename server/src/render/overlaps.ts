import type { Formula } from '../core/formulary/types.js';
import type { FormulaFinding } from '../core/types.js';
import type { Knowledge } from '../knowledge.js';
import { foldedWords } from './folding.js';

const MOST = 12;

/** How the other formulas that claim some of the same words fared. */
export interface Overlaps {
  /** Found here, too, with more words around these. */
  readonly around: readonly FormulaFinding[];
  /** Found here, too, within these words or crossing them. */
  readonly inside: readonly FormulaFinding[];
  /** Their words stand here, but the longer formula of the same ladder or category counts. */
  readonly gaveWay: readonly Formula[];
}

/** @param others every formula found at these words, the finding itself included */
export function overlapsOf(
  finding: FormulaFinding,
  others: readonly FormulaFinding[],
  knowledge: Knowledge,
): Overlaps {
  const found = others.filter(
    (other) =>
      other.start < finding.end &&
      other.end > finding.start &&
      (other.start !== finding.start || other.end !== finding.end),
  );
  const around = found.filter(({ start, end }) => start <= finding.start && end >= finding.end);
  const inside = found.filter((other) => !around.includes(other));
  const shown = new Set([finding.formula, ...finding.alternatives, ...inside.map(({ formula }) => formula)]);
  const own = knowledge.formula(finding.formula);
  const text = ` ${foldedWords(finding.text)} `;
  const gaveWay = knowledge.formulary.formulas.filter(
    (formula) =>
      !shown.has(formula.id) && measuresTheSame(formula, own) && wordingsIn(formula, text, finding.text),
  );
  return { around, inside, gaveWay: gaveWay.slice(0, MOST) };
}

/** The overlap rule of `core/match/select.ts`: only these compete. */
function measuresTheSame(a: Formula, b: Formula | null): boolean {
  return b !== null && (a.category === b.category || (a.ladder !== null && a.ladder === b.ladder));
}

function wordingsIn({ variants }: Formula, text: string, written: string): boolean {
  return variants.some(({ pattern, lang }) => {
    const words = foldedWords(pattern);
    return lang === 'zh' ? written.includes(pattern) && written !== pattern : text.includes(` ${words} `);
  });
}
