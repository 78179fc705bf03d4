import { isIsoDate } from '../dates/calendar.js';
import { isMap, parseDocument } from 'yaml';
import { FORMS, type ArticleOverrides, type Form, type Notice, type Span } from '../types.js';

/** What the front matter of an article says, and what in it could not be used. */
export interface FrontMatter {
  readonly fields: ArticleOverrides;
  readonly title: string | null;
  readonly notices: readonly Notice[];
}

const NOTHING: FrontMatter = { fields: {}, title: null, notices: [] };
const COMPLETENESS = ['full', 'digest', 'excerpt', 'mixed', 'unknown'] as const;
const TIERS = ['primary', 'relay', 'secondary'] as const;
/** Other tools' names for the same thing (Jekyll, Hugo, Zotero notes). */
const SYNONYMS: Readonly<Record<string, string>> = {
  published: 'reported',
  publisher: 'outlet',
  source: 'outlet',
};

/**
 * Reads front matter: `date` (of publication), `dated`, `reported`, `outlet`, `form`, `sender`, `addressee`,
 * `occasion`, `completeness`, `sourceTier`, `title`. Keys of other tools are left alone; a value that cannot be used
 * becomes a notice and the rest still holds.
 * @param block text from the opening to the closing `---`, at offset 0 of the document
 */
export function readFrontMatter(block: string): FrontMatter {
  const body = block.replace(/^---[^\n]*\n/, '').replace(/\n(?:---|\.\.\.)[^\n]*$/, '');
  const offset = block.indexOf(body);
  const document = parseDocument(body, { schema: 'core' });
  const root = document.contents;
  const firstError = document.errors[0];
  if (firstError !== undefined) {
    const at = offset + firstError.pos[0];
    const message = `Front matter is not valid YAML: ${firstError.message.split('\n')[0] ?? ''} Mend the line; the rest of the article is read.`;
    return { ...NOTHING, notices: [problem(message, { start: at, end: at + 1 })] };
  }
  if (!isMap(root)) return NOTHING;
  const notices: Notice[] = [];
  const fields: { -readonly [K in keyof ArticleOverrides]: ArticleOverrides[K] } = {};
  let title: string | null = null;
  for (const item of root.items) {
    const key = String(item.key);
    const value = scalarText(item.value);
    if (value === null) continue;
    const name = SYNONYMS[key.toLowerCase()] ?? key;
    const refuse = (expected: string): void => {
      const range = (item.value as { range?: readonly number[] } | null)?.range;
      const span = { start: offset + (range?.[0] ?? 0), end: offset + (range?.[1] ?? 1) };
      notices.push(problem(`Front matter "${key}: ${value}" is not used: ${expected}.`, span));
    };
    switch (name) {
      case 'title':
        title = value;
        break;
      case 'date':
      case 'dated':
      case 'reported':
        // YAML and other tools may add a time of day.
        if (isIsoDate(value.slice(0, 10))) fields[name] = value.slice(0, 10);
        else refuse('write YYYY-MM-DD, YYYY-MM or YYYY');
        break;
      case 'form':
        if ((FORMS as readonly string[]).includes(value)) fields.form = value as Form;
        else refuse(`use one of ${FORMS.join(', ')}`);
        break;
      case 'completeness':
        assignOneOf(COMPLETENESS, value, (known) => (fields.completeness = known), refuse);
        break;
      case 'sourceTier':
        assignOneOf(TIERS, value, (known) => (fields.sourceTier = known), refuse);
        break;
      case 'outlet':
      case 'sender':
      case 'addressee':
      case 'occasion':
        fields[name] = value;
        break;
    }
  }
  return { fields, title, notices };
}

function assignOneOf<T extends string>(
  allowed: readonly T[],
  value: string,
  assign: (value: T) => void,
  refuse: (expected: string) => void,
): void {
  const known = allowed.find((entry) => entry === value);
  if (known === undefined) refuse(`use one of ${allowed.join(', ')}`);
  else assign(known);
}

function scalarText(node: unknown): string | null {
  const value = (node as { value?: unknown } | null)?.value;
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : null;
}

function problem(message: string, span: Span): Notice {
  return { code: 'front-matter', severity: 'warning', message, ...span, data: {} };
}
