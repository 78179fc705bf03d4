import type { Tokenizer } from '../text/tokenizer.js';
import type { CompiledSequence, Target } from './compiled.js';
import type { Endings } from './endings.js';
import type { LazyAutomaton } from './lazy-automaton.js';
import type { SlotName } from './slots.js';
import type { SymbolSets } from './symbol-sets.js';

/** Everything a scan needs. Lists grow at their ends when a text wakes patterns; what a scan finds never depends on that. */
export interface CompiledPatterns {
  readonly tokenizer: Tokenizer;
  readonly automaton: LazyAutomaton;
  readonly sequences: readonly CompiledSequence[];
  readonly targets: readonly Target[];
  readonly names: readonly SlotName[];
  readonly sets: SymbolSets;
  readonly endings: Endings;
  /** Sequences without words, which the automaton cannot find; only contexts have them. */
  readonly wordless: readonly CompiledSequence[];
}
