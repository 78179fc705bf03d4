import { shownWords } from '../core/text/clean.js';
import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import type { OpenDocument } from '../document/open-document.js';
import { countWords } from '../core/text/tokens.js';
import type { Finding, QuoteFinding, Span } from '../core/types.js';
import { headingsOf } from '../document/headings.js';
import type { Translate } from '../l10n.js';
import { blockName } from '../render/block-words.js';
import { labelOf } from './finding-view.js';

interface Node extends Span {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  /** 1 to 6 for a heading, null for a finding. */
  readonly level: number | null;
  readonly children: Node[];
}

const LONGEST_NAME = 60;
/** Fewer words in quotation marks are a scrap. */
const FEWEST_WORDS = 4;

const KINDS = {
  heading: SymbolKind.String,
  block: SymbolKind.Namespace,
  quote: SymbolKind.Interface,
  formula: SymbolKind.Key,
  date: SymbolKind.Event,
} as const;

/**
 * Headings, attributed blocks, quotations with their speaker, formulas and dates: each holds what stands in it.
 */
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
  const findings = document.findings();
  const quotes = findings.filter((finding): finding is QuoteFinding => isQuoteShown(finding));
  const shown = findings.filter(({ flag, kind }) => flag && kind !== 'quote');
  const nodes = [
    ...headings(document),
    ...blocks(document, quotes, t),
    ...[...quotes, ...shown].map((finding) => nodeOf(finding, document, t)),
  ];
  return nodes.sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b));
}

/** Of nodes on the very same words the one that may hold the other comes first. */
function rank({ kind, level }: Node): number {
  return level !== null ? 0 : kind === KINDS.block ? 1 : kind === KINDS.quote ? 2 : 3;
}

/**
 * Scraps of a word or two would bury the rest, and so would every "that …" of nobody: what counts in them is a formula,
 * which stands for itself.
 */
function isQuoteShown(finding: Finding): boolean {
  if (finding.kind !== 'quote') return false;
  return finding.how === 'indirect' ? finding.speaker !== null : countWords(finding.text) >= FEWEST_WORDS;
}

function headings(document: OpenDocument): Node[] {
  if (document.reading === null) return [];
  return headingsOf(document).map(({ level, name, start, end }) => ({
    name,
    detail: '',
    kind: KINDS.heading,
    level,
    start,
    end,
    children: [],
  }));
}

/**
 * Attributed blocks of several formulas, each with the quotations that its formulas stand in. One that lies within a
 * single quotation is left out: the quotation says the same.
 */
function blocks(document: OpenDocument, quotes: readonly QuoteFinding[], t: Translate): Node[] {
  const form = document.reading?.article().form ?? null;
  return document.blocks().flatMap((block): Node[] => {
    if (block.formulas.length < 2) return [];
    const overlapping = quotes.filter(({ start, end }) => start < block.end && end > block.start);
    if (overlapping.some(({ start, end }) => start <= block.start && end >= block.end)) return [];
    const start = Math.min(block.start, ...overlapping.map((quote) => quote.start));
    const end = Math.max(block.end, ...overlapping.map((quote) => quote.end));
    const name = `${block.unsure === block.formulas.length ? '≈ ' : ''}${blockName(block, form, t)}`;
    const detail = t('{0} formulas', block.formulas.length);
    return [{ name, detail, kind: KINDS.block, level: null, start, end, children: [] }];
  });
}

function nodeOf(finding: Finding, document: OpenDocument, t: Translate): Node {
  const { start, end, kind } = finding;
  const label = document.knowledge === null ? '' : labelOf(finding, document.knowledge, t);
  const name = kind === 'quote' ? `${label}: ${finding.text}` : finding.text;
  return {
    name: shorten(name),
    detail: kind === 'quote' ? t(finding.how) : label,
    kind: KINDS[kind],
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
