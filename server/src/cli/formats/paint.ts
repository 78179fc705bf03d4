import type { Category } from '../../core/index.js';

/** Terminal colours; without colour every function returns its text, since colour is never the only cue. */
export interface Paint {
  heading(text: string): string;
  bold(text: string): string;
  faint(text: string): string;
  warning(text: string): string;
  date(text: string): string;
  category(category: Category, text: string): string;
}

/** SGR colours by what a category is about: warmth green, threat red, doctrine magenta, form blue. */
const CATEGORY_COLORS: Readonly<Record<Category, number>> = {
  alignment: 32,
  support: 32,
  friendship: 32,
  alliance: 32,
  cooperation: 32,
  'partnership-tier': 36,
  ideology: 35,
  'core-interests': 35,
  sovereignty: 35,
  'peace-stability': 36,
  era: 36,
  praise: 34,
  gratitude: 34,
  blessing: 34,
  address: 34,
  hostility: 31,
  warning: 31,
  deterrence: 31,
  euphemism: 33,
  protocol: 34,
  condolence: 34,
};

export function createPaint(color: boolean): Paint {
  const sgr =
    (code: number) =>
    (text: string): string =>
      color && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;
  return {
    heading: (text) => sgr(4)(text),
    bold: sgr(1),
    faint: sgr(2),
    warning: sgr(33),
    date: sgr(36),
    category: (category, text) => sgr(CATEGORY_COLORS[category])(text),
  };
}
