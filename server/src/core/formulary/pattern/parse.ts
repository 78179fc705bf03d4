/** From a pattern as written to its tree, or to what is wrong with it. */
import type { PatternNode, Sequence, Step } from '../pattern-ast.js';
import { countSequences, expandPattern } from './expand.js';
import { PATTERN_LIMITS } from './limits.js';
import { PatternError, type PatternProblem } from './problem.js';
import { PatternReader } from './read.js';

export type ParsedPattern = { readonly nodes: readonly PatternNode[] } | PatternProblem;

/** `variant`: the words of a formula. `context`: what stands near one; there a slot alone is enough. */
export type PatternUse = 'variant' | 'context';

const isWord = (step: Step): boolean => step.kind === 'word' && /[\p{L}\p{N}]/u.test(step.text);

/** Throws if a sequence cannot be looked for; `place` gives the offset of a step. */
function checkSequence({ steps }: Sequence, use: PatternUse, place: (step: Step) => number): void {
  // Punctuation alone is nothing to hold on to: a gap beside it stands at the edge all the same.
  const telling = steps.filter((step) => step.kind !== 'word' || isWord(step));
  const anchored = telling.some((step) => isWord(step) || (use === 'context' && step.kind === 'slot'));
  if (!anchored) throw noWords(steps, telling, place);
  for (const edge of [telling[0], telling.at(-1)]) {
    if (edge?.kind === 'gap') {
      throw new PatternError(
        'a gap stands at the edge of the pattern; put a word beside it, or take it out',
        place(edge),
      );
    }
  }
  const gaps = telling.filter(({ kind }) => kind === 'gap');
  for (const [i, step] of telling.entries()) {
    if (step.kind === 'gap' && telling[i + 1]?.kind === 'gap') {
      throw new PatternError(
        `two gaps stand side by side; write one (~1 to ~${PATTERN_LIMITS.gapWords})`,
        place(step),
      );
    }
  }
  const extra = gaps[PATTERN_LIMITS.gaps];
  if (extra !== undefined) {
    throw new PatternError(
      `a pattern may have ${PATTERN_LIMITS.gaps} gaps; write the words in place of this one`,
      place(extra),
    );
  }
}

function noWords(
  steps: readonly Step[],
  telling: readonly Step[],
  place: (step: Step) => number,
): PatternError {
  const first = steps[0];
  if (first === undefined) {
    return new PatternError('every word of the pattern may be left out; take [ ] from one of them', 0);
  }
  if (telling.length === 0) {
    return new PatternError(
      'the pattern has no letter or digit; write the words that are to be found',
      place(first),
    );
  }
  return new PatternError(
    'the pattern can be met without any word of its own; add a word that must stand there',
    place(telling[0] ?? first),
  );
}

/** Steps of the longest sequence, told without expanding. */
function longest(nodes: readonly PatternNode[]): number {
  return nodes.reduce((sum, node) => {
    switch (node.kind) {
      case 'choice':
        return sum + node.options.reduce((most, option) => Math.max(most, longest(option)), 0);
      case 'any-order':
        return sum + node.parts.reduce((all, part) => all + longest(part), 0);
      case 'role':
        return sum + longest(node.body);
      default:
        return sum + 1;
    }
  }, 0);
}

function check(nodes: readonly PatternNode[], use: PatternUse, places: ReadonlyMap<object, number>): void {
  if (nodes.length === 0) {
    throw new PatternError('the pattern has no letter or digit; write the words that are to be found', 0);
  }
  const { steps, sequences } = PATTERN_LIMITS;
  if (longest(nodes) > steps) {
    throw new PatternError(`a wording may have ${steps} words; split the pattern or shorten it`, 0);
  }
  if (countSequences(nodes, sequences + 1) > sequences) {
    const remedy = 'write some of the alternatives as variants of their own';
    throw new PatternError(`the pattern stands for more than ${sequences} wordings; ${remedy}`, 0);
  }
  const place = (step: Step): number => places.get(step) ?? 0;
  for (const sequence of expandPattern(nodes)) checkSequence(sequence, use, place);
}

/**
 * Reads a pattern as written in a data file (docs/patterns.md).
 * @returns its tree, or one sentence on what is wrong and the remedy, with an offset inside `text` (0 when empty).
 */
export function parsePattern(text: string, use: PatternUse = 'variant'): ParsedPattern {
  if (text.length > PATTERN_LIMITS.length) {
    const remedy = 'shorten it, or write several variants';
    const problem = `the pattern has ${text.length} characters, and ${PATTERN_LIMITS.length} is the limit; ${remedy}`;
    return { problem, offset: PATTERN_LIMITS.length };
  }
  const reader = new PatternReader(text);
  try {
    const nodes = reader.read();
    check(nodes, use, reader.places);
    return { nodes };
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    return { problem: error.problem, offset: error.offset };
  }
}
