/** A matcher that is slow and obvious: what the engine must agree with. Plain Latin words only. */
import { expandPattern, parsePattern } from '../../../server/src/core/formulary/patterns.js';
import type { Step } from '../../../server/src/core/formulary/pattern-ast.js';

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[a-z]+|[.,]/g)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Every token after which `steps` may end when they begin with token `at`. */
function ends(steps: readonly Step[], words: readonly Word[], at: number): number[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [at];
  if (step.kind === 'word') return words[at]?.text === step.text ? ends(rest, words, at + 1) : [];
  if (step.kind === 'slot') return [];
  const found: number[] = step.min === 0 ? ends(rest, words, at) : [];
  let count = 0;
  for (let end = at; end < words.length && words[end]?.text !== '.'; end++) {
    if (words[end]?.text !== ',') count++;
    if (count > step.max) break;
    if (count >= Math.max(1, step.min)) found.push(...ends(rest, words, end + 1));
  }
  return found;
}

/** Spans of the shortest matches of every sequence, as "start-end", sorted, none twice. */
export function referenceMatches(pattern: string, text: string): string[] {
  const parsed = parsePattern(pattern);
  if (!('nodes' in parsed)) return [];
  const words = wordsOf(text);
  const spans = new Set<string>();
  for (const { steps } of expandPattern(parsed.nodes)) {
    const all = words.flatMap((_, from) => ends(steps, words, from).map((to) => ({ from, to })));
    for (const one of all) {
      const holdsAnother = all.some(
        (other) =>
          other.from >= one.from && other.to <= one.to && (other.from > one.from || other.to < one.to),
      );
      if (!holdsAnother) spans.add(`${words[one.from]?.start}-${words[one.to - 1]?.end}`);
    }
  }
  return [...spans].sort();
}
