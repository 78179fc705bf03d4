import type { PatternNode, Sequence, Step } from '../formulary/pattern-ast.js';
import { wordForms } from '../formulary/inflect/index.js';
import type { Token, TokenReader } from '../text/tokens.js';
import type { Lang } from '../types.js';
import type { Element, ElementRange } from './compiled.js';
import type { WordElements } from './near-edits.js';
import type { WordSets } from './word-sets.js';

interface Row {
  readonly elements: Element[];
  readonly captures: ElementRange[];
}

const CLITIC = "'s";
/** Words with a spelling or inflection of their own; not "u.s." or digits. */
const SPELLED = /^\p{L}[\p{L}\p{M}']*$/u;
const HANGUL = /^\p{Script=Hangul}$/u;

/** Turns steps of patterns into elements; the same word is worked out once. */
export class ElementFactory implements WordElements {
  private readonly known = new Map<string, readonly Element[]>();
  private readonly unions = new Map<string, Element | null>();
  private readonly comma: number;
  private readonly andOrOr: readonly number[];

  constructor(
    private readonly tokens: TokenReader,
    private readonly sets: WordSets,
  ) {
    this.comma = sets.of([',']);
    this.andOrOr = [sets.of(['and']), sets.of(['or'])];
  }

  /** Elements of one sequence, gaps at its edges and endings at its end left out, and what its captures cover. */
  of(sequence: Sequence, lang: Lang): Row {
    const elements: Element[] = [];
    const from: number[] = [];
    const to: number[] = [];
    for (const [i, step] of sequence.steps.entries()) {
      const added = this.ofStep(step, lang);
      const last = elements[elements.length - 1];
      // Texts drop a comma before "and" and "or" too.
      if (last !== undefined && this.isComma(last) && this.isAndOrOr(added[0])) {
        elements.pop();
        to[i - 1] = Math.min(to[i - 1] ?? 0, elements.length);
      } else if (step.kind === 'gap' && (elements.length === 0 || i === sequence.steps.length - 1)) {
        from.push(elements.length);
        to.push(elements.length);
        continue;
      } else if (step.kind === 'gap' && last?.kind !== 'ending' && this.mayTakeEnding(last)) {
        elements.push({ kind: 'ending' });
      }
      from.push(elements.length);
      elements.push(...added);
      to.push(elements.length - (added[added.length - 1]?.kind === 'ending' ? 1 : 0));
    }
    while (elements[elements.length - 1]?.kind === 'ending') elements.pop();
    const clip = (at: number | undefined): number => Math.min(at ?? elements.length, elements.length);
    const captures = sequence.captures
      .map((capture) => ({
        role: capture.role,
        from: clip(from[capture.from]),
        to: clip(to[capture.to - 1]),
      }))
      .filter((capture) => capture.from < capture.to);
    return { elements, captures };
  }

  /**
   * Elements of a pattern of words and choices alone, or null. Such a pattern needs no writing out, which for choices
   * beside choices is most of the work.
   */
  ofPlain(nodes: readonly PatternNode[], lang: Lang): Element[] | null {
    const elements: Element[] = [];
    for (const node of nodes) {
      if (node.kind === 'word') {
        for (const element of this.ofStep(node, lang)) {
          if (element.kind === 'ending' || this.isComma(element)) return null;
          elements.push(element);
        }
      } else if (node.kind === 'choice') {
        const options: Element[][] = [];
        for (const option of node.options) {
          const made = this.ofPlain(option, lang);
          if (made === null) return null;
          options.push(made);
        }
        elements.push({ kind: 'choice', options });
      } else {
        return null;
      }
    }
    return elements;
  }

  ofWord(text: string, inflected: boolean): Element[] | null {
    return this.ofPlain([{ kind: 'word', text, inflected }], 'en');
  }

  ofAny(words: readonly string[], inflected: boolean): Element | null {
    const key = `${inflected ? '~' : '='}${words.join(' ')}`;
    const known = this.unions.get(key);
    if (known !== undefined) return known;
    const rows = words.flatMap((word): readonly (readonly number[])[] => {
      const elements = this.ofWord(word, inflected) ?? [];
      const [first, ...rest] = elements;
      if (first?.kind !== 'word') return [];
      if (rest.length === 0) return first.rows;
      return [elements.flatMap((element) => (element.kind === 'word' ? (element.rows[0] ?? []) : []))];
    });
    // Most are single words, and one set of them all takes one state of the automaton.
    const single = rows.flatMap((row) => (row.length === 1 ? row : []));
    const longer = rows.filter((row) => row.length > 1);
    const union: Element | null =
      rows.length === 0
        ? null
        : { kind: 'word', rows: single.length === 0 ? longer : [[this.sets.union(single)], ...longer] };
    this.unions.set(key, union);
    return union;
  }

  /** Elements of a name or another row of exact words. */
  ofWords(words: string, lang: Lang, inflected: boolean): Element[] {
    const tokens = this.tokens.read(words);
    return tokens.map((token, i) => this.word(token, inflected && i === tokens.length - 1, lang));
  }

  private ofStep(step: Step, lang: Lang): readonly Element[] {
    if (step.kind !== 'word') return [step];
    const key = `${lang}${step.inflected ? '~' : '='}${step.text}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = this.words(step.text, step.inflected, lang);
    this.known.set(key, made);
    return made;
  }

  private words(text: string, inflected: boolean, lang: Lang): Element[] {
    const tokens = this.tokens.read(text);
    const isKorean = inflected && HANGUL.test(tokens[tokens.length - 1]?.norm ?? '');
    if (!isKorean)
      return tokens.map((token, i) => this.word(token, inflected && i === tokens.length - 1, lang));
    const { stems } = wordForms(text, true, lang);
    const stem = this.tokens.read(stems[0]?.stem ?? text);
    return [...stem.map((token) => this.word(token, false, lang)), { kind: 'ending' }];
  }

  private word(token: Token, inflected: boolean, lang: Lang): Element {
    if (token.kind !== 'word' || !SPELLED.test(token.norm))
      return { kind: 'word', rows: [[this.sets.of([token.norm])]] };
    const { forms, stems } = wordForms(token.norm, inflected, lang);
    const whole: string[] = [];
    const possessive: string[] = [];
    const rows: number[][] = [];
    for (const form of forms) {
      const parts = this.tokens.read(form).map(({ norm }) => norm);
      const [first, second] = parts;
      if (first === undefined) continue;
      if (parts.length === 1) whole.push(first);
      else if (parts.length === 2 && second === CLITIC) possessive.push(first);
      else rows.push(parts.map((part) => this.sets.of([part])));
    }
    const russian = stems.filter((stem) => stem.lang === 'ru').map(({ stem }) => stem);
    if (whole.length + russian.length > 0) rows.unshift([this.sets.of(whole, russian)]);
    if (possessive.length > 0) rows.push([this.sets.of(possessive), this.sets.of([CLITIC])]);
    return { kind: 'word', rows };
  }

  private isComma(element: Element): boolean {
    return element.kind === 'word' && element.rows[0]?.[0] === this.comma;
  }

  private isAndOrOr(element: Element | undefined): boolean {
    if (element?.kind !== 'word') return false;
    return this.andOrOr.includes(element.rows[0]?.[0] ?? -1);
  }

  private mayTakeEnding(element: Element | undefined): boolean {
    if (element?.kind === 'slot') return true;
    return element?.kind === 'word' && this.sets.isHangul(element.rows[0]?.[0] ?? -1);
  }
}
