/** Why words of a text are those of a pattern though they are not written alike: found by comparing the two. */
import { cleanText } from '../core/text/clean.js';
import type { Translate } from '../l10n.js';

interface Fold {
  /** Plain English, through {@link Translate}. */
  readonly name: string;
  apply(words: string): string;
}

const FOLDS: readonly Fold[] = [
  { name: 'line break', apply: (words) => words.replace(/\s*[\r\n]\s*/g, ' ') },
  { name: 'Markdown marks', apply: (words) => cleanText(words, true).text },
  { name: 'spaces', apply: (words) => words.replace(/[^\S\r\n]+/gu, ' ').trim() },
  { name: 'full-width forms', apply: (words) => words.normalize('NFKC') },
  { name: 'kind of quotation mark', apply: (words) => words.replace(/[‘’ʼ]/g, "'").replace(/[“”„«»]/g, '"') },
  { name: 'quotation marks inside', apply: (words) => words.replace(/["“”„«»]/g, '') },
  { name: 'hyphen or space', apply: (words) => words.replace(/[\u2010-\u2015-]/g, ' ').replace(/ +/g, ' ') },
  { name: 'upper and lower case', apply: (words) => words.toLowerCase() },
  { name: 'accents', apply: (words) => words.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC') },
];

/** Syntax that stands for several wordings; a "~" behind a word only marks its inflected forms. */
const SEVERAL = /(?<!\\)(?:[{}[\]()|?]|~\d)/;

/**
 * What had to be overlooked for `text` to be the words of `pattern`, in plain words; [] when they are the very same.
 * Differences that no fold explains are given word by word ("“developed” for “develop”"), without a guess at the reason.
 */
export function foldsNeeded(text: string, pattern: string, t: Translate): readonly string[] {
  pattern = withoutCaptures(pattern);
  if (text === pattern) return [];
  const words = pattern.replace(/(?<!\\)~/g, '').replace(/\\(.)/g, '$1');
  const several = SEVERAL.test(pattern);
  if (several) return [...plainFolds(text, t), t('the choices of the pattern')];
  const folded = (value: string, without?: Fold): string =>
    FOLDS.reduce((now, fold) => (fold === without ? now : fold.apply(now)), value);
  const [seen, meant] = [folded(text).split(' '), folded(words).split(' ')];
  const pairs =
    seen.length === meant.length
      ? seen.flatMap((word, index) => (word === meant[index] ? [] : [[word, meant[index] ?? ''] as const]))
      : [[seen.join(' '), meant.join(' ')] as const];
  const differ = (a: string, b: string): boolean => a !== b;
  // A fold was needed if the rest without it leaves more difference than with it.
  const needed = FOLDS.filter((fold) => {
    if (pairs.length > 0) return differ(fold.apply(text), text);
    return differ(folded(text, fold), folded(words, fold));
  });
  return [
    ...needed.map(({ name }) => t(name)),
    ...pairs.map(([word, other]) => t('“{0}” for “{1}” (inflection or spelling)', word, other)),
  ];
}

/** `{degree:firm} support` says the words "firm support"; that a word fills a role makes no difference to them. */
function withoutCaptures(pattern: string): string {
  return pattern.replace(/\{(?:giver|receiver|object|degree|extension):([^{}|]*)\}/g, '$1');
}

/** What a text shows by itself, where the pattern has no wording of its own to compare with. */
function plainFolds(text: string, t: Translate): string[] {
  return FOLDS.slice(0, 2)
    .filter((fold) => fold.apply(text) !== text)
    .map(({ name }) => t(name));
}

/** Words as far as they matter for whether one phrase stands in another. */
export function foldedWords(text: string): string {
  const words = withoutCaptures(text)
    .replace(/(?<!\\)~/g, '')
    .replace(/\\(.)/g, '$1');
  return FOLDS.reduce((now, fold) => fold.apply(now), words);
}
