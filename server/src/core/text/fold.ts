const ASCII = /^[\x20-\x7e]*$/;

/**
 * A word as words are compared: compatibility forms (full-width letters, ligatures) and letter case folded, straight
 * apostrophes, no accents on Latin and Greek letters, no stress marks on Cyrillic vowels, е for ё (й is a letter of its
 * own and stays). Letters are folded one by one, so a word folds to its letters' folds put together.
 */
export function foldWord(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  let lower = '';
  for (const char of text.normalize('NFKC')) lower += char.toLowerCase();
  return lower
    .normalize('NFD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
    .replace(/([аеиоуыэюя])[\u0300\u0301]+/g, '$1')
    .normalize('NFC')
    .replaceAll('ё', 'е')
    .replaceAll('’', "'");
}
