import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import type { DataFile } from '../data-files/data-files.js';
import type { YamlEntry } from '../data-files/yaml-file.js';
import type { Span } from '../core/types.js';

const NAME_FIELDS = ['id', 'series', 'path', 'formula', 'issuer'];
const DETAIL_FIELDS = ['name', 'title', 'label', 'scope', 'date', 'status'];

/** The lists of a file, and in each its entries by id, with what they are called. */
export function dataSymbols({ yaml, text }: DataFile): DocumentSymbol[] {
  return yaml.lists().map((list) => {
    const entries = yaml.entries.filter(({ section }) => section.key === list.name);
    const end = Math.max(list.end, ...entries.map((entry) => entry.end));
    const whole = { start: list.start, end };
    return {
      name: list.name,
      detail: String(entries.length),
      kind: SymbolKind.Array,
      range: text.rangeOf(whole),
      selectionRange: text.rangeOf({ start: list.start, end: list.start + list.name.length }),
      children: entries.map((entry) => entrySymbol(entry, text)),
    };
  });
}

/** The same as a flat list, for clients without hierarchical symbols. */
export function flatDataSymbols({ uri, yaml, text }: DataFile): SymbolInformation[] {
  return yaml.entries.map((entry) => ({
    name: nameOf(entry),
    kind: SymbolKind.Object,
    containerName: entry.section.key,
    location: { uri, range: text.rangeOf(trimmed(entry, text.text)) },
  }));
}

function entrySymbol(entry: YamlEntry, text: DataFile['text']): DocumentSymbol {
  const range = trimmed(entry, text.text);
  const firstLine = text.text.slice(range.start).search(/\r?\n|$/);
  const detail = DETAIL_FIELDS.flatMap((field) => textOf(entry, field))[0];
  return {
    name: nameOf(entry),
    ...(detail === undefined ? {} : { detail }),
    kind: SymbolKind.Object,
    range: text.rangeOf(range),
    selectionRange: text.rangeOf({ start: range.start, end: Math.min(range.start + firstLine, range.end) }),
  };
}

function nameOf(entry: YamlEntry): string {
  return NAME_FIELDS.flatMap((field) => textOf(entry, field))[0] ?? '…';
}

function textOf({ raw }: YamlEntry, field: string): string[] {
  const value = raw[field];
  return typeof value === 'string' && value !== '' ? [value] : [];
}

/** Without the blank lines behind it. */
function trimmed({ start, end }: Span, text: string): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
