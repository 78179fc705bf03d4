import type { ParagraphNode } from './node.js';

/** The frame is read from no more than these first and last paragraphs; the document's own words begin among them. */
export const HEAD_PARAGRAPHS = 16;
const TAIL_PARAGRAPHS = 4;

/** A long text is as good as its ends to the frame: the first and last prose, and its numbers among all paragraphs. */
export interface Ends {
  readonly prose: readonly ParagraphNode[];
  readonly numbers: readonly number[];
  /** There is no other prose. */
  readonly isAll: boolean;
}

export function endsOf(items: readonly ParagraphNode[]): Ends {
  const head: number[] = [];
  let next = 0;
  for (; next < items.length && head.length < HEAD_PARAGRAPHS; next++)
    if (items[next]?.kind === 'prose') head.push(next);
  const tail: number[] = [];
  let last = items.length - 1;
  for (; last >= next && tail.length <= TAIL_PARAGRAPHS; last--)
    if (items[last]?.kind === 'prose') tail.push(last);
  const isAll = tail.length <= TAIL_PARAGRAPHS;
  const numbers = [...head, ...tail.slice(0, TAIL_PARAGRAPHS).reverse()];
  return { prose: numbers.flatMap((number) => items[number] ?? []), numbers, isAll };
}

export function textsOf(nodes: readonly ParagraphNode[]): string[] {
  return nodes.map(({ text }) => text);
}
