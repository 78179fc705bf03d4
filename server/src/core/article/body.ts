/** Where the sender's own words begin in an article. */
import { shown, type Place } from './evidence.js';
import type { Head } from './head.js';
import { FULL_TEXT } from './headline-reading.js';
import { nativeBodyAfter } from './native-frame.js';
import { bodyAfter, isSalutation } from './protocol.js';
import { scanParagraph } from '../quotes/scan.js';
import type { Reading } from './reading.js';

/** Where the document's own words begin. */
export interface BodyStart {
  readonly paragraph: number;
  readonly offset: number;
}

/** A body, and the opening protocol that shows where it begins; null where nothing but its place does. */
export interface BodyReading extends BodyStart {
  readonly opening: (Place & { readonly words: string }) | null;
}

const FIRST_PERSON = /^(?:i|my|we|our)$/;

/** The body of the document that was read from the head; null: no stretch of the article is its own text. */
export function readBody(paragraphs: readonly string[], head: Head, reading: Reading): BodyReading | null {
  if (reading.form === 'readout' || reading.form === 'photo-caption') return null;
  if (reading.from !== undefined) return { ...reading.from, opening: null };
  if (reading.sender?.named.kind === 'outlet') return { paragraph: head.lead, offset: 0, opening: null };
  const isTitled = reading.form === 'joint-statement' && reading.reason.rule === 'headline';
  if (FULL_TEXT.test(head.title ?? '') || isTitled) {
    const after = bodyAfter(head.texts[head.lead] ?? '');
    return { paragraph: head.lead, offset: Math.max(0, after), opening: null };
  }
  for (let number = reading.at; number < Math.min(paragraphs.length, reading.at + 3); number++) {
    const text = paragraphs[number] ?? '';
    if (number > reading.at && isSalutation(text)) return opened(number, 0, text, 0, text.length);
    const after = Math.max(bodyAfter(text), nativeBodyAfter(text));
    if (after >= 0) return opened(number, after, text, Math.max(0, after - 60), after);
  }
  return reading.isWhole === true ? { paragraph: head.lead, offset: 0, opening: null } : null;
}

/** The reader named the sender: the body is what stands in the first person, from the salutation or the lead on. */
export function givenBody(paragraphs: readonly string[], head: Head): BodyReading | null {
  const first = head.texts.findIndex((text, number) => number >= head.lead && isSalutation(text));
  if (first >= 0) return opened(first, 0, paragraphs[first] ?? '', 0, (paragraphs[first] ?? '').length);
  const found = head.texts.findIndex((text, number) => number >= head.lead && bodyAfter(text) >= 0);
  if (found >= 0) {
    const text = paragraphs[found] ?? '';
    return opened(found, bodyAfter(text), text, Math.max(0, bodyAfter(text) - 60), bodyAfter(text));
  }
  const personal = head.texts
    .slice(head.lead)
    .some((text) => scanParagraph(text, head.index).tokens.some(({ lower }) => FIRST_PERSON.test(lower)));
  return personal ? { paragraph: head.lead, offset: 0, opening: null } : null;
}

function opened(paragraph: number, offset: number, text: string, start: number, end: number): BodyReading {
  const from = start + (/^\S*\s/.exec(start > 0 ? text.slice(start, end) : '')?.[0].length ?? 0);
  return { paragraph, offset, opening: { paragraph, start: from, end, words: shown(text.slice(from, end)) } };
}
