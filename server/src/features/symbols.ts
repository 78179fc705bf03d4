import { shownWords } from '../core/text/clean.js';
import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import type { OpenDocument } from '../document/open-document.js';
import type { Finding, Span } from '../core/types.js';
import type { Translate } from '../l10n.js';
import { labelOf } from './finding-view.js';

interface Node extends Span {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  /** 1 to 6 for a heading, null for a finding. */
  readonly level: number | null;
  readonly children: Node[];
}

const HEADING = /^[ \t]{0,3}(#{1,6})[ \t]+(.{1,200})/;
const LONGEST_NAME = 60;

/** Headings, quotations with their speaker, formulas and dates; a quotation holds what stands in it. */
export function documentSymbols(document: OpenDocument, t: Translate): DocumentSymbol[] {
  return nest(symbolNodes(document, t)).map((node) => toSymbol(document, node));
}

/** The same as a flat list, for clients without hierarchical symbols. */
export function flatSymbols(document: OpenDocument, t: Translate): SymbolInformation[] {
  return symbolNodes(document, t).map((node) => ({
    name: node.name,
    kind: node.kind,
    location: { uri: document.uri, range: document.text.rangeOf(node) },
  }));
}

function symbolNodes(document: OpenDocument, t: Translate): Node[] {
  const findings = document.findings().filter(({ flag, kind }) => flag || kind === 'quote');
  const nodes = [...headings(document), ...findings.map((finding) => nodeOf(finding, document, t))];
  return nodes.sort((a, b) => a.start - b.start || b.end - a.end);
}

function headings(document: OpenDocument): Node[] {
  if (document.languageId !== 'markdown' || document.reading === null) return [];
  const found: { level: number; name: string; start: number; end: number }[] = [];
  let fence: string | null = null;
  for (let line = 0; line < document.text.lineCount; line++) {
    const span = document.text.lineSpan(line);
    const text = document.text.text.slice(span.start, span.end);
    const mark = /^[ \t]{0,3}(`{3,}|~{3,})/.exec(text)?.[1] ?? null;
    if (fence !== null || mark !== null) {
      if (fence === null) fence = mark;
      else if (mark?.startsWith(fence) === true) fence = null;
      continue;
    }
    const heading = HEADING.exec(text);
    if (heading !== null)
      found.push({
        level: heading[1]?.length ?? 1,
        name: (heading[2] ?? '').replace(/[ \t#]+$/, ''),
        ...span,
      });
  }
  return found.map(({ level, name, start }, index) => {
    const next = found.slice(index + 1).find((other) => other.level <= level);
    const end = next?.start ?? document.text.length;
    return { name, detail: '', kind: SymbolKind.String, level, start, end, children: [] };
  });
}

function nodeOf(finding: Finding, document: OpenDocument, t: Translate): Node {
  const { start, end, kind } = finding;
  const label = document.knowledge === null ? '' : labelOf(finding, document.knowledge, t);
  const kinds = { formula: SymbolKind.Key, date: SymbolKind.Event, quote: SymbolKind.Interface } as const;
  const name = kind === 'quote' ? `${label}: ${finding.text}` : finding.text;
  return {
    name: shorten(name),
    detail: kind === 'quote' ? '' : label,
    kind: kinds[kind],
    level: null,
    start,
    end,
    children: [],
  };
}

function shorten(text: string): string {
  const oneLine = shownWords(text) || '…';
  return oneLine.length > LONGEST_NAME ? `${oneLine.slice(0, LONGEST_NAME - 1)}…` : oneLine;
}

/** Puts each node into the nearest one that encloses it; nodes that merely overlap stay side by side. */
function nest(nodes: readonly Node[]): Node[] {
  const roots: Node[] = [];
  const stack: Node[] = [];
  for (const node of nodes) {
    while (stack.length > 0 && (stack.at(-1)?.end ?? 0) < node.end) stack.pop();
    (stack.at(-1)?.children ?? roots).push(node);
    stack.push(node);
  }
  return roots;
}

function toSymbol(document: OpenDocument, node: Node): DocumentSymbol {
  const range = document.text.rangeOf(node);
  const first = document.text.lineSpan(range.start.line);
  const selection = { start: node.start, end: Math.min(node.end, Math.max(first.end, node.start)) };
  return {
    name: node.name,
    ...(node.detail === '' ? {} : { detail: node.detail }),
    kind: node.kind,
    range,
    selectionRange: document.text.rangeOf(selection),
    children: node.children.map((child) => toSymbol(document, child)),
  };
}
