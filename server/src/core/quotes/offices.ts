/** Offices as a text names them ("prime minister", "vice-premier") and as the formulary's actors hold them. */
import { LEADER_OFFICES, OFFICES } from './lexicon-names.js';
import type { QuoteToken } from './model.js';

const HONOURED = /^(?:supreme|respected|dear|esteemed)$/;
/** Offices that have deputies with a title of their own. */
const WITH_VICE =
  /^(?:president|premier|chairman|secretary|director|speaker|(?:foreign-|defence-)?minister)$/;
const VICE = /^vice[-\u2010\u2011]/;

/** The office that the word at token `at` names with the words before it; null where it names none. */
export function officeAt(tokens: readonly QuoteToken[], at: number): string | null {
  const word = tokens[at]?.lower ?? '';
  const vice = VICE.test(word);
  const plain = OFFICES.get(vice ? word.replace(VICE, '') : word);
  if (plain === undefined) return null;
  const before = tokens[at - 1]?.lower ?? '';
  const office = plain === 'minister' ? ministry(before, tokens, at) : plain;
  if (office === 'diplomat' && before === 'top') return 'foreign-minister';
  if (office === 'leader' && before === 'supreme') return 'supreme-leader';
  if (!WITH_VICE.test(office)) return office;
  if (vice) return `vice-${office}`;
  const first = office === plain ? before : (tokens[at - 2]?.lower ?? '');
  return /^(?:vice|deputy)$/.test(first) ? `vice-${office}` : office;
}

/** "Prime Minister", "Foreign Minister of Russia", "Minister of National Defence". */
function ministry(before: string, tokens: readonly QuoteToken[], at: number): string {
  if (before === 'prime') return 'premier';
  const after = tokens[at + 1]?.lower === 'of' ? (tokens[at + 2]?.lower ?? '') : '';
  for (const field of [before, after]) {
    if (field === 'foreign') return 'foreign-minister';
    if (/^(?:defen[cs]e|national)$/.test(field)) return 'defence-minister';
  }
  return 'minister';
}

/** "the respected Comrade General Secretary", "the dear leader": how only the DPRK speaks of its own. */
export function isHonoured(tokens: readonly QuoteToken[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (HONOURED.test(tokens[i]?.lower ?? '')) return true;
  return false;
}

/** Does an office named in the text fit the office asked for? "leader" fits any head. */
export function officeFits(asked: string, held: readonly string[]): boolean {
  if (held.includes(asked)) return true;
  if (asked === 'leader')
    return held.some((office) => office === 'supreme-leader' || LEADER_OFFICES.has(office));
  if (asked === 'minister') return held.some((office) => /^(?:foreign|defence)-minister$/.test(office));
  return /^(?:foreign|defence)-minister$/.test(asked) && held.includes('minister');
}

/** Roles of the formulary (free text) → offices; the first that matches counts. */
const ROLES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bvice\b|deputy|presidium|duma|federation|council|department|committee|ambassador/, []],
  [/\b(?:general|first) secretary\b|communist party leader/, ['leader', 'supreme-leader', 'secretary']],
  [/state affairs|\bndc\b|^wpk chairman/, ['leader', 'supreme-leader', 'president', 'chairman']],
  [/^(?:prc )?president\b/, ['leader', 'president']],
  [/^premier\b/, ['premier']],
  [/^foreign minister\b/, ['foreign-minister']],
  [/^defence minister\b/, ['defence-minister']],
];

/** Offices of an actor by the roles the formulary gives, whenever they were held. */
export function officesOf(roles: readonly string[]): readonly string[] {
  const offices = new Set<string>();
  for (const role of roles) {
    for (const part of role.toLowerCase().split(/,\s+| and /)) {
      const row = ROLES.find(([pattern]) => pattern.test(part.trim()));
      for (const office of row?.[1] ?? []) offices.add(office);
    }
  }
  return [...offices];
}
