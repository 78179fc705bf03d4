/** One run of characters without white space, as word nodes. */
import type { PatternNode } from '../pattern-ast.js';
import { PatternError } from './problem.js';

type Word = Extract<PatternNode, { kind: 'word' }>;

/**
 * The nodes of a run such as `support`, `"mutual`, `win-win`. Of an inflected run only the last word is inflected:
 * `win-win~` is "win-" and the forms of "win".
 * @param at where the `~` of an inflected run stands
 */
export function wordNodes(run: string, inflected: boolean, at: number): Word[] {
  if (!inflected) return [{ kind: 'word', text: run, inflected: false }];
  const last = /(?:[\p{L}\p{N}\p{M}]|['’](?=\p{L}))+$/u.exec(run)?.[0] ?? '';
  if (!/\p{L}/u.test(last)) {
    throw new PatternError('"~" stands after no word; put it right after one', at);
  }
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(last)) {
    throw new PatternError('Chinese words have no inflected forms; take "~" out', at);
  }
  const word: Word = { kind: 'word', text: last, inflected: true };
  const lead = run.slice(0, run.length - last.length);
  return lead === '' ? [word] : [{ kind: 'word', text: lead, inflected: false }, word];
}
