import { statesIn } from '../analysis/roles.js';
import { isFunctionWord } from '../match/near-classes.js';
import { wordDiff } from '../match/near-diff.js';
import { foldWord } from '../text/fold.js';
import type { ComparedWith, Comparison, RoleChange, Unlike } from '../types.js';
import type { Ladder } from '../formulary/types.js';
import type { Appearance, RoleValues } from './appearance.js';
import { yearOf } from './record.js';
import { stemOf } from './stem.js';

/** The language in which a state's speakers speak. */
const OWN_LANGUAGE: Readonly<Record<string, string>> = {
  DPRK: 'ko',
  ROK: 'ko',
  PRC: 'zh',
  Russia: 'ru',
  US: 'en',
};
/** Roles that hold a name: two names are two parties in every translation. */
const NAMES: ReadonlySet<string> = new Set(['country', 'party', 'leader']);
/** Another number every year is what an anniversary is; it says nothing of its own. */
const EXPECTED: ReadonlySet<string> = new Set(['ordinal']);

/**
 * In what two appearances are not alike (design, rule 3: same sender, addressee, form, occasion, language edition; own
 * voice with own voice). What is not known is not alike.
 */
export function unlike(a: Appearance, b: Appearance): Unlike[] {
  const differ = (x: string | null, y: string | null): boolean => x === null || x !== y;
  const kinds: Unlike[] = [];
  if (differ(a.speaker, b.speaker)) kinds.push('speaker');
  if (differ(a.addressee, b.addressee)) kinds.push('addressee');
  if (differ(a.form, b.form)) kinds.push('form');
  if (differ(a.occasion, b.occasion)) kinds.push('occasion');
  if (a.lang !== b.lang) kinds.push('language');
  if (differ(a.voice, b.voice)) kinds.push('voice');
  return kinds;
}

/**
 * Are the words the same but for what fills the roles? "warm congratulations" and "extend warmest congratulations" are:
 * what one of them has besides its roles, the other has too.
 */
export function isSameBut(a: Appearance, b: Appearance): boolean {
  const [x, y] = [a, b].map(frameOf) as [ReadonlySet<string>, ReadonlySet<string>];
  const [few, many] = x.size < y.size ? [x, y] : [y, x];
  return few.size > 0 && [...few].every((word) => many.has(word));
}

function frameOf({ words, roles, lang }: Appearance): ReadonlySet<string> {
  const filled = Object.values(roles).filter((value) => value !== null);
  // Without spaces a word is what stands between the roles.
  if (lang === 'zh') return new Set([filled.reduce((rest, value) => rest.replace(value, ''), words)]);
  const inRoles = new Set(filled.flatMap(wordsOf).map(stemOf));
  const frame = wordsOf(words).filter((word) => !isFunctionWord(foldWord(word)));
  return new Set(frame.map(stemOf).filter((word) => !inRoles.has(word)));
}

/** "We support you" and "you support us" in the same words: another use, and no change (design, §2 "roles"). */
export function isOtherWayRound(a: RoleValues, b: RoleValues): boolean {
  const crossed = (x: string | null | undefined, y: string | null | undefined): boolean =>
    typeof x === 'string' && typeof y === 'string' && isSameValue(x, y);
  const isTurned = crossed(a.giver, b.receiver) || crossed(a.receiver, b.giver);
  return isTurned && !crossed(a.giver, b.giver) && !crossed(a.receiver, b.receiver);
}

/**
 * What changed in the roles from an earlier appearance to a later one of the same formula, or of one that says the same
 * but for its roles. Only roles that are known on both sides are compared.
 */
export function compareAppearances(
  later: Appearance,
  earlier: Appearance,
  ladder: Ladder | null,
): Comparison {
  const changes: RoleChange[] = [];
  const same: string[] = [];
  const notKnown: string[] = [];
  for (const role of rolesOfBoth(later.roles, earlier.roles)) {
    const [to, from] = [later.roles[role], earlier.roles[role]];
    if (to === undefined || from === undefined) {
      if (to !== null && from !== null) notKnown.push(role);
    } else if (isSameFilling(to, from)) {
      if (to !== null) same.push(role);
    } else if (!isExpected(role, later, earlier)) {
      changes.push(changeOf(role, from, to, !isOfNames(role, from, to) && isTranslated(later, earlier)));
    }
  }
  const rung = rungChange(later, earlier, ladder);
  const degree = changes.findIndex(({ role }) => role === 'degree');
  if (rung !== null && degree >= 0) changes[degree] = { ...(changes[degree] as RoleChange), step: rung.step };
  else if (rung !== null) changes.unshift(rung);
  return { against: against(earlier), unlike: unlike(later, earlier), changes, same, notKnown };
}

/** Degree, extension, object, then the rest: a change of degree is what a reader looks for first. */
function rolesOfBoth(a: RoleValues, b: RoleValues): string[] {
  const order = ['degree', 'extension', 'object', 'giver', 'receiver'];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((role) => !EXPECTED.has(role));
  const rank = (role: string): number => (order.indexOf(role) + order.length + 1) % (order.length + 1);
  return names.sort((x, y) => rank(x) - rank(y));
}

function isExpected(role: string, later: Appearance, earlier: Appearance): boolean {
  if (role !== 'number') return false;
  const grown = Number(later.roles[role]) - Number(earlier.roles[role]);
  return grown === yearOf(later.date ?? '') - yearOf(earlier.date ?? '');
}

function isSameFilling(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : isSameValue(a, b);
}

/** Another name, or another state, is no matter of translation. */
function isOfNames(role: string, a: string | null, b: string | null): boolean {
  if (NAMES.has(role)) return true;
  const [x, y] = [statesIn(a ?? ''), statesIn(b ?? '')];
  return (
    (role === 'giver' || role === 'receiver') &&
    x.size > 0 &&
    y.size > 0 &&
    ![...x].some((state) => y.has(state))
  );
}

/** "firm" and "firmly", "the PRC" and "PRC", a state and its name are one filling; "warm" and "warmest" are two. */
function isSameValue(a: string, b: string): boolean {
  if (wordsOf(a).map(stemOf).join('') === wordsOf(b).map(stemOf).join('')) return true;
  const isStateOf = (code: string, words: string): boolean => {
    const states = statesIn(words);
    return /^\p{Lu}\p{L}*$/u.test(code) && states.size === 1 && states.has(code);
  };
  return isStateOf(a, b) || isStateOf(b, a);
}

function wordsOf(value: string): string[] {
  const words = value.split(/[\s-]+/).filter((word) => word !== '');
  return /^the$/i.test(words[0] ?? '') ? words.slice(1) : words;
}

function changeOf(role: string, from: string | null, to: string | null, translation: boolean): RoleChange {
  return { role, from, to, diff: diffOf(from, to), step: null, translation };
}

/** The words that differ, without those that both begin or end with. */
function diffOf(from: string | null, to: string | null): string {
  const [gone, fresh] = [wordList(from), wordList(to)];
  const isSame = (a: string | undefined, b: string | undefined): boolean =>
    a !== undefined && b !== undefined && foldWord(a) === foldWord(b);
  let first = 0;
  while (isSame(gone[first], fresh[first])) first++;
  let last = 0;
  const shorter = Math.min(gone.length, fresh.length) - first;
  while (last < shorter && isSame(gone.at(-1 - last), fresh.at(-1 - last))) last++;
  const between = (words: readonly string[]): string | null =>
    words.slice(first, words.length - last).join(' ') || null;
  return wordDiff(between(gone), between(fresh));
}

function wordList(value: string | null): readonly string[] {
  return (value ?? '').split(/\s+/).filter((word) => word !== '');
}

/**
 * Rule 4: a difference between two translations is a question until the originals are seen. It is none where the words
 * are the speaker's own language, or where both formulas have an original there, and not the same one.
 */
function isTranslated(later: Appearance, earlier: Appearance): boolean {
  const own = OWN_LANGUAGE[later.speakerState ?? ''];
  if (own === later.lang && own === earlier.lang) return false;
  if (later.formula === earlier.formula || own === undefined) return true;
  const originals = ({ formula }: Appearance): readonly string[] =>
    Object.entries(formula.originals).flatMap(([lang, words]) => (lang === own ? words : []));
  const [a, b] = [originals(later), originals(earlier)];
  return a.length === 0 || b.length === 0 || a.some((words) => b.includes(words));
}

/** From one rung of a ladder to another; up and down are said on strength and tier alone. */
function rungChange(later: Appearance, earlier: Appearance, ladder: Ladder | null): RoleChange | null {
  if (later.formula === earlier.formula || ladder === null) return null;
  if (ladder.order !== 'strength' && ladder.order !== 'tier') return null;
  const [to, from] = [later, earlier].map(({ formula }) =>
    ladder.rungs.find((rung) => rung.formula === formula.id),
  );
  if (to === undefined || from === undefined || to.rank === from.rank) return null;
  const change = changeOf('rung', from.step, to.step, isTranslated(later, earlier));
  return { ...change, diff: '', step: to.rank > from.rank ? 'up' : 'down' };
}

function against(earlier: Appearance): ComparedWith {
  const { in: place } = earlier;
  return {
    date: earlier.date ?? '',
    formula: earlier.formula.id,
    text: earlier.words,
    speaker: earlier.speaker,
    addressee: earlier.addressee,
    form: earlier.form,
    occasion: earlier.occasion,
    lang: earlier.lang,
    outlet: earlier.outlet,
    completeness: earlier.completeness,
    pronouncement: place.kind === 'record' ? place.pronouncement : null,
    use: place.kind === 'record' ? place.use : null,
    path: place.kind === 'article' ? place.path : null,
  };
}
