import { Grown } from '../grown.js';
import type { TokenStream } from '../text/token-stream.js';
import type { CompiledSequence } from './compiled.js';
import type { Hits } from './hits.js';
import { Nfa } from './nfa.js';
import { PairMap } from './pair-map.js';
import type { SymbolSets } from './symbol-sets.js';

/** No pattern goes on from here. State 1 is the root, whose edges stand apart. */
const DEAD = 0;
/** Not computed yet. */
const UNKNOWN = -1;
/** States kept; beyond, all are forgotten between two texts and made again as they are needed. */
const MOST_STATES = 1 << 18;

/** What an automaton asks of those who give it sequences. */
export interface SequenceSource {
  /** Whether an output says nothing new after those before it. */
  isDouble(value: number, before: readonly number[]): boolean;
  /** Which of two outputs goes first. */
  compare(a: number, b: number): number;
  /** A symbol was met for the first time: adds the sequences that waited for it. False if there were none. */
  wake(symbol: number): boolean;
}

/**
 * The deterministic automaton of an {@link Nfa}, made state by state as texts ask for them ("lazy DFA", as RE2 and
 * Rust's regex crate do), in flat arrays. Whatever users write is compiled in time and space linear in what they wrote;
 * a text costs at most (longest pattern) steps a token. What it remembers changes its speed, never its answers.
 */
export class LazyAutomaton {
  private readonly nfa = new Nfa();
  /** Root's edges by symbol. */
  private readonly root: Int32Array;
  /** Other edges: state and symbol → target. */
  private edges = new PairMap();
  /** By state: the states of the NFA it stands for, and what it puts out. */
  private members: (readonly number[])[] = [[], []];
  private outputs: (readonly number[] | null)[] = [null, null];
  private ids = new Map<string, number>();
  /** By set of words: the symbol it was last asked for, to see in one look whether a set takes a symbol. */
  private readonly taken = new Grown(Int32Array);

  constructor(
    private readonly sets: SymbolSets,
    symbolCount: number,
    private readonly source: SequenceSource,
  ) {
    this.root = new Int32Array(symbolCount).fill(UNKNOWN);
  }

  /** Adds a sequence; `value` is put out where its anchor stands. States that were made stay as they are. */
  add(sequence: CompiledSequence, value: number): void {
    for (const set of this.nfa.add(sequence, value))
      for (const symbol of this.sets.symbolsOf(set)) this.root[symbol] = UNKNOWN;
  }

  /** Calls back with the sets of every two words that may stand side by side. */
  eachPair(callback: (left: number, right: number) => void): void {
    this.nfa.eachPair(callback);
  }

  /** Every occurrence of every row of words, by where it begins. */
  run(stream: TokenStream, hits: Hits): void {
    if (this.members.length > MOST_STATES) this.forget();
    // What a word woke may begin with a word before it; the second time every word of the text has been met.
    if (this.pass(stream, hits)) this.pass(stream, hits);
  }

  /** True if sequences were added on the way. */
  private pass(stream: TokenStream, hits: Hits): boolean {
    const { root } = this;
    const tokens = stream.symbols;
    const { count } = stream;
    let woke = false;
    hits.clear();
    for (let first = 0; first < count; first++) {
      const opening = tokens[first] as number;
      if (opening === 0) continue;
      let state = root[opening] as number;
      if (state === UNKNOWN) {
        woke = this.source.wake(opening) || woke;
        state = this.open(opening);
      }
      for (let at = first; state !== DEAD;) {
        const values = this.outputs[state];
        if (values !== null && values !== undefined)
          for (const value of values) hits.push(value, at, at - first + 1);
        const symbol = ++at < count ? (tokens[at] as number) : 0;
        if (symbol === 0) break;
        const known = this.edges.get(state, symbol, UNKNOWN);
        state = known === UNKNOWN ? this.make(state, symbol) : known;
      }
    }
    return woke;
  }

  /** The root's edge for a symbol. */
  private open(symbol: number): number {
    const targets = this.sets.setsOf(symbol).flatMap((set) => this.nfa.rootTargets(set));
    return (this.root[symbol] = this.stateOf(targets));
  }

  /** An edge that nobody asked for yet. */
  private make(state: number, symbol: number): number {
    for (const set of this.sets.setsOf(symbol)) this.taken.set(set, symbol);
    const targets: number[] = [];
    for (const member of this.members[state] ?? []) {
      this.nfa.eachEdge(member, (set, target) => {
        if (this.taken.at(set) === symbol) targets.push(target);
      });
    }
    const target = this.stateOf(targets);
    this.edges.set(state, symbol, target);
    return target;
  }

  private stateOf(targets: readonly number[]): number {
    if (targets.length === 0) return DEAD;
    const members = [...new Set(targets)].sort((a, b) => a - b);
    const key = members.join();
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.members.push(members) - 1;
    this.outputs.push(this.outputsOf(members));
    this.ids.set(key, id);
    return id;
  }

  private outputsOf(members: readonly number[]): readonly number[] | null {
    const values = [...new Set(members.flatMap((member) => this.nfa.outputsOf(member)))].sort((a, b) =>
      this.source.compare(a, b),
    );
    const kept: number[] = [];
    for (const value of values) if (!this.source.isDouble(value, kept)) kept.push(value);
    return kept.length === 0 ? null : kept;
  }

  private forget(): void {
    this.root.fill(UNKNOWN);
    this.edges = new PairMap();
    this.members = [[], []];
    this.outputs = [null, null];
    this.ids = new Map();
  }
}
