import type { TokenStream } from '../text/token-stream.js';
import type { Hits } from './hits.js';
import type { Nfa } from './nfa.js';

/** No pattern goes on from here. State 1 is the root, whose edges stand apart. */
const DEAD = 0;
/** Not computed yet. */
const UNKNOWN = -1;
const FIRST_EDGES = 1 << 12;
/** States kept; beyond, all are forgotten between two texts and made again as they are needed. */
const MOST_STATES = 1 << 18;

/**
 * The deterministic automaton of an {@link Nfa}, made state by state as texts ask for them ("lazy DFA", as RE2 and
 * Rust's regex crate do), in flat arrays. Whatever users write is compiled in time and space linear in what they wrote;
 * a text costs at most (longest pattern) steps a token. What it remembers changes its speed, never its answers.
 */
export class LazyAutomaton {
  /** Root's edges by symbol. */
  private readonly root: Int32Array;
  /** Other edges: triples of state, symbol and target, open addressing; state 0 marks an empty place. */
  private edges = new Int32Array(3 * FIRST_EDGES);
  private mask = FIRST_EDGES - 1;
  private edgeCount = 0;
  /** By state: the states of the NFA it stands for, and what it puts out. */
  private members: (readonly number[])[] = [[], []];
  private outputs: (readonly number[] | null)[] = [null, null];
  private ids = new Map<string, number>();
  /** By set of words: the symbol it was last asked for, to see in one look whether a set takes a symbol. */
  private readonly taken: Int32Array;
  private readonly setsBySymbol: readonly (readonly number[])[];

  /**
   * @param sets set of words → symbols
   * @param isDouble whether an output says nothing new after those before it
   */
  constructor(
    private readonly nfa: Nfa,
    sets: readonly (readonly number[])[],
    symbolCount: number,
    private readonly isDouble: (value: number, before: readonly number[]) => boolean,
  ) {
    this.root = new Int32Array(symbolCount).fill(UNKNOWN);
    this.taken = new Int32Array(sets.length);
    const bySymbol: number[][] = Array.from({ length: symbolCount }, () => []);
    for (const [set, symbols] of sets.entries()) for (const symbol of symbols) bySymbol[symbol]?.push(set);
    this.setsBySymbol = bySymbol;
  }

  /** Every occurrence of every row of words, by where it begins. */
  run(stream: TokenStream, hits: Hits): void {
    if (this.members.length > MOST_STATES) this.forget();
    const { root } = this;
    const tokens = stream.symbols;
    const { count } = stream;
    hits.count = 0;
    for (let first = 0; first < count; first++) {
      const opening = tokens[first] as number;
      if (opening === 0) continue;
      let state = root[opening] as number;
      if (state === UNKNOWN) state = this.open(opening);
      for (let at = first; state !== DEAD;) {
        const values = this.outputs[state];
        if (values !== null && values !== undefined)
          for (const value of values) hits.push(value, at, at - first + 1);
        const symbol = ++at < count ? (tokens[at] as number) : 0;
        if (symbol === 0) break;
        state = this.step(state, symbol);
      }
    }
  }

  private step(state: number, symbol: number): number {
    const { edges } = this;
    const place = this.placeOf(state, symbol);
    return edges[place] === state ? (edges[place + 2] as number) : this.make(state, symbol);
  }

  /** The root's edge for a symbol. */
  private open(symbol: number): number {
    const targets = (this.setsBySymbol[symbol] ?? []).flatMap((set) => this.nfa.rootTargets(set));
    return (this.root[symbol] = this.stateOf(targets));
  }

  /** An edge that nobody asked for yet. */
  private make(state: number, symbol: number): number {
    for (const set of this.setsBySymbol[symbol] ?? []) this.taken[set] = symbol;
    const targets: number[] = [];
    for (const member of this.members[state] ?? []) {
      this.nfa.eachEdge(member, (set, target) => {
        if (this.taken[set] === symbol) targets.push(target);
      });
    }
    const target = this.stateOf(targets);
    if (this.edgeCount * 2 > this.mask) this.rehash();
    this.edges.set([state, symbol, target], this.placeOf(state, symbol));
    this.edgeCount++;
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
    const values = [...new Set(members.flatMap((member) => this.nfa.outputsOf(member)))].sort(
      (a, b) => a - b,
    );
    const kept: number[] = [];
    for (const value of values) if (!this.isDouble(value, kept)) kept.push(value);
    return kept.length === 0 ? null : kept;
  }

  private placeOf(state: number, symbol: number): number {
    const { edges, mask } = this;
    let hash = Math.imul(state, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = slot * 3;
      const owner = edges[place] as number;
      if (owner === 0 || (owner === state && edges[place + 1] === symbol)) return place;
    }
  }

  private rehash(): void {
    const old = this.edges;
    this.mask = this.mask * 2 + 1;
    this.edges = new Int32Array(3 * (this.mask + 1));
    for (let at = 0; at < old.length; at += 3) {
      if (old[at] === 0) continue;
      this.edges.set(old.subarray(at, at + 3), this.placeOf(old[at] as number, old[at + 1] as number));
    }
  }

  private forget(): void {
    this.root.fill(UNKNOWN);
    this.edges = new Int32Array(3 * FIRST_EDGES);
    this.mask = FIRST_EDGES - 1;
    this.edgeCount = 0;
    this.members = [[], []];
    this.outputs = [null, null];
    this.ids = new Map();
  }
}
