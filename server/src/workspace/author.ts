const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 60;

/** File name (without `.json`) of an author: letters and digits of any script, joined by hyphens; never empty. */
export function authorFileName(author: string): string {
  const joined = author
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  const name = Array.from(joined)
    .slice(0, LONGEST)
    .join('')
    .replace(/[-.]+$/, '');
  if (name === '') return 'reader';
  return RESERVED.test(name.split('.')[0] ?? '') ? `${name}-reader` : name;
}
