import type { Collector } from './collector.js';
import { bySequence, type CompiledSequence, type Target } from './compiled.js';
import { LazyAutomaton, type SequenceSource } from './lazy-automaton.js';
import { SymbolSets } from './symbol-sets.js';
import type { WordSymbols } from './word-symbols.js';

/** Sequences handed over between two chances to pause. */
const PIECE = 16;

/** Patterns that are compiled once a text has a word of theirs. */
export interface WaitingPatterns {
  /** Compiles what waited for a symbol into the collector. False if nothing did. */
  collect(symbol: number): boolean;
}

/** Hands over to the automaton what a collector has gathered: at first, and whenever a text wakes more. */
export class Growth implements SequenceSource {
  readonly sets: SymbolSets;
  readonly automaton: LazyAutomaton;
  readonly wordless: CompiledSequence[] = [];
  private taken = 0;

  /** @param symbols of every word that there will ever be */
  constructor(
    private readonly collector: Collector,
    private readonly symbols: WordSymbols,
    private readonly waiting: WaitingPatterns | null,
  ) {
    this.sets = new SymbolSets(symbols.count);
    this.automaton = new LazyAutomaton(this.sets, symbols.count, this);
    this.takeSets();
  }

  /** Hands over the sequences before `until`, with chances to pause. */
  *take(until: number): Generator<undefined, void> {
    this.takeSets();
    const { sequences } = this.collector;
    for (; this.taken < until; this.taken++) {
      const sequence = sequences[this.taken];
      if (this.taken % PIECE === PIECE - 1) yield;
      if (sequence === undefined) continue;
      if (sequence.anchorFrom === sequence.anchorTo) this.wordless.push(sequence);
      else this.automaton.add(sequence, this.taken);
    }
  }

  wake(symbol: number): boolean {
    if (this.waiting?.collect(symbol) !== true) return false;
    for (const _step of this.take(this.collector.sequences.length));
    return true;
  }

  compare(a: number, b: number): number {
    const { sequences } = this.collector;
    const [first, second] = [sequences[a], sequences[b]];
    return first === undefined || second === undefined ? 0 : bySequence(first, second) || a - b;
  }

  isDouble(value: number, before: readonly number[]): boolean {
    const { sequences, targets } = this.collector;
    return before.some((other) => stands(sequences[other], sequences[value], targets));
  }

  private takeSets(): void {
    const { sets } = this.collector;
    while (this.sets.size < sets.size) this.sets.add(this.symbols.of(sets.membersOf(this.sets.size)));
  }
}

/**
 * Whether a sequence already reports the same formula for the same words in the same surroundings: two variants that
 * come to the same words ("blood-forged", "blood forged") are one, and the first stands.
 */
function stands(
  other: CompiledSequence | undefined,
  sequence: CompiledSequence | undefined,
  targets: readonly Target[],
): boolean {
  if (other?.plain !== true || sequence?.plain !== true) return false;
  const before = targets[other.target];
  const target = targets[sequence.target];
  // A wording that some formula has is that formula.
  if (target?.kind === 'near' && before?.kind === 'variant') return before.context === null;
  if (target?.kind === 'near') return before?.kind === 'near' && before.formula === target.formula;
  if (target?.kind !== 'variant') return false;
  return before?.kind === 'variant' && before.formula === target.formula && before.context === null;
}
