/** From the tree of a pattern to the plain sequences it stands for. */
import type { CaptureRange, PatternNode, Sequence, Step } from '../pattern-ast.js';
import { PATTERN_LIMITS, type PatternLimits } from './limits.js';
import { isSlotKind } from './names.js';

type Nodes = readonly PatternNode[];

/** Sequences that `nodes` stand for, alike ones counted each; at most `cap`. Linear in the nodes. */
export function countSequences(nodes: Nodes, cap: number): number {
  let count = 1;
  for (const node of nodes) count = Math.min(cap, count * countNode(node, cap));
  return count;
}

function countNode(node: PatternNode, cap: number): number {
  switch (node.kind) {
    case 'choice':
      return node.options.reduce((sum, option) => Math.min(cap, sum + countSequences(option, cap)), 0);
    case 'any-order': {
      const orders = node.parts.reduce((product, _, i) => product * (i + 1), 1);
      return node.parts.reduce((n, part) => Math.min(cap, n * countSequences(part, cap)), orders);
    }
    case 'role':
      return countSequences(node.body, cap);
    default:
      return 1;
  }
}

/** Every order of the parts; the one written first. */
function orders<T>(parts: readonly T[]): T[][] {
  if (parts.length < 2) return [[...parts]];
  return parts.flatMap((part, i) => orders(parts.toSpliced(i, 1)).map((rest) => [part, ...rest]));
}

/** `left` followed by `right`. */
function follow(left: Sequence, right: Sequence): Sequence {
  const shift = left.steps.length;
  const moved = right.captures.map(({ role, from, to }) => ({ role, from: from + shift, to: to + shift }));
  return { steps: [...left.steps, ...right.steps], captures: [...left.captures, ...moved] };
}

/** Sequences grow one node at a time and never beyond the limits. */
class Expander {
  constructor(private readonly limits: PatternLimits) {}

  all(nodes: Nodes): Sequence[] {
    let done: Sequence[] = [{ steps: [], captures: [] }];
    for (const node of nodes) {
      const next = this.one(node);
      done = this.bounded(done.flatMap((left) => next.map((right) => follow(left, right))));
    }
    return done;
  }

  private bounded(sequences: readonly Sequence[]): Sequence[] {
    return sequences.filter(({ steps }) => steps.length <= this.limits.steps).slice(0, this.limits.sequences);
  }

  private one(node: PatternNode): Sequence[] {
    switch (node.kind) {
      case 'choice':
        return this.bounded(node.options.flatMap((option) => this.all(option)));
      case 'any-order': {
        const parts = node.parts.slice(0, this.limits.parts);
        return this.bounded(orders(parts).flatMap((order) => this.all(order.flat())));
      }
      case 'role':
        return this.all(node.body).map((inner) => this.captured(node.role, inner));
      case 'slot':
        return [{ steps: [node], captures: [{ role: node.slot, from: 0, to: 1 }] }];
      default:
        return [{ steps: [node], captures: [] }];
    }
  }

  /** The role captures the whole of `inner`; a slot that is all of it needs no capture of its own. */
  private captured(role: CaptureRange['role'], inner: Sequence): Sequence {
    const to = inner.steps.length;
    if (to === 0) return inner;
    const others = inner.captures.filter((capture) => to > 1 || !isSlotKind(capture.role));
    return { steps: inner.steps, captures: [{ role, from: 0, to }, ...others] };
  }
}

function stepKey(step: Step): string {
  switch (step.kind) {
    case 'word':
      return `${step.inflected ? '~' : '='}${step.text}`;
    case 'gap':
      return `?${step.min}-${step.max}`;
    case 'slot':
      return `{${step.slot}`;
  }
}

/**
 * The plain sequences a pattern stands for, in the order written, none twice (the first captures count). Steps are the
 * very nodes of the tree. What lies beyond the limits is left out; a pattern that `parsePattern` accepts has none.
 */
export function expandPattern(nodes: Nodes, limits: PatternLimits = PATTERN_LIMITS): Sequence[] {
  const unique = new Map<string, Sequence>();
  for (const sequence of new Expander(limits).all(nodes)) {
    const key = sequence.steps.map(stepKey).join('\n');
    if (!unique.has(key)) unique.set(key, sequence);
  }
  return [...unique.values()];
}
