/**
 * British and American spelling. Words that are two words (story and storey, practice and practise, check and cheque,
 * metre and meter) stay apart; so do -ed and -t ("learned", "learnt"), which are inflection.
 */
import {
  HYPHENED,
  L_BASES,
  L_ENDINGS,
  ONE_ENDING,
  OUR_BASES,
  OUR_ENDINGS,
  OUR_PREFIXES,
  PAIRS,
} from './spelling-lists.js';

/** Other spelling of whole words, both ways. */
const OTHER: ReadonlyMap<string, readonly string[]> = otherSpellings();
const UNCHANGED: ReadonlySet<string> = new Set(ONE_ENDING);
const VERB_END = /^([a-z-]{3,})(i|y)([sz])(e|es|ed|er|ers|ing|ingly|able|ation|ations|ational)$/;
/** What stands before an -ise that is no suffix: "clockwise", "praise", "surprise", "supervise", "revise", "advise". */
const NOT_A_SUFFIX = /(?:w|[aou]|pr|rv|ev|ov|dv)$/;

/** All spellings of a folded word that are the same word in the same meaning, itself first. */
export function spellings(word: string): string[] {
  if (word.length < 4 || !/^[a-z]+(?:-[a-z]+)?(?:'s)?$/.test(word)) return [word];
  const possessive = word.endsWith("'s") ? "'s" : '';
  const bare = word.slice(0, word.length - possessive.length);
  const found = [bare, ...(OTHER.get(bare) ?? []), ...otherVerbEnd(bare)];
  const hyphened = found.flatMap(otherHyphen);
  return [...new Set([...found, ...hyphened])].map((spelling) => spelling + possessive);
}

/** "cooperation" and "co-operation". */
function otherHyphen(word: string): string[] {
  for (const written of HYPHENED) {
    const joined = written.replace('-', '');
    if (word.startsWith(joined)) return [written + word.slice(joined.length)];
    if (word.startsWith(written)) return [joined + word.slice(written.length)];
  }
  return [];
}

/** "realise" and "realize", "analysed" and "analyzed". */
function otherVerbEnd(word: string): string[] {
  const match = VERB_END.exec(word);
  if (match === null) return [];
  const [, stem = '', vowel = '', letter = '', end = ''] = match;
  if (vowel === 'y' ? !stem.endsWith('l') || end.startsWith('ation') : !isSuffix(stem)) return [];
  return [stem + vowel + (letter === 's' ? 'z' : 's') + end];
}

function isSuffix(stem: string): boolean {
  return !UNCHANGED.has(`${stem}ise`) && !UNCHANGED.has(`${stem}ize`) && !NOT_A_SUFFIX.test(stem);
}

function otherSpellings(): Map<string, string[]> {
  const other = new Map<string, string[]>();
  const add = (a: string, b: string): void => {
    if (a === b) return;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      other.set(from, [...(other.get(from) ?? []), to]);
    }
  };
  for (const pair of PAIRS.split(';')) {
    const [british = '', american = ''] = pair.trim().split(/\s+/);
    add(british, american);
    // Plurals and third persons of the same pair.
    if (!/(?:s|ed|ing|y|ful|ly|ic|al)$/.test(british)) add(`${british}s`, `${american}s`);
  }
  for (const base of OUR_BASES) {
    for (const prefix of OUR_PREFIXES) {
      for (const end of ['', ...OUR_ENDINGS]) add(`${prefix}${base}our${end}`, `${prefix}${base}or${end}`);
    }
  }
  for (const base of L_BASES) {
    for (const prefix of ['', 're', 'un']) {
      for (const end of L_ENDINGS) add(`${prefix}${base}l${end}`, `${prefix}${base}${end}`);
    }
  }
  return other;
}
