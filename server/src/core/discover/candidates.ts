import { JOINED, type Corpus } from './corpus.js';
import { cohesion, LONGEST_PHRASE, surroundingsOf, type Level } from './grams.js';

/** A run of words that may be a phrase. */
export interface Candidate {
  readonly n: number;
  /** Its number within its level. */
  readonly id: number;
  /** Word numbers. */
  readonly words: readonly number[];
  readonly docs: number;
  readonly dates: number;
  readonly count: number;
  /** See `cohesion`. */
  readonly cohesion: number;
}

export interface Thresholds {
  readonly minDocs: number;
  /** 0: not applied. */
  readonly minDates: number;
  readonly isEdge: (word: number) => boolean;
  /** By word number, see `usualCapitals`. */
  readonly usualCapitals: Float64Array;
}

/** From this share of capitalised words on, a run is a name, a title or the name of a work. */
const NAME = 0.5;
/** A run that goes on in a content word at this share of its places is a piece of something. */
const CUT_OFF = 0.6;
/** Binary log of how often beyond chance the words must stand together. */
const LEAST_COHESION = 3;
/** A run that stands inside one longer candidate in this share of its articles gives way to it. */
const NEARLY_ALWAYS = 0.8;

/**
 * The runs worth ranking: frequent enough, not cut off at a function word, no names, words that belong together, and
 * not merely a piece of a longer run. The last rule is the extreme case of the C-value (Frantzi, Ananiadou & Mima
 * 2000), whose measure of a nested term falls to nothing as its occurrences inside longer terms reach all of it.
 */
export function candidatesOf(corpus: Corpus, levels: readonly Level[], rules: Thresholds): Candidate[] {
  const chosen = levels.map((level) => (level.n < 2 ? null : chosenRuns(corpus, levels, level, rules)));
  const longer = docsOfLonger(levels, chosen);
  const tokens = corpus.tokens.view();
  const candidates: Candidate[] = [];
  for (const { n, at, docs, dates, count } of levels.filter((level) => level.n >= 2)) {
    for (let id = 1; id < at.length; id++) {
      const here = docs[id] ?? 0;
      if (chosen[n]?.[id] !== 1 || (longer[n]?.[id] ?? 0) >= NEARLY_ALWAYS * here) continue;
      const place = at[id] ?? 0;
      const words = [...tokens.subarray(place, place + n)];
      candidates.push({
        n,
        id,
        words,
        docs: here,
        dates: dates[id] ?? 0,
        count: count[id] ?? 0,
        cohesion: cohesion(levels, n, id, corpus.words),
      });
    }
  }
  return candidates;
}

function chosenRuns(corpus: Corpus, levels: readonly Level[], level: Level, rules: Thresholds): Uint8Array {
  const tokens = corpus.tokens.view();
  const flags = corpus.flags.view();
  const { capitals, lastCapital, open } = surroundingsOf(corpus, level, rules.isEdge, rules.usualCapitals);
  const chosen = new Uint8Array(level.at.length);
  for (let id = 1; id < level.at.length; id++) {
    const place = level.at[id] ?? 0;
    if ((level.docs[id] ?? 0) < rules.minDocs || (level.dates[id] ?? 0) < rules.minDates) continue;
    if (rules.isEdge(tokens[place] ?? 0) || rules.isEdge(tokens[place + level.n - 1] ?? 0)) continue;
    if ((capitals[id] ?? 0) >= NAME || (lastCapital[id] ?? 0) >= NAME) continue;
    if ((open[id] ?? 0) >= CUT_OFF) continue;
    if (isPartOfWord(flags, place, level.n)) continue;
    if (cohesion(levels, level.n, id, corpus.words) >= LEAST_COHESION) chosen[id] = 1;
  }
  return chosen;
}

/** Cut off inside a hyphenated word, or no more than one such word. */
function isPartOfWord(flags: Uint8Array, place: number, n: number): boolean {
  const isJoined = (at: number): boolean => ((flags[at] ?? 0) & JOINED) !== 0;
  if (isJoined(place) || isJoined(place + n)) return true;
  for (let at = place + 1; at < place + n; at++) if (!isJoined(at)) return false;
  return true;
}

/** For each run the number of articles of its most frequent longer candidate. */
function docsOfLonger(
  levels: readonly Level[],
  chosen: readonly (Uint8Array | null | undefined)[],
): readonly (Int32Array | undefined)[] {
  const most = levels.map((level) => new Int32Array(level.at.length));
  for (let n = LONGEST_PHRASE; n > 2; n--) {
    const [level, inner] = [levels[n], levels[n - 1]];
    const target = most[n - 1];
    if (level === undefined || inner === undefined || target === undefined) continue;
    for (let id = 1; id < level.at.length; id++) {
      const own = chosen[n]?.[id] === 1 ? (level.docs[id] ?? 0) : 0;
      const docs = Math.max(own, most[n]?.[id] ?? 0);
      const place = level.at[id] ?? 0;
      for (const part of [inner.ids[place] ?? 0, inner.ids[place + 1] ?? 0])
        target[part] = Math.max(target[part] ?? 0, docs);
    }
  }
  return most;
}
