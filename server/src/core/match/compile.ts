import { KOREAN_ENDINGS, RUSSIAN_ENDINGS } from '../formulary/inflect/index.js';
import type { SlotKind } from '../formulary/pattern-ast.js';
import type { Formula } from '../formulary/types.js';
import { Tokenizer } from '../text/tokenizer.js';
import { Vocabulary } from '../text/vocabulary.js';
import { Collector } from './collector.js';
import type { CompiledPatterns } from './compiled-patterns.js';
import type { Element } from './compiled.js';
import { Endings } from './endings.js';
import { Growth } from './growth.js';
import { NearRowMaker } from './near-rows.js';
import { AutomatonPairs, neighboursOf, type WordPairs } from './neighbours.js';
import { ReadyIndex, type ReadyPatterns } from './ready/ready-index.js';
import { WaitingUnits, type FormulaPlace } from './ready/waiting.js';
import type { SlotName } from './slots.js';
import { UnknownWordReader } from './unknown-words.js';
import { WordSymbols } from './word-symbols.js';

/** Patterns compiled between two chances to pause. */
const PIECE = 16;
/** What may follow a Russian stem. */
const ENDINGS: readonly string[] = ['', ...RUSSIAN_ENDINGS];

/** What there is to compile. */
export interface CompileInput {
  readonly formulas: readonly Formula[];
  /** What slots may hold. */
  readonly names?: readonly SlotName[];
  /** Also look for wordings one word away from a formula's. */
  readonly nearVariants?: boolean;
  /** Formulas of `formulas` that need not be compiled before a text has a word of theirs. */
  readonly ready?: ReadyPatterns;
}

/** Compiles in steps; each yields after a bounded piece of work, so that the caller may pause or stop. */
export function* compileSteps(input: CompileInput): Generator<undefined, CompiledPatterns> {
  const { formulas, names = [], ready } = input;
  const collector = new Collector();
  const isReady = new Set(ready?.formulas);
  const places = placesOf(formulas);
  const rows = input.nearVariants === true ? new NearRowMaker(formulas, collector.factory) : null;
  const written = formulas.filter((formula) => !isReady.has(formula));
  yield* collectVariants(collector, written, places);
  addNames(collector, names, ready?.packed.slots ?? []);
  const firstNear = collector.sequences.length;
  if (rows !== null) yield* collectNear(collector, written, places, rows);
  const leaders = leaderNames(collector, names);
  yield;
  const symbols = new WordSymbols(earlyWords(collector, leaders), ENDINGS);
  const index = ready === undefined ? null : new ReadyIndex(ready.packed, symbols);
  yield;
  addWords(collector, symbols);
  const waiting =
    index === null || ready === undefined
      ? null
      : new WaitingUnits(index, ready.formulas, places, collector, symbols, ENDINGS, rows);
  const growth = new Growth(collector, symbols, waiting);
  const { sets, automaton } = growth;
  // Near wordings are no evidence that two words were run together.
  yield* growth.take(firstNear);
  const pairs: readonly WordPairs[] = [
    new AutomatonPairs(automaton, sets, symbols.words),
    ...(index ? [index] : []),
  ];
  const neighbours = neighboursOf(pairs, leaders, sets);
  yield* growth.take(collector.sequences.length);
  yield;
  const vocabulary = new Vocabulary(symbols.words);
  const unknown = new UnknownWordReader(collector.chars, vocabulary, symbols, ENDINGS, neighbours);
  yield;
  return {
    tokenizer: new Tokenizer(collector.chars, vocabulary, unknown),
    automaton,
    sequences: collector.sequences,
    targets: collector.targets,
    names,
    sets,
    endings: new Endings(KOREAN_ENDINGS),
    wordless: growth.wordless,
  };
}

function placesOf(formulas: readonly Formula[]): Map<Formula, FormulaPlace> {
  const places = new Map<Formula, FormulaPlace>();
  let firstVariant = 0;
  for (const [number, formula] of formulas.entries()) {
    places.set(formula, { firstVariant, firstWording: firstVariant + number });
    firstVariant += formula.variants.length;
  }
  return places;
}

function* collectVariants(
  collector: Collector,
  formulas: readonly Formula[],
  places: ReadonlyMap<Formula, FormulaPlace>,
): Generator<undefined, void> {
  let done = 0;
  for (const formula of formulas) {
    const first = places.get(formula)?.firstVariant ?? 0;
    for (const [number, variant] of formula.variants.entries()) {
      collector.variant(formula, variant, first + number);
      if (++done % PIECE === 0) yield;
    }
  }
}

function* collectNear(
  collector: Collector,
  formulas: readonly Formula[],
  places: ReadonlyMap<Formula, FormulaPlace>,
  rows: NearRowMaker,
): Generator<undefined, void> {
  for (const [number, formula] of formulas.entries()) {
    for (const [wording, found] of rows.of(formula).entries())
      collector.near(formula, found, (places.get(formula)?.firstWording ?? 0) + wording);
    if (number % PIECE === 0) yield;
  }
}

/** Elements of the leaders' names of several words. */
function leaderNames({ factory }: Collector, names: readonly SlotName[]): (readonly Element[])[] {
  const leaders = names.filter(({ slot, words }) => slot === 'leader' && words.includes(' '));
  return leaders.map(({ words, lang }) => factory.ofWords(words, lang, false));
}

/** The last words but one of names: what follows such a word may be run together with it. */
function earlyWords({ sets }: Collector, names: readonly (readonly Element[])[]): Set<string> {
  const words = new Set<string>();
  for (const name of names) {
    const part = name[name.length - 2];
    if (part?.kind !== 'word') continue;
    for (const row of part.rows)
      for (const set of row) for (const word of sets.membersOf(set)) words.add(word);
  }
  return words;
}

/** Gives the words of every set their symbols. */
function addWords({ sets }: Collector, symbols: WordSymbols): void {
  const ready = symbols.stems.size;
  for (let set = 0; set < sets.size; set++) for (const member of sets.membersOf(set)) symbols.member(member);
  // What two stems of the index may give is among its words.
  if (symbols.stems.size > ready) symbols.addAmbiguous();
}

/** Names are looked for only where some pattern asks for one. */
function addNames(collector: Collector, names: readonly SlotName[], slots: readonly SlotKind[]): void {
  const used = new Set(slots);
  for (const { elements } of collector.sequences)
    for (const element of elements) if (element.kind === 'slot') used.add(element.slot);
  for (const [index, { slot, words, lang }] of names.entries())
    if (used.has(slot)) collector.name(words, lang, index);
}
