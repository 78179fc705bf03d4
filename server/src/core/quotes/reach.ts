/**
 * How many paragraphs the memory reaches back, and how many ahead full names are looked for. A long text is a
 * collection or a book: who was named hundreds of paragraphs ago says nothing about "he", and an edit never touches
 * more than this.
 */
export const REACH_BACK = 128;
export const REACH_AHEAD = 64;

/** Is what stands in a paragraph (-1: nowhere) still remembered in paragraph `now`? */
export function isInReach(paragraph: number, now: number): boolean {
  return paragraph >= 0 && paragraph >= now - REACH_BACK;
}
