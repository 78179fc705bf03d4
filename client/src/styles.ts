import { CATEGORIES, type Category, type Polarity } from '../../server/src/core/types.js';

/** Categories that are drawn with the same kind of line; within a group they differ by colour. */
type CategoryGroup = 'agreement' | 'bond' | 'conviction' | 'confrontation' | 'ceremony';

const GROUPS: Readonly<Record<Category, CategoryGroup>> = {
  alignment: 'agreement',
  support: 'agreement',
  cooperation: 'agreement',
  'peace-stability': 'agreement',
  friendship: 'bond',
  alliance: 'bond',
  'partnership-tier': 'bond',
  ideology: 'conviction',
  'core-interests': 'conviction',
  sovereignty: 'conviction',
  era: 'conviction',
  euphemism: 'conviction',
  hostility: 'confrontation',
  warning: 'confrontation',
  deterrence: 'confrontation',
  praise: 'ceremony',
  gratitude: 'ceremony',
  blessing: 'ceremony',
  address: 'ceremony',
  protocol: 'ceremony',
  condolence: 'ceremony',
};

/** A kind of line each, so that groups can be told apart without seeing colour. */
const LINES: Readonly<Record<CategoryGroup, string>> = {
  agreement: 'underline solid 2px',
  bond: 'underline double 1px',
  conviction: 'underline dashed 2px',
  confrontation: 'underline wavy 1px',
  ceremony: 'underline dotted 2px',
};

export function isCategory(value: string | null): value is Category {
  return (CATEGORIES as readonly (string | null)[]).includes(value);
}

/** `core-interests` → `coreInterests`, as colour ids are written. */
function camelCase(id: string): string {
  return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

export function foregroundId(category: Category): string {
  return `readout.${camelCase(category)}Foreground`;
}

export function backgroundId(category: Category): string {
  return `readout.${camelCase(category)}Background`;
}

/** Contributed colours that belong to no category. */
export const COLOR = {
  date: 'readout.dateForeground',
  inferredDate: 'readout.inferredDateForeground',
  notable: 'readout.notableForeground',
  tag: 'readout.tagBorder',
  tagBackground: 'readout.tagBackground',
} as const;

/** A contributed colour as VS Code's style sheet knows it. */
function cssColor(id: string): string {
  return `var(--vscode-${id.replaceAll('.', '-')})`;
}

export interface FormulaStyle {
  /** Whether the category's background is laid under the words, and its colour into the overview ruler. */
  readonly tinted: boolean;
  /** Value of CSS `text-decoration`. */
  readonly line: string;
  /** Cited words are set as citations are. */
  readonly italic: boolean;
  /** Value of CSS `opacity`: words that were not uttered are faint, but keep a contrast of 4.5 : 1. */
  readonly opacity: string | null;
}

const FAINT = '0.8';

/**
 * Words that were not uttered as such lose the tint and are fainter: absent and negated ones are struck, mentioned ones
 * are italic and lined thinly. Struck and italic can be seen without colour, tint and faintness, as in high contrast.
 */
export function formulaStyle(category: Category, polarity: Polarity): FormulaStyle {
  const color = cssColor(foregroundId(category));
  const silent = { tinted: false, italic: false, opacity: FAINT };
  switch (polarity) {
    case 'used':
      return { tinted: true, line: `${LINES[GROUPS[category]]} ${color}`, italic: false, opacity: null };
    case 'mentioned':
      return {
        ...silent,
        line: `${LINES[GROUPS[category]].replace('2px', '1px')} ${color}`,
        italic: true,
      };
    case 'absent':
      return { ...silent, line: `underline line-through dotted 1px ${color}` };
    case 'negated':
      return { ...silent, line: `line-through solid 1px ${color}` };
  }
}

/** Value of CSS `text-decoration` of a date; one that had to be inferred is drawn in the greyer colour. */
export function dateLine(sure: boolean): string {
  return `underline dotted 1px ${cssColor(sure ? COLOR.date : COLOR.inferredDate)}`;
}

/** A colour as the codebook may give it (#rgb, #rrggbb), else null: nothing else may reach a style sheet. */
export function hexColor(value: string | null): string | null {
  if (value === null || !/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(value)) return null;
  return value.length === 4 ? value.replace(/[0-9a-f]/gi, '$&$&') : value;
}
