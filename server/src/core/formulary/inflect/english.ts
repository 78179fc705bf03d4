/**
 * English inflection: plural, possessive, third person, past and -ing forms. Comparison (-er, -est) is not among them,
 * because degree is a signal; nor is -ly, -ment or -tion, which make other words. Forms that do not exist are harmless
 * ("invariabled"); forms that are other words are not, and are kept out.
 */
import {
  DOUBLING_VERBS,
  FUNCTION_WORDS,
  IRREGULAR_PLURALS,
  IRREGULAR_VERBS,
  TAKEN,
  WHOLE_PARADIGMS,
} from './english-irregular.js';

const Y_TO_I = /[^aeiou]y$|quy$/;
const CONSONANT_O = /[^aeiou]o$/;
const ONE_VOWEL = /(?:^|[^aeiou]|qu)[aeiou][bdfgklmnprstvz]$/;
/** Rest of a prefixed irregular verb: "uphold", "misunderstand". */
const PREFIXED = /^(?:over|under|out|up|with|fore|mis|inter|re|un|be)(.+)$/;
/** Regular words that only look like a prefix and an irregular verb. */
const NOT_PREFIXED = new Set(['belie', 'belay', 'relay']);

/** Forms of a lower-case base form, itself first; for a word that has none, only itself. */
export function englishForms(base: string): string[] {
  const word = base.replace(/'s?$/, '');
  if (word.length < 2 || FUNCTION_WORDS.has(word) || !/^[a-z']+$/.test(word)) return [base];
  const whole = WHOLE_PARADIGMS.get(word);
  if (whole !== undefined) return [word, ...whole];
  const nouns = [...(IRREGULAR_PLURALS.get(word) ?? []), ...plurals(word)];
  const verbs = word.endsWith('sis') ? [] : [...(irregularPast(word) ?? pasts(word)), ...ings(word)];
  const forms = [...nouns, ...verbs].filter((form) => (TAKEN.get(form) ?? word) === word);
  const possessives = [word, ...nouns.filter((form) => !form.endsWith('s'))].map((form) => `${form}'s`);
  return [...new Set([word, ...forms, ...possessives])];
}

/** Plural and third person. */
function plurals(word: string): string[] {
  if (/sis$|xis$/.test(word)) return [word.replace(/is$/, 'es')];
  if (Y_TO_I.test(word)) return [word.replace(/y$/, 'ies')];
  // "epochs", "monarchs" beside "reaches": the spelling does not tell which.
  if (word.endsWith('ch') || CONSONANT_O.test(word)) return [`${word}es`, `${word}s`];
  if (/(?:^|[^aeiou]|qu)[aeiou]z$/.test(word)) return [`${word}zes`];
  if (/(?:s|x|z|sh)$/.test(word)) return [`${word}es`];
  if (word.endsWith('man')) return [word.replace(/man$/, 'men'), `${word}s`];
  return [`${word}s`];
}

function irregularPast(word: string): readonly string[] | null {
  const own = IRREGULAR_VERBS.get(word);
  if (own !== undefined) return own;
  if (NOT_PREFIXED.has(word)) return null;
  const rest = PREFIXED.exec(word)?.[1];
  if (rest === undefined) return null;
  const forms = irregularPast(rest);
  const prefix = word.slice(0, word.length - rest.length);
  return forms === null ? null : forms.map((form) => prefix + form);
}

function pasts(word: string): string[] {
  if (word.endsWith('e')) return [`${word}d`];
  if (Y_TO_I.test(word)) return [word.replace(/y$/, 'ied')];
  return stems(word).map((stem) => `${stem}ed`);
}

function ings(word: string): string[] {
  if (word.endsWith('ie')) return [word.replace(/ie$/, 'ying')];
  if (/(?:ee|oe|ye|inge)$/.test(word)) {
    return word.endsWith('inge') ? [`${word.slice(0, -1)}ing`, `${word}ing`] : [`${word}ing`];
  }
  // "ageing" and "aging", "queueing" and "queuing".
  if (/(?:age|ueue|ue)$/.test(word)) return [`${word.slice(0, -1)}ing`, `${word}ing`];
  if (word.endsWith('e')) return [`${word.slice(0, -1)}ing`];
  return stems(word).map((stem) => `${stem}ing`);
}

/** What -ed and -ing are put to: with the last consonant doubled where it is, both ways where usage differs. */
function stems(word: string): string[] {
  const last = word.slice(-1);
  if (DOUBLING_VERBS.has(word)) return [word + last, word];
  if (/[aeiou]c$/.test(word)) return [`${word}k`, word];
  if (!ONE_VOWEL.test(word)) return [word];
  const syllables = word.replace('qu', 'q').match(/[aeiouy]+/g)?.length ?? 0;
  if (syllables === 1) return /[aeiou]s$/.test(word) ? [word + last, word] : [word + last];
  // "travelled" and "traveled", "focussed" and "focused".
  return /[ls]$/.test(word) ? [word + last, word] : [word];
}
