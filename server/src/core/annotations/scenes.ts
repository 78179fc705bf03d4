import type { Span } from '../types.js';
import { splitParagraphs } from '../text/paragraphs.js';

/** Word counts of one paragraph, or of a part of it. */
type Bag = ReadonlyMap<string, number>;

/** Han, Kana and Hangul count by character: their words are not set apart by spaces, or carry particles. */
const WORD = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;

/** A text by paragraphs, as the surroundings that tell one passage from a look-alike. UTF-16 offsets. */
export class Scenes {
  readonly paragraphs: readonly Span[];
  private readonly bags = new Map<number, Bag>();
  /** By text: how many paragraphs read so, and which is the first. */
  private readonly texts = new Map<string, { count: number; readonly first: number }>();

  constructor(readonly text: string) {
    this.paragraphs = splitParagraphs(text, false);
    for (let i = 0; i < this.paragraphs.length; i++) {
      const words = this.textOf(i);
      const known = this.texts.get(words);
      if (known) known.count++;
      else this.texts.set(words, { count: 1, first: i });
    }
  }

  textOf(index: number): string {
    const paragraph = this.paragraphs[index];
    return paragraph ? this.text.slice(paragraph.start, paragraph.end) : '';
  }

  /** Index of the one paragraph that reads exactly like this; -1 without, or with several. */
  only(paragraph: string): number {
    const known = this.texts.get(paragraph);
    return known?.count === 1 ? known.first : -1;
  }

  /** Index of the paragraph at an offset; between paragraphs, the one before; -1 in a text without any. */
  at(offset: number): number {
    let low = 0;
    let high = this.paragraphs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.paragraphs[middle]?.start ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  bag(index: number): Bag {
    const known = this.bags.get(index);
    if (known) return known;
    const bag = bagOf(this.textOf(index));
    this.bags.set(index, bag);
    return bag;
  }

  /** Words of a paragraph that stand outside a span. */
  outside(index: number, span: Span): Bag {
    const paragraph = this.paragraphs[index];
    if (!paragraph) return new Map();
    const before = this.text.slice(paragraph.start, Math.max(paragraph.start, span.start));
    const after = this.text.slice(Math.min(paragraph.end, span.end), paragraph.end);
    return bagOf(`${before} ${after}`);
  }
}

/** Shared words of two bags over all their words (Dice): 1 for the same words, 0 for none in common. */
export function likeness(a: Bag, b: Bag): number {
  let [shared, all] = [0, 0];
  for (const [word, count] of a) {
    shared += Math.min(count, b.get(word) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 1 : (2 * shared) / all;
}

function bagOf(text: string): Bag {
  const bag = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(WORD)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}
