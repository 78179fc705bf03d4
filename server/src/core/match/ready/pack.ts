import type { SlotKind } from '../../formulary/pattern-ast.js';
import { RUSSIAN_ENDINGS } from '../../formulary/inflect/index.js';
import type { Formula } from '../../formulary/types.js';
import { Collector } from '../collector.js';
import type { CompiledSequence, Element } from '../compiled.js';
import { Growth } from '../growth.js';
import { NearRowMaker } from '../near-rows.js';
import { AutomatonPairs } from '../neighbours.js';
import { WordSymbols } from '../word-symbols.js';
import { packNumbers } from './number-text.js';
import type { PackedIndex } from './ready-index.js';

/** Counts of general English are taken as so much higher: in what is read here rare words are less rare. */
const TYPICAL = 40;

/** Words that a sequence cannot stand without: one of them is in every text that holds it. */
interface Trigger {
  readonly symbols: readonly number[];
  /** How often they are met. */
  readonly cost: number;
}

/** Works out the index of formulas. Runs when Readout is built, never in it. */
class IndexMaker {
  private readonly collector = new Collector();
  private readonly symbols = new WordSymbols([], ['', ...RUSSIAN_ENDINGS]);
  private readonly growth: Growth;
  private readonly costs: readonly number[];
  /** By unit: its sequences `from` to `to`. */
  private readonly ranges: (readonly [from: number, to: number])[] = [];
  private readonly firstNear: number;

  constructor(formulas: readonly Formula[], weight: (word: string) => number) {
    const { collector, symbols } = this;
    const unit = (collect: () => void): void => {
      const from = collector.sequences.length;
      collect();
      this.ranges.push([from, collector.sequences.length]);
    };
    for (const formula of formulas)
      for (const variant of formula.variants)
        unit(() => {
          collector.variant(formula, variant, 0);
        });
    this.firstNear = collector.sequences.length;
    const maker = new NearRowMaker(formulas, collector.factory);
    for (const formula of formulas)
      for (const rows of maker.possible(formula))
        unit(() => {
          collector.near(formula, rows, 0);
        });
    for (let set = 0; set < collector.sets.size; set++)
      for (const member of collector.sets.membersOf(set)) symbols.member(member);
    symbols.addAmbiguous();
    this.growth = new Growth(collector, symbols, null);
    for (const _step of this.growth.take(this.firstNear));
    this.costs = this.costsOf(weight);
  }

  make(): PackedIndex {
    const { words, stems } = this.symbols;
    // In the order of the alphabet they take less space.
    const wordList = [...words.keys()].filter((word) => word !== ',' && word !== '\n').sort();
    const stemList = [...stems.keys()].sort();
    const ids = [...wordList.map((word) => words.get(word)), ...stemList.map((stem) => stems.get(stem))];
    const waiting = this.waiting();
    const units = ids.flatMap((id) => {
      const list = waiting.get(id ?? 0) ?? [];
      return [list.length, ...deltas(list)];
    });
    return {
      words: wordList.join(' '),
      stems: stemList.join(' '),
      units: packNumbers(units),
      ...this.pairs(new Map(ids.map((id, number) => [id ?? 0, number]))),
      slots: this.slots(),
    };
  }

  /** By symbol, the units that wait for it. */
  private waiting(): Map<number, number[]> {
    const found = new Map<number, number[]>();
    for (const [unit, [from, to]] of this.ranges.entries()) {
      const symbols = new Set<number>();
      for (let i = from; i < to; i++) {
        const sequence = this.collector.sequences[i];
        const kind = this.collector.targets[sequence?.target ?? -1]?.kind;
        // A context is asked for only once its variant stands.
        if (sequence === undefined || kind === 'context') continue;
        for (const symbol of this.triggerOf(sequence)?.symbols ?? []) symbols.add(symbol);
      }
      for (const symbol of symbols) {
        const list = found.get(symbol);
        if (list === undefined) found.set(symbol, [unit]);
        else list.push(unit);
      }
    }
    return found;
  }

  private triggerOf({ elements }: Pick<CompiledSequence, 'elements'>): Trigger | null {
    let best: Trigger | null = null;
    for (const element of elements) {
      const trigger = this.triggerOfElement(element);
      if (trigger !== null && (best === null || trigger.cost < best.cost)) best = trigger;
    }
    return best;
  }

  /** Null for an element that may be left out, and for one without words. */
  private triggerOfElement(element: Element): Trigger | null {
    if (element.kind === 'word') {
      const symbols = element.rows.flatMap(([first]) => this.growth.sets.symbolsOf(first ?? -1));
      const cost = symbols.reduce((sum, symbol) => sum + (this.costs[symbol] ?? 0), 0);
      return cost === Infinity ? null : { symbols, cost };
    }
    if (element.kind !== 'choice') return null;
    const options = element.options.map((elements) => this.triggerOf({ elements }));
    if (options.includes(null)) return null;
    const triggers = options.filter((option) => option !== null);
    return {
      symbols: triggers.flatMap(({ symbols }) => symbols),
      cost: triggers.reduce((sum, { cost }) => sum + cost, 0),
    };
  }

  /** By symbol: how often its words are met, and in how many sequences, because each of those would wait. */
  private costsOf(weight: (word: string) => number): number[] {
    const { symbols, collector } = this;
    const costs: number[] = Array.from({ length: symbols.count }, () => 1);
    for (const { elements } of collector.sequences)
      for (const element of elements)
        if (element.kind === 'word')
          for (const [first] of element.rows)
            for (const symbol of this.growth.sets.symbolsOf(first ?? -1))
              costs[symbol] = (costs[symbol] ?? 0) + 1;
    for (const [word, symbol] of symbols.words) {
      const isMark = word === ',' || word === '\n';
      costs[symbol] = isMark ? Infinity : (costs[symbol] ?? 0) * (TYPICAL + weight(word));
    }
    return costs;
  }

  private pairs(numbers: ReadonlyMap<number, number>): Pick<PackedIndex, 'lefts' | 'rights'> {
    const byLeft = new Map<number, number[]>();
    const { automaton, sets } = this.growth;
    for (const [left, right] of new AutomatonPairs(automaton, sets, this.symbols.words)) {
      const key = numbers.get(left) ?? 0;
      const list = byLeft.get(key);
      const number = numbers.get(right) ?? 0;
      if (list === undefined) byLeft.set(key, [number]);
      else list.push(number);
    }
    const lists = [...byLeft].sort(([a], [b]) => a - b);
    const firsts = deltas(lists.map(([left]) => left));
    return {
      lefts: packNumbers(lists.flatMap(([, rights], i) => [firsts[i] ?? 0, rights.length])),
      rights: packNumbers(lists.flatMap(([, rights]) => deltas(rights.sort((a, b) => a - b)))),
    };
  }

  private slots(): SlotKind[] {
    const found = new Set<SlotKind>();
    for (const { elements } of this.collector.sequences)
      for (const element of elements) if (element.kind === 'slot') found.add(element.slot);
    return [...found].sort();
  }
}

/** Each number less the one before. */
function deltas(numbers: readonly number[]): number[] {
  return numbers.map((number, i) => number - (numbers[i - 1] ?? 0));
}

/**
 * The index of formulas, for {@link ReadyPatterns}.
 * @param weight how often a folded word is met in ordinary language; only ratios count
 */
export function packIndex(formulas: readonly Formula[], weight: (word: string) => number): PackedIndex {
  return new IndexMaker(formulas, weight).make();
}
