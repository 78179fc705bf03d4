import { Grown } from '../grown.js';
import type { CompiledSequence, Element } from './compiled.js';

const ROOT = 0;
const NO_VALUES: readonly number[] = Object.freeze([]);

/**
 * Rows of word sets as a nondeterministic automaton: one state for each word written in a pattern, so its size is that
 * of the patterns as they are written, however many wordings they stand for. State 0 is the root.
 */
export class Nfa {
  /** Edges in linked lists by state: set of words, target, next edge; edge 0 is none. */
  private readonly edgeSets = new Grown(Int32Array);
  private readonly edgeTargets = new Grown(Int32Array);
  private readonly nextEdges = new Grown(Int32Array);
  private readonly firstEdges = new Grown(Int32Array);
  /** The root has an edge for nearly every pattern, so these are found by set. */
  private readonly fromRoot = new Map<number, number[]>();
  private readonly outputs = new Map<number, number[]>();
  /** Sets that lead away from the root in the sequence that is being added. */
  private openings: number[] = [];

  constructor() {
    for (const numbers of [this.edgeSets, this.edgeTargets, this.nextEdges, this.firstEdges]) numbers.push(0);
  }

  get size(): number {
    return this.firstEdges.length;
  }

  /** Adds the anchor of a sequence; `value` is put out where it ends. Gives the sets it may begin with. */
  add({ elements, anchorFrom, anchorTo }: CompiledSequence, value: number): readonly number[] {
    let states: readonly number[] = [ROOT];
    this.openings = [];
    for (let i = anchorFrom; i < anchorTo; i++) states = this.advance(states, elements[i]);
    for (const state of states) {
      // Nothing but optional words: there is nothing to find.
      if (state === ROOT) continue;
      const values = this.outputs.get(state);
      if (values === undefined) this.outputs.set(state, [value]);
      else values.push(value);
    }
    return this.openings;
  }

  /** Targets of the root's edges that take a set. */
  rootTargets(set: number): readonly number[] {
    return this.fromRoot.get(set) ?? NO_VALUES;
  }

  outputsOf(state: number): readonly number[] {
    return this.outputs.get(state) ?? NO_VALUES;
  }

  eachEdge(state: number, callback: (set: number, target: number) => void): void {
    for (let edge = this.firstEdges.at(state); edge !== 0; edge = this.nextEdges.at(edge))
      callback(this.edgeSets.at(edge), this.edgeTargets.at(edge));
  }

  /** Calls back with the sets of every two words that may stand side by side. */
  eachPair(callback: (left: number, right: number) => void): void {
    const follow = (left: number, target: number): void => {
      this.eachEdge(target, (right) => {
        callback(left, right);
      });
    };
    for (const [set, targets] of this.fromRoot) for (const target of targets) follow(set, target);
    for (let state = 1; state < this.size; state++) this.eachEdge(state, follow);
  }

  /** The states that an element leads to from any of `states`. */
  private advance(states: readonly number[], element: Element | undefined): readonly number[] {
    if (element?.kind === 'word') {
      const reached: number[] = [];
      for (const row of element.rows) {
        let from = states;
        for (const set of row) from = [this.state(from, set)];
        reached.push(...from);
      }
      return reached;
    }
    if (element?.kind !== 'choice') return [];
    const reached = new Set<number>();
    for (const option of element.options) {
      let from = states;
      for (const each of option) from = this.advance(from, each);
      for (const state of from) reached.add(state);
    }
    return [...reached];
  }

  /** A new state that a set leads to from each of `states`. */
  private state(states: readonly number[], set: number): number {
    const target = this.firstEdges.push(0);
    for (const from of states) {
      if (from === ROOT) {
        const targets = this.fromRoot.get(set);
        if (targets === undefined) this.fromRoot.set(set, [target]);
        else targets.push(target);
        this.openings.push(set);
        continue;
      }
      const edge = this.edgeSets.push(set);
      this.edgeTargets.push(target);
      this.nextEdges.push(this.firstEdges.at(from));
      this.firstEdges.set(from, edge);
    }
    return target;
  }
}
