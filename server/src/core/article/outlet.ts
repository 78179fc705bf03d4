/** Which outlet publishes an article: dateline, credit at the end, its name on top. */
import { nameKey } from '../quotes/names.js';
import { shown, type Reason } from './evidence.js';
import type { Head } from './head.js';

/** An outlet in brackets; a credit only in a dateline or at the very end. */
const CREDIT = /[([]\s?(\p{L}[\p{L}\p{N}' .]{1,30}?)\s?[)\]]/gu;
/** An agency in brackets may stand behind a title and a note. */
const CREDIT_PARAGRAPHS = 3;
const DATELINE_LENGTH = 160;
const CREDIT_LENGTH = 60;

export interface OutletReading {
  readonly name: string;
  readonly reason: Reason;
}

/** "(KCNA) --" in a dateline, "(Yonhap)" at the end, "KCNA Commentary" on top; null where nothing names one. */
export function readOutlet(paragraphs: readonly string[], head: Head): OutletReading | null {
  return inDateline(head) ?? atEnd(paragraphs, head) ?? onTop(head);
}

function inDateline(head: Head): OutletReading | null {
  const datelines = head.texts.slice(0, CREDIT_PARAGRAPHS).map((text) => text.slice(0, DATELINE_LENGTH));
  const reading = (name: string, paragraph: number, words: string): OutletReading => {
    const start = Math.max(0, (head.texts[paragraph] ?? '').indexOf(words));
    const detail = `The dateline credits ${name}: “${shown(words)}”.`;
    return {
      name,
      reason: { rule: 'dateline', detail, at: { paragraph, start, end: start + words.length } },
    };
  };
  for (const [number, text] of datelines.entries()) {
    const found = credited(head, text, (after) => /^\s*(?:[-–—=:]|$)/.test(after));
    if (found !== null) return reading(found.name, number, found.words);
  }
  const { dateline } = head;
  if (dateline !== null) {
    const words = (head.texts[dateline.paragraph] ?? '').slice(dateline.start, dateline.end);
    // "MOSCOW, October 1. /TASS/." has no bracket for CREDIT to see.
    const agency = head.index.names.get(nameKey(dateline.agency ?? ''));
    if (agency?.kind === 'outlet') return reading(agency.name, dateline.paragraph, words);
    if (dateline.outlet !== null) return reading(dateline.outlet, dateline.paragraph, words);
  }
  // "(서울=연합뉴스)": Korean agencies put the place before their name.
  for (const [number, text] of datelines.entries()) {
    const words = /^\s*([(（][가-힣]{2,8}=연합뉴스[)）])/u.exec(text)?.[1];
    if (words !== undefined) return reading('Yonhap', number, words);
  }
  return null;
}

function atEnd(paragraphs: readonly string[], head: Head): OutletReading | null {
  const paragraph = paragraphs.length - 1;
  const last = paragraphs[paragraph] ?? '';
  const from = Math.max(0, last.length - CREDIT_LENGTH);
  const found = credited(head, last.slice(from), (after) => after.trim() === '');
  if (found === null) return null;
  const start = from + found.at;
  const detail = `The text ends with the credit “${shown(found.words)}”.`;
  return {
    name: found.name,
    reason: { rule: 'credit', detail, at: { paragraph, start, end: start + found.words.length } },
  };
}

function onTop(head: Head): OutletReading | null {
  const kind = /^\s*(.{2,30}?)\s+(?:commentary|editorial)\b/i.exec(head.texts[0] ?? '');
  const entry = kind === null ? undefined : head.index.names.get(nameKey(kind[1] ?? ''));
  if (kind === null || entry?.kind !== 'outlet') return null;
  const detail = `The article calls itself “${shown(kind[0])}”.`;
  return {
    name: entry.name,
    reason: { rule: 'headline', detail, at: { paragraph: 0, start: 0, end: kind[0].length } },
  };
}

function credited(
  head: Head,
  text: string,
  fits: (after: string) => boolean,
): { readonly name: string; readonly words: string; readonly at: number } | null {
  for (const match of text.matchAll(CREDIT)) {
    const entry = head.index.names.get(nameKey(match[1] ?? ''));
    if (entry?.kind === 'outlet' && fits(text.slice(match.index + match[0].length)))
      return { name: entry.name, words: match[0], at: match.index };
  }
  return null;
}
