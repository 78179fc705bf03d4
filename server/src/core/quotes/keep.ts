import type { KeptScan, Mention, ParagraphScan, RefKind } from './model.js';

const NONE: readonly never[] = [];

/**
 * A scan without its words: a long document is kept as what its paragraphs say, not as tokens. Of the names only those
 * stay of which something is remembered: a state is nobody's own voice.
 */
export function keepScan({ tokens: _tokens, mentionOf: _mentionOf, ...scan }: ParagraphScan): KeptScan {
  return {
    quotations: kept(scan.quotations),
    sentences: scan.sentences.map(({ start, end }) => ({ start, end })),
    mentions: mentionsOf(scan),
    introductions: kept(scan.introductions),
    subjects: scan.subjects.some((subject) => subject !== null) ? scan.subjects : NONE,
    claims: kept(scan.claims),
    unfinished: scan.unfinished,
  };
}

function mentionsOf({ mentions }: Pick<ParagraphScan, 'mentions'>): KeptScan['mentions'] {
  const remembered = mentions.filter(isRemembered);
  if (remembered.length === 0) return NONE;
  return remembered.map(({ ref, role, sentence, offices }) => ({
    ref,
    role,
    sentence,
    offices: kept(offices),
  }));
}

const REMEMBERED: ReadonlySet<RefKind> = new Set<RefKind>(['person', 'surname', 'outlet', 'body']);

function isRemembered({ ref: { kind } }: Mention): boolean {
  return REMEMBERED.has(kind);
}

/** One empty list stands for all; a list that was pushed to has room for many more, its copy for none. */
export function kept<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}
