import type { Place, Reason } from '../article/evidence.js';
import type { Article, ArticleSlot, DateFinding, EvidencedField, FactEvidence, Lang } from '../types.js';
import { daysToReply } from './days-to-reply.js';
import type { ParagraphNode } from './node.js';
import { placeSpan } from './placed.js';
import type { Reading } from './resolve.js';
import type { SourceList } from './source-list.js';
import type { AnalysisTools } from './tools.js';

const SCRIPTS: Readonly<Record<Lang, string>> = {
  en: 'Written in Latin letters.',
  ko: 'Written in Hangul.',
  zh: 'Written in Chinese characters.',
  ru: 'Written in Cyrillic letters.',
};

/**
 * The article with how its facts are known and the slots it fills, at their places in the document. Made when it is
 * asked for: an edit above moves every place, and changes no fact.
 */
export function withEvidence(
  tools: AnalysisTools,
  reading: Reading,
  list: SourceList<ParagraphNode>,
  datesOf: (paragraph: number) => readonly DateFinding[],
): Article {
  const { article, whole, occasion } = reading;
  const { reasons = {}, slots = [] } = whole.frame;
  const place = (at: Place | null): { readonly start: number; readonly end: number } | null => {
    const number = at === null ? undefined : whole.numbers[at.paragraph];
    return at === null || number === undefined ? null : inDocument(list, number, at);
  };
  const evidence: Partial<Record<EvidencedField, FactEvidence>> = {
    lang: { rule: 'script', detail: SCRIPTS[article.lang] },
  };
  for (const [field, reason] of Object.entries(reasons) as [EvidencedField, Reason][])
    evidence[field] = { rule: reason.rule, detail: reason.detail, ...place(reason.at) };
  if (occasion !== null) {
    const at = inDocument(list, occasion.paragraph, occasion);
    const detail = 'Named before the sender’s own words begin.';
    evidence.occasion = { rule: 'lead-occasion', detail, ...at };
  }
  const placed = slots.map(({ at, ...slot }): ArticleSlot => ({ ...slot, ...place(at) }));
  const isReply = slots.some(({ slot, value }) => slot === 'turn' && value === 'reply');
  const days = isReply ? daysToReply(tools, article, whole.numbers.flatMap(datesOf), list) : null;
  return { ...article, evidence, slots: days === null ? placed : [...placed, days] };
}

function inDocument(
  list: SourceList<ParagraphNode>,
  number: number,
  at: Place,
): { readonly start: number; readonly end: number } | null {
  const analysed = list.items[number]?.analysed ?? null;
  if (analysed === null) return null;
  const { start, end } = placeSpan({ start: list.offsets[number] ?? 0, analysed }, at);
  return { start, end };
}
