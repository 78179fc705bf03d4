/** Marks a Russian stem among the words of a set; no folded word begins with it. */
export const STEM_MARK = '\u0000';

/** The words each step of the patterns may be, written as sets that are numbered as they come. */
export class WordSets {
  private readonly ids = new Map<string, number>();
  private readonly members: (readonly string[])[] = [];

  get size(): number {
    return this.members.length;
  }

  /** The id of a set of folded words and stems; the same for the same members in any order. */
  of(words: readonly string[], stems: readonly string[] = []): number {
    return this.numbered(stems.length === 0 ? words : [...words, ...stems.map((stem) => STEM_MARK + stem)]);
  }

  /** The id of the set of all that some sets hold. */
  union(sets: readonly number[]): number {
    return this.numbered(sets.flatMap((set) => this.membersOf(set)));
  }

  private numbered(members: readonly string[]): number {
    const all = members.length < 2 ? members : [...new Set(members)];
    const key = all.length < 2 ? (all[0] ?? '') : [...all].sort().join('\n\n');
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.ids.set(key, this.members.length);
    this.members.push(all);
    return this.members.length - 1;
  }

  /** Folded words, and stems with {@link STEM_MARK} before them. */
  membersOf(set: number): readonly string[] {
    return this.members[set] ?? [];
  }

  /** Whether a set holds a Hangul character. */
  isHangul(set: number): boolean {
    return /^\p{Script=Hangul}/u.test(this.members[set]?.[0] ?? '');
  }
}
