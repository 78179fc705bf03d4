import { TokenStream } from '../text/token-stream.js';
import { Hits } from './hits.js';
import type { CompiledPatterns } from './compiled-patterns.js';
import { bySequence, type CompiledSequence } from './compiled.js';
import { fitsContext } from './context.js';
import type { Capture, MatchReading, RawMatch } from './matcher.js';
import { NameSpans, type NameSpan } from './names.js';
import type { NearMatch } from './near.js';
import { hasCapitals } from './slots.js';
import { Verifier, type TokenRange } from './verify.js';

/** Buffers up to this size are kept for the next text; a paragraph never needs more. */
const KEPT_TOKENS = 1 << 14;
const TOKENS_PER_UNIT = 1 / 4;
const NO_CAPTURES: readonly Capture[] = Object.freeze([]);
const NO_NEAR: readonly NearMatch[] = Object.freeze([]);

/** A match on its way out: before contexts are asked and doubles dropped. */
interface Found extends TokenRange {
  readonly sequence: CompiledSequence;
}

/** Runs compiled patterns over texts. Holds nothing between two texts but empty buffers. */
export class Scanner {
  private stream = new TokenStream(1024);
  private hits = new Hits();

  constructor(private readonly patterns: CompiledPatterns) {}

  read(text: string): MatchReading {
    const isLarge = text.length * TOKENS_PER_UNIT > KEPT_TOKENS;
    const stream = isLarge ? new TokenStream(Math.ceil(text.length * TOKENS_PER_UNIT)) : this.stream;
    const hits = isLarge ? new Hits() : this.hits;
    this.patterns.tokenizer.read(text, stream);
    this.patterns.automaton.run(stream, hits);
    const reading = new ScanOf(this.patterns, text, stream, hits).reading();
    if (!isLarge && stream.capacity > KEPT_TOKENS) {
      this.stream = new TokenStream(1024);
      this.hits = new Hits();
    }
    return reading;
  }
}

/** One text with its tokens and what the automaton found. */
class ScanOf {
  constructor(
    private readonly patterns: CompiledPatterns,
    private readonly text: string,
    private readonly stream: TokenStream,
    private readonly hits: Hits,
  ) {}

  reading(): MatchReading {
    const { hits, patterns } = this;
    for (let i = 0; i < hits.count; i++)
      if (patterns.sequences[hits.valueAt(i)]?.special === true) return this.withSpecial();
    return { matches: this.plainMatches(), near: NO_NEAR };
  }

  /** Only words, no contexts: what the automaton found, in order of start. */
  private plainMatches(): RawMatch[] {
    const { hits, patterns, stream, text } = this;
    const found: RawMatch[] = [];
    for (let i = 0; i < hits.count; i++) {
      const sequence = patterns.sequences[hits.valueAt(i)];
      const last = hits.lastAt(i);
      const first = hits.firstAt(i);
      if (sequence === undefined || stream.isInsideHangul(first)) continue;
      if (patterns.endings.mayEnd(text, stream, last))
        place(found, this.matchOf(sequence, { first, last }, null));
    }
    return found;
  }

  private withSpecial(): MatchReading {
    const { patterns, text, stream } = this;
    const { sets, endings } = patterns;
    const verifier = new Verifier(text, stream, sets, endings, new NameSpans(this.names()));
    const found = [...this.plainFinds(verifier), ...this.partialFinds(verifier)];
    const contexts = contextHits(found, patterns);
    const kept = found.filter((each) => {
      const target = patterns.targets[each.sequence.target];
      if (target?.kind !== 'variant') return false;
      if (target.context === null) return true;
      const { context } = target;
      this.addWordless(context.requires, contexts, verifier);
      this.addWordless(context.forbids, contexts, verifier);
      return fitsContext(text, stream, context, each, contexts);
    });
    kept.sort((a, b) => a.first - b.first || a.last - b.last || bySequence(a.sequence, b.sequence));
    const matches = withoutDoubles(kept.map((each) => this.matchOf(each.sequence, each, verifier)));
    const near = found.flatMap((each) => this.nearOf(each, verifier));
    return { matches, near: near.length === 0 ? NO_NEAR : near };
  }

  /** A wording one word away from a formula's, and where in the text its new words stand. */
  private nearOf({ sequence, first, last }: Found, verifier: Verifier): readonly NearMatch[] {
    const { stream, patterns } = this;
    const target = patterns.targets[sequence.target];
    if (target?.kind !== 'near') return NO_NEAR;
    const { formula, variant, edit } = target;
    const start = stream.startOf(first);
    const end = stream.endOf(last);
    const match = { formula, variant, start, end, length: last - first + 1, captures: NO_CAPTURES, edit };
    if (edit.at === null) return [{ ...match, news: null }];
    const places = verifier.places(sequence.elements, { first, last });
    const [from, to] = [places?.[edit.at], places?.[edit.at + 1]];
    if (from === undefined || to === undefined || to <= from) return NO_NEAR;
    const news = { start: stream.startOf(from), end: stream.endOf(to - 1) };
    return [{ ...match, news }];
  }

  private names(): NameSpan[] {
    const { hits, patterns, stream, text } = this;
    const spans: NameSpan[] = [];
    for (let i = 0; i < hits.count; i++) {
      const target = patterns.targets[patterns.sequences[hits.valueAt(i)]?.target ?? -1];
      const name = target?.kind === 'name' ? patterns.names[target.name] : undefined;
      if (name === undefined) continue;
      const from = hits.firstAt(i);
      const to = hits.lastAt(i) + 1;
      const written = text.slice(stream.startOf(from), stream.endOf(to - 1));
      if (!stream.isInsideHangul(from) && hasCapitals(name, written))
        spans.push({ slot: name.slot, from, to, name: name.name });
    }
    return spans;
  }

  private plainFinds(verifier: Verifier): Found[] {
    const { hits, patterns } = this;
    const finds: Found[] = [];
    for (let i = 0; i < hits.count; i++) {
      const sequence = patterns.sequences[hits.valueAt(i)];
      if (sequence?.plain !== true || patterns.targets[sequence.target]?.kind === 'name') continue;
      const first = hits.firstAt(i);
      const last = hits.lastAt(i);
      if (verifier.mayBegin(first) && verifier.mayEnd(last)) finds.push({ sequence, first, last });
    }
    return finds;
  }

  /** Matches of sequences with gaps, slots or endings; of one sequence none that holds another. */
  private partialFinds(verifier: Verifier): Found[] {
    const { hits, patterns } = this;
    const bySequence = new Map<CompiledSequence, TokenRange[]>();
    for (let i = 0; i < hits.count; i++) {
      const sequence = patterns.sequences[hits.valueAt(i)];
      if (sequence === undefined || sequence.plain) continue;
      const range = verifier.around(sequence, hits.firstAt(i), hits.lastAt(i));
      if (range === null) continue;
      const ranges = bySequence.get(sequence);
      if (ranges === undefined) bySequence.set(sequence, [range]);
      else ranges.push(range);
    }
    return [...bySequence].flatMap(([sequence, ranges]) =>
      innermost(ranges).map((range) => ({ sequence, ...range })),
    );
  }

  /** Looks for contexts that are slots alone, once. */
  private addWordless(
    targets: readonly number[],
    contexts: Map<number, readonly TokenRange[]>,
    verifier: Verifier,
  ): void {
    for (const sequence of this.patterns.wordless) {
      const { target } = sequence;
      if (!targets.includes(target) || contexts.has(target)) continue;
      const ranges: TokenRange[] = [];
      for (let at = 0; at < this.stream.count; at++) {
        const range = verifier.from(sequence, at);
        if (range !== null) ranges.push(range);
      }
      contexts.set(target, ranges);
    }
  }

  private matchOf(
    sequence: CompiledSequence,
    { first, last }: TokenRange,
    verifier: Verifier | null,
  ): RawMatch {
    const { stream } = this;
    const target = this.patterns.targets[sequence.target];
    if (target?.kind !== 'variant') throw new TypeError('only variants are reported');
    return {
      formula: target.formula,
      variant: target.variant,
      start: stream.startOf(first),
      end: stream.endOf(last),
      length: last - first + 1,
      captures:
        sequence.captures.length === 0 || verifier === null
          ? NO_CAPTURES
          : this.capturesOf(sequence, { first, last }, verifier),
    };
  }

  private capturesOf(sequence: CompiledSequence, range: TokenRange, verifier: Verifier): Capture[] {
    const places = verifier.places(sequence.elements, range) ?? [];
    return sequence.captures.flatMap(({ role, from, to }): Capture[] => {
      const first = places[from] ?? -1;
      const end = places[to] ?? -1;
      if (first < 0 || end <= first) return [];
      const name = verifier.nameAt(first, end);
      return [{ role, start: this.stream.startOf(first), end: this.stream.endOf(end - 1), name }];
    });
  }
}

/** Adds a match in its place by start; matches come by their ends, so it is never far. */
function place(found: RawMatch[], match: RawMatch): void {
  let at = found.length;
  found.push(match);
  for (; at > 0; at--) {
    const before = found[at - 1];
    if (before === undefined || before.start < match.start) break;
    if (before.start === match.start && before.end <= match.end) break;
    found[at] = before;
  }
  found[at] = match;
}

/** Ranges that hold no other range of the list; none twice. */
function innermost(ranges: readonly TokenRange[]): TokenRange[] {
  const fromEnd = [...ranges].sort((a, b) => b.first - a.first || a.last - b.last);
  let nearest = Infinity;
  return fromEnd.filter(({ last }) => {
    if (last >= nearest) return false;
    nearest = last;
    return true;
  });
}

function contextHits(
  found: readonly Found[],
  { targets }: CompiledPatterns,
): Map<number, readonly TokenRange[]> {
  const hits = new Map<number, Found[]>();
  for (const each of found) {
    const { target } = each.sequence;
    if (targets[target]?.kind !== 'context') continue;
    const list = hits.get(target);
    if (list === undefined) hits.set(target, [each]);
    else list.push(each);
  }
  for (const list of hits.values()) list.sort((a, b) => a.last - b.last);
  return hits;
}

/** Of several variants of one formula at the very same place the first stands. */
function withoutDoubles(matches: readonly RawMatch[]): RawMatch[] {
  const kept: RawMatch[] = [];
  for (const match of matches) {
    let isDouble = false;
    for (let at = kept.length - 1; at >= 0 && !isDouble; at--) {
      const before = kept[at];
      if (before?.start !== match.start || before.end !== match.end) break;
      isDouble = before.formula === match.formula;
    }
    if (!isDouble) kept.push(match);
  }
  return kept;
}
