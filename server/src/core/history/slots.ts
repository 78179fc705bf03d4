import type { Article, ArticleSlot, SlotKind } from '../types.js';

/** What a slot holds in a text and held in an earlier one; an empty list: nothing stands there. */
export interface SlotChange {
  readonly slot: SlotKind;
  readonly of: ArticleSlot['of'];
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Not words of the text, and another every time. */
const OWN_EACH_TIME: ReadonlySet<SlotKind> = new Set(['days-to-reply']);

/**
 * Are two texts alike, so that their slots may be compared: same sender, addressee, form, occasion and language
 * edition? What is not known is not alike; an occasion may be unknown in both.
 */
function areAlike(a: Article, b: Article): boolean {
  const isSame = (x: string | null, y: string | null): boolean => x !== null && x === y;
  return (
    isSame(a.sender, b.sender) &&
    isSame(a.addressee, b.addressee) &&
    isSame(a.form, b.form) &&
    a.occasion === b.occasion &&
    a.lang === b.lang
  );
}

/** The last text before an article's date that is like it; null where none is, or its date is not known. */
export function lastAlike(article: Article, others: readonly Article[]): Article | null {
  const { date } = article;
  if (date === null || date.includes('/')) return null;
  const before = others.filter((other) => {
    const is =
      other.date !== null && !other.date.includes('/') && other.date < date.slice(0, other.date.length);
    return is && areAlike(article, other);
  });
  return before.reduce<Article | null>(
    (last, other) => (last === null || (other.date ?? '') > (last.date ?? '') ? other : last),
    null,
  );
}

/**
 * The slots that changed from an earlier text to a later one. A slot that a digest or excerpt does not show is not
 * called gone: then only what both texts show is compared, and titles, which the report itself prints.
 */
export function compareSlots(later: Article, earlier: Article): readonly SlotChange[] {
  const keys = new Map<string, Pick<SlotChange, 'slot' | 'of'>>();
  for (const { slot, of } of [...(earlier.slots ?? []), ...(later.slots ?? [])])
    if (!OWN_EACH_TIME.has(slot)) keys.set(`${slot} ${of ?? ''}`, { slot, of });
  const areWhole = later.completeness === 'full' && earlier.completeness === 'full';
  return [...keys.values()].flatMap(({ slot, of }) => {
    const [from, to] = [wordsOf(earlier, slot, of), wordsOf(later, slot, of)];
    if (!areWhole && (from.length === 0 || to.length === 0)) return [];
    const fold = (words: readonly string[]): string => words.map((word) => word.toLowerCase()).join('\n');
    return fold(from) === fold(to) ? [] : [{ slot, of, from, to }];
  });
}

function wordsOf({ slots = [] }: Article, slot: SlotKind, of: ArticleSlot['of']): readonly string[] {
  const words = slots
    .filter((one) => one.slot === slot && one.of === of)
    .map(({ value, text }) => value ?? text.replace(/\s+/g, ' '));
  return [...new Set(words)];
}
