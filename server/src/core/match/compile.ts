import { KOREAN_ENDINGS, RUSSIAN_ENDINGS } from '../formulary/inflect/index.js';
import type { PatternContext, PatternNode } from '../formulary/pattern-ast.js';
import { countSequences } from '../formulary/pattern/expand.js';
import { PatternError } from '../formulary/pattern/problem.js';
import { PatternReader } from '../formulary/pattern/read.js';
import { expandPattern, PATTERN_LIMITS } from '../formulary/patterns.js';
import type { Formula, Variant } from '../formulary/types.js';
import { CharTable } from '../text/char-table.js';
import { Tokenizer } from '../text/tokenizer.js';
import { TokenReader } from '../text/tokens.js';
import { Vocabulary } from '../text/vocabulary.js';
import type { Lang } from '../types.js';
import { anchorOf, type CompiledSequence, type ContextRule, type Element, type Target } from './compiled.js';
import { ElementFactory } from './elements.js';
import { Endings } from './endings.js';
import { LazyAutomaton } from './lazy-automaton.js';
import { NearRowMaker } from './near-rows.js';
import type { SlotName } from './slots.js';
import { neighboursOf } from './neighbours.js';
import { Nfa } from './nfa.js';
import { UnknownWordReader } from './unknown-words.js';
import { WordSets } from './word-sets.js';

/** Characters that are more than themselves in a pattern. */
const SIGNS = /[{}[\]()|~?\\]/;
/** Patterns compiled between two chances to pause. */
const PIECE = 16;

/** Everything a scan needs; nothing of it changes. */
export interface CompiledPatterns {
  readonly tokenizer: Tokenizer;
  readonly automaton: LazyAutomaton;
  readonly sequences: readonly CompiledSequence[];
  /** By sequence: 1 where a hit of the automaton is not yet a match as it stands. */
  readonly isSpecial: Uint8Array;
  readonly targets: readonly Target[];
  readonly names: readonly SlotName[];
  /** Set of words → symbols. */
  readonly sets: readonly (readonly number[])[];
  readonly endings: Endings;
  /** Sequences without words, which the automaton cannot find; only contexts have them. */
  readonly wordless: readonly CompiledSequence[];
}

/**
 * The tree of a pattern. One with a problem was reported when its file was loaded, and matches nothing; what was loaded
 * needs no second check here.
 */
function nodesOf(pattern: string): readonly PatternNode[] | null {
  // Most patterns are words and nothing else: these are half the time of compiling.
  if (!SIGNS.test(pattern)) {
    const words = pattern.trim().split(/\s+/);
    return words.map((text) => ({ kind: 'word', text, inflected: false }));
  }
  try {
    const nodes = new PatternReader(pattern.slice(0, PATTERN_LIMITS.length)).read();
    return countSequences(nodes, PATTERN_LIMITS.sequences + 1) > PATTERN_LIMITS.sequences ? null : nodes;
  } catch (error) {
    if (error instanceof PatternError) return null;
    throw error;
  }
}

/** Collects the sequences of all patterns. */
class Collector {
  readonly chars = new CharTable();
  readonly sets = new WordSets(['', ...RUSSIAN_ENDINGS]);
  readonly factory = new ElementFactory(new TokenReader(this.chars), this.sets);
  readonly targets: Target[] = [];
  readonly sequences: CompiledSequence[] = [];
  private readonly contexts = new Map<string, number>();
  variant(formula: Formula, variant: Variant): void {
    const context = variant.context ?? formula.context;
    const rule = context === undefined ? null : this.rule(context, variant.lang);
    const target = this.targets.push({ kind: 'variant', formula, variant, context: rule }) - 1;
    this.pattern(variant.pattern, variant.lang, target);
  }

  /** Wordings one word away from those of the formula's variants. */
  near(formula: Formula, rows: NearRowMaker): void {
    for (const { elements, edit, variant } of rows.of(formula))
      this.add(this.targets.push({ kind: 'near', formula, variant, edit }) - 1, elements, []);
  }

  name(words: string, lang: Lang, name: number): void {
    const elements = this.factory.ofWords(words, lang, lang === 'ru');
    this.add(this.targets.push({ kind: 'name', name }) - 1, elements, []);
  }

  private rule(context: PatternContext, lang: Lang): ContextRule {
    const targetsOf = (patterns: readonly string[] = []): number[] =>
      patterns.map((pattern) => this.contextTarget(pattern, lang));
    return {
      requires: targetsOf(context.requires),
      forbids: targetsOf(context.forbids),
      within: context.within,
    };
  }

  private contextTarget(pattern: string, lang: Lang): number {
    const key = `${lang} ${pattern}`;
    const known = this.contexts.get(key);
    if (known !== undefined) return known;
    const target = this.targets.push({ kind: 'context' }) - 1;
    this.contexts.set(key, target);
    this.pattern(pattern, lang, target);
    return target;
  }

  private pattern(pattern: string, lang: Lang, target: number): void {
    const nodes = nodesOf(pattern);
    if (nodes === null) return;
    const plain = this.factory.ofPlain(nodes, lang);
    if (plain !== null) {
      this.add(target, plain, []);
      return;
    }
    for (const sequence of expandPattern(nodes)) {
      const { elements, captures } = this.factory.of(sequence, lang);
      this.add(target, elements, captures);
    }
  }

  private add(target: number, elements: readonly Element[], captures: CompiledSequence['captures']): void {
    if (elements.length === 0) return;
    const anchor = anchorOf(elements);
    const plain = anchor.anchorTo - anchor.anchorFrom === elements.length;
    this.sequences.push({ target, elements, captures, ...anchor, plain });
  }
}

/**
 * Compiles in steps; each yields after a bounded piece of work, so that the caller may pause or stop.
 * @param nearVariants also look for wordings one word away from a formula's
 */
export function* compileSteps(
  formulas: readonly Formula[],
  names: readonly SlotName[],
  nearVariants = false,
): Generator<undefined, CompiledPatterns> {
  const collector = new Collector();
  let done = 0;
  for (const formula of formulas) {
    for (const variant of formula.variants) {
      collector.variant(formula, variant);
      if (++done % PIECE === 0) yield;
    }
  }
  addNames(collector, names);
  const firstNear = collector.sequences.length;
  if (nearVariants) yield* addNear(collector, formulas);
  const leaders = names.filter(({ slot, words }) => slot === 'leader' && words.includes(' '));
  const leaderElements = leaders.map(({ words, lang }) => collector.factory.ofWords(words, lang, false));
  yield;
  const table = collector.sets.close(namePartSets(leaderElements));
  yield;
  const { sequences, targets, chars } = collector;
  const nfa = new Nfa();
  const wordless: CompiledSequence[] = [];
  let neighbours = null;
  for (const [index, sequence] of sequences.entries()) {
    if (index % PIECE === 0) yield;
    // Near wordings are no evidence that two words were run together.
    if (index === firstNear) neighbours = neighboursOf(nfa, leaderElements, table);
    if (sequence.anchorFrom === sequence.anchorTo) wordless.push(sequence);
    else nfa.add(sequence, index);
  }
  neighbours ??= neighboursOf(nfa, leaderElements, table);
  yield;
  const vocabulary = new Vocabulary(table.words);
  const endings = ['', ...RUSSIAN_ENDINGS];
  const unknown = new UnknownWordReader(chars, vocabulary, table, endings, neighbours);
  yield;
  const isDouble = (value: number, before: readonly number[]): boolean =>
    before.some((other) => stands(sequences[other], sequences[value], targets));
  return {
    tokenizer: new Tokenizer(chars, vocabulary, unknown),
    automaton: new LazyAutomaton(nfa, table.sets, table.symbolCount, isDouble),
    sequences,
    isSpecial: Uint8Array.from(sequences, (sequence) => (isSpecial(sequence, targets) ? 1 : 0)),
    targets,
    names,
    sets: table.sets,
    endings: new Endings(KOREAN_ENDINGS),
    wordless,
  };
}

function* addNear(collector: Collector, formulas: readonly Formula[]): Generator<undefined, void> {
  const rows = new NearRowMaker(formulas, (text, inflected) =>
    collector.factory.ofPlain([{ kind: 'word', text, inflected }], 'en'),
  );
  for (const [index, formula] of formulas.entries()) {
    collector.near(formula, rows);
    if (index % PIECE === 0) yield;
  }
}

/** Sets of the last words but one of names: what follows such a word may be run together with it. */
function namePartSets(names: readonly (readonly Element[])[]): Set<number> {
  const sets = new Set<number>();
  for (const name of names) {
    const part = name[name.length - 2];
    if (part?.kind === 'word') for (const row of part.rows) for (const set of row) sets.add(set);
  }
  return sets;
}

/** Not a row of words that is reported wherever it stands, and as it stands. */
function isSpecial({ plain, captures, target }: CompiledSequence, targets: readonly Target[]): boolean {
  const wanted = targets[target];
  return !plain || captures.length > 0 || wanted?.kind !== 'variant' || wanted.context !== null;
}

/** Names are looked for only where some pattern asks for one. */
function addNames(collector: Collector, names: readonly SlotName[]): void {
  const used = new Set(
    collector.sequences.flatMap(({ elements }) =>
      elements.flatMap((element) => (element.kind === 'slot' ? [element.slot] : [])),
    ),
  );
  for (const [index, { slot, words, lang }] of names.entries())
    if (used.has(slot)) collector.name(words, lang, index);
}

/**
 * Whether a sequence already reports the same formula for the same words in the same surroundings: two variants that
 * come to the same words ("blood-forged", "blood forged") are one, and the first stands.
 */
function stands(
  other: CompiledSequence | undefined,
  sequence: CompiledSequence | undefined,
  targets: readonly Target[],
): boolean {
  if (other?.plain !== true || sequence?.plain !== true) return false;
  const before = targets[other.target];
  const target = targets[sequence.target];
  // A wording that some formula has is that formula.
  if (target?.kind === 'near' && before?.kind === 'variant') return before.context === null;
  if (target?.kind === 'near') return before?.kind === 'near' && before.formula === target.formula;
  if (target?.kind !== 'variant') return false;
  return before?.kind === 'variant' && before.formula === target.formula && before.context === null;
}
