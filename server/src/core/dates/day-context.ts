/** Which of several days with one name the words around it mean ("Victory Day"). */
import type { OccasionEntry } from './anniversaries.js';
import { entitiesIn, withoutEntities, type DayKind } from './names.js';

const VICTORIES: ReadonlySet<DayKind> = new Set(['victory', 'armistice']);
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** Words of an occasion's names that say nothing of which it is. */
const COMMON = new Set('Victory Day War World Armistice'.split(' '));

/**
 * The one victory that the context names: by its day ("on May 9"), else by a word of its name ("Great Patriotic
 * War"), else by the one state of them all that is spoken of. Null where two are left, or none.
 */
export function findByContext(occasions: readonly OccasionEntry[], context: string): OccasionEntry | null {
  const candidates = occasions.filter(({ kind }) => kind !== null && VICTORIES.has(kind));
  const named = entitiesIn(context);
  const tests: readonly ((entry: OccasionEntry) => boolean)[] = [
    ({ occasion }) => namesDay(context, occasion.monthDay ?? ''),
    (entry) => marksOf(entry).some((mark) => context.includes(mark)),
    ({ entities }) => entities.some((entity) => named.includes(entity)),
  ];
  for (const test of tests) {
    const found = candidates.filter(test);
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
  }
  return null;
}

/** "May 9", "9 May", "Sept. 3". */
function namesDay(context: string, monthDay: string): boolean {
  const [month = 0, day = 0] = monthDay.split('-').map(Number);
  const name = MONTHS[month - 1];
  if (name === undefined) return false;
  const written = new RegExp(
    `\\b(?:${name}[a-z]{0,6}\\.? ${String(day)}|${String(day)} ${name}[a-z]{0,6})\\b`,
  );
  return written.test(context);
}

/** Names within the occasion's names that are no state's: "Patriotic", "Fatherland", "Resistance". */
function marksOf({ occasion }: OccasionEntry): string[] {
  const names = [occasion.name, ...(occasion.aliases ?? [])].map(withoutEntities).join(' ');
  return (names.match(/\b[A-Z][a-z]{3,}\b/g) ?? []).filter((word) => !COMMON.has(word));
}
