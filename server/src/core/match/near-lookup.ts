import { wordForms } from '../formulary/inflect/index.js';
import { foldWord } from '../text/fold.js';
import { WORD_CLASSES, type WordClass } from './near-classes.js';

/** Word class and base form of every form of the listed words. */
export class ClassLookup {
  private readonly byForm = new Map<string, { readonly of: WordClass; readonly base: string }>();

  constructor(classes: readonly WordClass[] = WORD_CLASSES) {
    for (const of of classes)
      for (const base of of.words)
        for (const form of wordForms(base, of.inflected, 'en').forms)
          if (!this.byForm.has(form)) this.byForm.set(form, { of, base });
  }

  classOf(word: string): WordClass | null {
    return this.byForm.get(foldWord(word))?.of ?? null;
  }

  /** The other words of the word's class; none for a word of no class. */
  others(word: string): readonly string[] {
    const found = this.byForm.get(foldWord(word));
    return found === undefined ? [] : found.of.words.filter((other) => other !== found.base);
  }

  isDegree(word: string): boolean {
    return this.classOf(word)?.isDegree === true;
  }
}
