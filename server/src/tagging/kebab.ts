const LONGEST = 60;

/** A kebab-case id of ASCII letters and digits for a text, made unique by a number; `otherwise` for a text without. */
export function kebabCase(text: string, otherwise: string, isTaken: (id: string) => boolean): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  const base = /^[a-z]/.test(plain) ? plain : [otherwise, plain].filter((part) => part !== '').join('-');
  let id = base;
  for (let number = 2; isTaken(id); number++) id = `${base}-${number}`;
  return id;
}
