import type { Formula, Formulary, Ladder, Pronouncement, Use } from '../formulary/types.js';
import { languageOfScript } from '../formulary/normalise.js';
import type { Comparison } from '../types.js';
import type { Appearance, QuoteReader, RoleValues } from './appearance.js';
import { compareAppearances, isOtherWayRound, isSameBut, unlike } from './compare.js';
import { compareDates, yearOf } from './record.js';

/** A use whose words are read only if it is asked for. */
interface Entry {
  readonly use: Use;
  readonly formula: Formula;
  readonly speaker: string;
  readonly pronouncement: Pronouncement;
  readonly date: string;
}

/** What a comparison may draw on besides the record. */
export interface ComparisonOptions {
  /** The same formulas in other texts of the reader's. */
  readonly others?: readonly Appearance[];
  /**
   * Ids of the formulas of the text itself: one that stands there still was not replaced by another. Without them only
   * the very same formula is compared.
   */
  readonly present?: readonly string[] | null;
  /** Also compare what is not alike; the result says in what. */
  readonly anything?: boolean;
  /** Is the formula known to stand in the text of that year? */
  readonly stoodIn?: (year: number) => boolean;
}

/** Finds the earlier text that an appearance is to be compared with. Quotations are read when first asked for. */
export class Predecessors {
  private readonly ladders: ReadonlyMap<string, Ladder>;
  private readonly states: ReadonlyMap<string, string>;
  private entries: ReadonlyMap<string, readonly Entry[]> | null = null;
  private readonly read = new Map<Use, Appearance>();

  constructor(
    private readonly formulary: Formulary,
    private readonly readQuote: QuoteReader,
  ) {
    this.ladders = new Map(formulary.ladders.map((ladder) => [ladder.id, ladder]));
    this.states = new Map(formulary.actors.map(({ name, state }) => [name, state]));
  }

  stateOf(speaker: string | null): string | null {
    return speaker === null ? null : (this.states.get(speaker) ?? null);
  }

  /** A recorded use as it is compared; null for what is not simply present, or has no date. */
  ofUse(use: Use, speaker: string | null): Appearance | null {
    const entry = this.entriesOf(speaker).find((other) => other.use === use);
    return entry === undefined ? null : this.appearance(entry);
  }

  /**
   * What changed since the newest earlier text that may be compared; null where there is none, or nothing is known. A text
   * with another formula is one only if this formula is not known to stand in it, and that one does not stand here.
   */
  comparison(later: Appearance, options: ComparisonOptions = {}): Comparison | null {
    const { others = [], present, anything = false, stoodIn } = options;
    if (!anything && (later.addressee === null || later.form === null || later.occasion === null))
      return null;
    const earlier = [...this.candidates(later), ...others].filter(
      (each) => isEarlier(each, later) && !isOtherWayRound(later.roles, each.roles),
    );
    const isOwn = ({ formula }: Appearance): boolean => formula === later.formula;
    const ownPlaces = new Set(earlier.filter(isOwn).map(placeOf));
    const found = earlier
      .filter(
        (each) =>
          isOwn(each) ||
          (this.saysTheSame(later, each) &&
            !each.isSparse &&
            present?.includes(each.formula.id) === false &&
            !ownPlaces.has(placeOf(each)) &&
            stoodIn?.(yearOf(each.date ?? '')) !== true),
      )
      .map((each) => ({ each, kinds: unlike(later, each) }))
      .filter(({ kinds }) => anything || kinds.length === 0);
    const ladder = this.ladders.get(later.formula.ladder ?? '') ?? null;
    const [best] = found
      .map(({ each, kinds }) => ({ each, kinds, compared: compareAppearances(later, each, ladder) }))
      .sort(
        (a, b) =>
          a.kinds.length - b.kinds.length ||
          compareDates(b.each.date ?? '', a.each.date ?? '') ||
          Number(isOwn(b.each)) - Number(isOwn(a.each)) ||
          a.compared.changes.length - b.compared.changes.length,
      );
    if (best === undefined) return null;
    const { changes, same, notKnown } = best.compared;
    return changes.length + same.length + notKnown.length === 0 ? null : best.compared;
  }

  private candidates(later: Appearance): Appearance[] {
    return this.entriesOf(later.speaker)
      .filter(({ formula }) => mayCompare(later.formula, formula))
      .map((entry) => this.appearance(entry));
  }

  /** The same words but for roles, or another rung of one ladder of strength or tier. */
  private saysTheSame(a: Appearance, b: Appearance): boolean {
    if (!mayCompare(a.formula, b.formula)) return false;
    if ('degree' in a.roles && 'degree' in b.roles && isSameBut(a, b)) return true;
    const { ladder } = a.formula;
    if (ladder === null || ladder !== b.formula.ladder) return false;
    const order = this.ladders.get(ladder)?.order;
    return order === 'strength' || order === 'tier';
  }

  private entriesOf(speaker: string | null): readonly Entry[] {
    this.entries ??= gather(this.formulary);
    return speaker === null ? [] : (this.entries.get(speaker) ?? []);
  }

  private appearance(entry: Entry): Appearance {
    const known = this.read.get(entry.use);
    if (known !== undefined) return known;
    const made = this.make(entry);
    this.read.set(entry.use, made);
    return made;
  }

  private make({ use, formula, pronouncement, speaker, date }: Entry): Appearance {
    const speakerState = this.stateOf(speaker);
    const reading = use.quote === null ? null : this.readQuote(use.quote, formula, speakerState);
    return {
      formula,
      date,
      speaker,
      speakerState,
      addressee: pronouncement.addressee,
      form: pronouncement.form,
      occasion: pronouncement.occasion,
      voice: use.voice,
      lang: reading?.lang ?? languageOfScript(use.quote ?? ''),
      outlet: use.outlet,
      completeness: use.completeness,
      roles: { ...reading?.roles, ...rolesByHand(use) },
      words: reading?.words ?? use.quote ?? formula.name,
      isSparse: use.method === 'series',
      in: { kind: 'record', pronouncement: pronouncement.id, use: use.id },
    };
  }
}

/** What an editor wrote of a use goes before what its quotation shows. */
function rolesByHand({ giver, receiver, roles }: Use): RoleValues {
  return { ...(giver === null ? {} : { giver }), ...(receiver === null ? {} : { receiver }), ...roles };
}

function placeOf({ in: place }: Appearance): string {
  return place.kind === 'record' ? `record ${place.pronouncement}` : `article ${place.path}`;
}

/** Only what measures the same thing and does the same: a pledge is not held against thanks. */
function mayCompare(a: Formula, b: Formula): boolean {
  return (
    a === b ||
    (a.function === b.function && (a.category === b.category || (a.ladder !== null && a.ladder === b.ladder)))
  );
}

/** One day a year is one act (rule 1): another carrier of it is no earlier text. */
function isEarlier(a: Appearance, b: Appearance): boolean {
  if (a.date === null || b.date === null || compareDates(a.date, b.date) >= 0) return false;
  return a.occasion === null || a.occasion !== b.occasion || yearOf(a.date) < yearOf(b.date);
}

/** Recorded uses by speaker. Where several carriers of one pronouncement were read each may serve. */
function gather({ formulas, uses, pronouncements }: Formulary): Map<string, Entry[]> {
  const pronouncementOf = new Map(pronouncements.map((entry) => [entry.id, entry]));
  const formulaOf = new Map(formulas.map((formula) => [formula.id, formula]));
  const entries = new Map<string, Entry[]>();
  for (const use of uses) {
    const pronouncement = pronouncementOf.get(use.pronouncement);
    const formula = formulaOf.get(use.formula);
    const date = pronouncement?.dated ?? pronouncement?.reported ?? null;
    const speaker = use.speaker ?? pronouncement?.speaker ?? null;
    if (use.status !== 'present' || pronouncement === undefined || formula === undefined) continue;
    if (date === null || speaker === null) continue;
    const list = entries.get(speaker);
    const entry = { use, formula, speaker, pronouncement, date };
    if (list === undefined) entries.set(speaker, [entry]);
    else list.push(entry);
  }
  return entries;
}
