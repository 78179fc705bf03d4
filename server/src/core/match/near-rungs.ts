import type { Formula, Formulary, Ladder } from '../formulary/types.js';
import { foldWord } from '../text/fold.js';
import type { Variation } from '../types.js';
import { wordDiff } from './near-diff.js';
import { ClassLookup } from './near-lookup.js';
import type { NearMatch } from './near.js';

/** Says what a near wording changes, and on which rungs of a ladder the two degrees stand. */
export class NearRungs {
  private lookup: ClassLookup | null = null;
  private readonly formulas: ReadonlyMap<string, Formula>;

  constructor(private readonly formulary: Pick<Formulary, 'formulas' | 'ladders'>) {
    this.formulas = new Map(formulary.formulas.map((formula) => [formula.id, formula]));
  }

  /** @param text the paragraph in which the match was found */
  variationOf(text: string, { formula, edit, news }: NearMatch): Variation {
    const fresh = news === null ? null : text.slice(news.start, news.end).replace(/\s+/g, ' ');
    // Only strength and tier have degrees; a newer label is neither more nor less.
    const ladder = this.formulary.ladders.find(
      ({ id, order }) => id === formula.ladder && (order === 'strength' || order === 'tier'),
    );
    return {
      of: formula.id,
      diff: wordDiff(edit.from, fresh),
      rungFrom: ladder?.rungs.find((rung) => rung.formula === formula.id)?.step ?? null,
      rungTo: ladder === undefined || fresh === null ? null : this.rungOf(ladder, fresh),
    };
  }

  /** The rung whose formula has a degree word in its name; null for other words, and where several rungs have it. */
  private rungOf(ladder: Ladder, word: string): string | null {
    this.lookup ??= new ClassLookup();
    if (!this.lookup.isDegree(word)) return null;
    const degree = foldWord(word);
    const steps = ladder.rungs.filter(({ formula }) =>
      (formula === null ? '' : (this.formulas.get(formula)?.name ?? ''))
        .split(' ')
        .map(foldWord)
        .includes(degree),
    );
    return steps.length === 1 ? (steps[0]?.step ?? null) : null;
  }
}
