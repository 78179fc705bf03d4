import { holds } from '../dates/inference/events.js';
import type { ChangedRange } from './changes.js';
import type { ParagraphNode } from './node.js';

interface Answer {
  readonly words: string;
  readonly anyCase: boolean;
  readonly isThere: boolean;
}

/** Remembers which words stand somewhere in a document, so that an edit has only its own paragraphs looked at. */
export class Presence {
  private constructor(
    private readonly items: readonly ParagraphNode[],
    private readonly answers: Map<string, Answer>,
  ) {}

  static of(items: readonly ParagraphNode[]): Presence {
    return new Presence(items, new Map());
  }

  /** What is still known after an edit. */
  after(items: readonly ParagraphNode[], ranges: readonly ChangedRange[]): Presence {
    const left = new Map<string, Answer>();
    for (const [key, answer] of this.answers) {
      const { words, anyCase, isThere } = answer;
      const mayTurn = ranges.some(({ old, fresh }) =>
        (isThere ? old : fresh).some(({ text }) => holds(text, words, anyCase)),
      );
      if (!mayTurn) left.set(key, answer);
    }
    return new Presence(items, left);
  }

  has(words: string, anyCase: boolean): boolean {
    const key = `${anyCase ? '~' : '='}${words}`;
    const known = this.answers.get(key);
    if (known !== undefined) return known.isThere;
    const isThere = this.items.some(({ text }) => holds(text, words, anyCase));
    this.answers.set(key, { words, anyCase, isThere });
    return isThere;
  }
}
