import type { Actor } from './core/formulary/types.js';
import type { Span } from './core/types.js';

export interface NamedActor extends Span {
  readonly actor: Actor;
}

const WORD = /[\p{L}\p{N}]/u;
/** Written without spaces, a name is followed by particles and titles at once. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hangul}\p{scx=Hiragana}\p{scx=Katakana}]/u;
/** The parts of a name that are too short, or too common, to stand for it. */
const SHORTEST_PART = 2;

/** Finds the names, aliases and native names of the formulary's actors in a text. */
export class ActorNames {
  private readonly names: readonly { readonly name: string; readonly actor: Actor }[];

  constructor(actors: readonly Actor[]) {
    this.names = actors
      .flatMap((actor) =>
        [actor.name, ...actor.aliases, ...actor.native].map((name) => ({ name: fold(name), actor })),
      )
      .filter(({ name }) => name.length > 1)
      .sort((a, b) => b.name.length - a.name.length);
  }

  /** The longest name that stands at an offset of a text (UTF-16 units; its end still counts as on it). */
  at(text: string, offset: number): NamedActor | null {
    const folded = fold(text);
    for (const { name, actor } of this.names) {
      const from = Math.max(0, offset - name.length);
      for (let start = folded.indexOf(name, from); start >= 0 && start <= offset;) {
        const end = start + name.length;
        if (isWhole(folded, start, end)) return { actor, start, end };
        start = folded.indexOf(name, start + 1);
      }
    }
    return null;
  }

  /** Where a speaker was last named in a text before `end`: a full name, else the last mention of the name given. */
  lastBefore(text: string, end: number, speaker: string, actorId: string | null): Span | null {
    const own = this.names.filter(({ actor }) => actor.id === actorId).map(({ name }) => name);
    const folded = fold(text);
    let last: Span | null = null;
    for (const name of new Set([...own, fold(speaker)])) {
      if (name.length < SHORTEST_PART) continue;
      for (let at = folded.lastIndexOf(name, end - name.length); at >= 0 && end >= name.length;) {
        const place = { start: at, end: at + name.length };
        if (isWhole(folded, place.start, place.end)) {
          if (last === null || place.start > last.start) last = place;
          break;
        }
        at = at === 0 ? -1 : folded.lastIndexOf(name, at - 1);
      }
    }
    return last;
  }

  /** Every place where a text gives a name of a speaker; those of one name are in order. */
  all(text: string, speaker: string, actorId: string | null): readonly Span[] {
    const own = this.names.filter(({ actor }) => actor.id === actorId).map(({ name }) => name);
    const folded = fold(text);
    const found: Span[] = [];
    for (const name of new Set([...own, fold(speaker)])) {
      if (name.length < SHORTEST_PART) continue;
      for (let start = folded.indexOf(name); start >= 0; start = folded.indexOf(name, start + name.length)) {
        const end = start + name.length;
        if (isWhole(folded, start, end)) found.push({ start, end });
      }
    }
    return found;
  }

  /** Do words hold a part of an actor's own name ("Kim", "Mr. Xi"), or only stand for it ("he", "the leader")? */
  isPartOfName(words: string, actorId: string): boolean {
    const parts = new Set(
      this.names.filter(({ actor }) => actor.id === actorId).flatMap(({ name }) => name.split(/[\s-]+/)),
    );
    const folded = fold(words);
    return (
      folded.split(/[^\p{L}\p{N}]+/u).some((part) => part.length >= SHORTEST_PART && parts.has(part)) ||
      [...parts].some((part) => UNSPACED.test(part) && folded.includes(part))
    );
  }
}

/** Small letters and plain spaces, at the same offsets: what would grow by it stays as it is. */
function fold(text: string): string {
  const spaced = text.replace(/\s/g, ' ');
  const small = spaced.toLowerCase();
  return small.length === spaced.length ? small : spaced;
}

function isWhole(text: string, start: number, end: number): boolean {
  const isCut = (inside: string | undefined, beside: string | undefined): boolean =>
    inside !== undefined &&
    beside !== undefined &&
    WORD.test(beside) &&
    WORD.test(inside) &&
    !UNSPACED.test(inside);
  return !isCut(text[start], text[start - 1]) && !isCut(text[end - 1], text[end]);
}
