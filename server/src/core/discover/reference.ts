import { NOT_ONCE } from './keyness.js';

/** What phrases are compared with. Counts are of the reference's own size. */
export interface Reference {
  readonly name: string;
  /** Words in it. */
  readonly size: number;
  /** Occurrences of a phrase; `estimated` where the reference does not hold the phrase itself. */
  of(words: readonly string[]): { readonly count: number; readonly estimated: boolean };
}

/**
 * Reads a frequency table: comment lines begin with "#", and one of them says `size: <words>`; then lines
 * `count: word word two_word_phrase …`, the counts falling. What is not listed occurred less often than the least
 * count listed for its kind.
 * @throws Error for a table without a size: it is part of the program, not of the reader's data
 */
export function parseReference(table: string, name: string): Reference {
  const counts = new Map<string, number>();
  let size = 0;
  let [leastWord, leastPhrase] = [Infinity, Infinity];
  for (const line of table.split('\n')) {
    const stated = /^# size: (\d+)$/.exec(line);
    if (stated !== null) size = Number(stated[1]);
    const cut = line.indexOf(':');
    if (line.startsWith('#') || cut < 0) continue;
    const count = Number(line.slice(0, cut));
    for (const entry of line
      .slice(cut + 1)
      .trim()
      .split(' ')) {
      counts.set(entry, count);
      if (entry.includes('_')) leastPhrase = Math.min(leastPhrase, count);
      else leastWord = Math.min(leastWord, count);
    }
  }
  if (size === 0) throw new Error(`${name}: the table states no size`);
  return {
    name,
    size,
    of: (words) => {
      const listed = counts.get(words.join('_'));
      if (listed !== undefined) return { count: listed, estimated: false };
      const chance = words.reduce((p, word) => (p * (counts.get(word) ?? leastWord / 2)) / size, size);
      // Not listed: seen less often than the rarest phrase listed, whatever chance would make of its words.
      return { count: Math.min(Math.max(chance, NOT_ONCE), leastPhrase), estimated: true };
    },
  };
}
