/**
 * How much of a document an article gives, and what shows it. "Full" is never taken for granted: it needs opening and
 * closing protocol, an end mark, or the words "full text" before the document itself.
 */
import type { Completeness } from '../types.js';
import type { BodyReading } from './body.js';
import { shown, type Place, type Reason } from './evidence.js';
import { isMessageForm } from './form.js';
import type { Head } from './head.js';
import { endMark, isSignature } from './protocol.js';
import type { Reading } from './reading.js';

export interface CompletenessReading {
  readonly completeness: Completeness;
  readonly reason: Reason | null;
}

const FIRST_PERSON =
  /(?:^|[.:!?,]\s+)(?:I|We)(?:,\s|\s(?:am|have|extend|express|wish|hope|believe|would|was|avail|take|congratulate|thank|hereby|heard|learn|received|on behalf)\b)|\bthat I (?:heard|learn|received)\b/;
const FULL_TEXT =
  /\bfull text\b|^\s*text of\b|全文如下|（全文）|전문은 다음과 같|полный текст|текст (?:послания|телеграммы|заявления):/iu;
const EXCERPT = /\b(?:excerpts?|extracts?|abridged|slightly shortened)\b|摘要|节选|발취|요지|выдержк/iu;
const GIST = /\b(?:gist|summary|highlights) of\b|내용은 대략|要点/iu;
/** The report tells what the document said, in its own words. */
const TOLD =
  /\b(?:in (?:the|his|her|its) (?:message|letter|telegram|statement|commentary|editorial|article)s?|(?:the|his|her) (?:message|letter|telegram|statement|commentary|editorial|article)s? (?:said|says|noted|notes|stressed|stresses|pointed|express|extended|wish|called|calls|also|sincerely|heartily|warmly|hoped|conveyed|recalled|affirmed|praised)\w*|(?:wished|wishing|expressed|expressing|extended|extending) (?:\w+ ){0,6}\w+|(?:he|she|they|it) (?:also )?(?:said|noted|stressed|hoped))\b|(?:said|noted|stressed|added|concluded) (?:the|his|her) (?:message|letter|telegram|statement)|라고 (?:지적|강조|말|언급|썼)|(?:表示|指出|说|强调)[，：]?|(?:говорится|отметил|подчеркнул|выразил|пожелал)/iu;
/** The words go on after a break: what stood between is not known. */
const GOES_ON =
  /\b(?:message|letter|telegram|statement|it|he|she|they) (?:went|goes) on(?: to say)?\b|\b(?:went|goes) on(?: to say)?\s?[:,]|\bcontinued:|\b(?:and )?(?:added|adding)\s?:/i;
/** The outlet's sentence about what the document said, between the document's own words. */
const TOLD_WITHIN =
  /,\s?(?:(?:the|his|her) )?(?:message|letter|telegram|statement|commentary|editorial|article|it|he|she) (?:said|says|noted|notes|stressed|stresses|added|concluded|pointed out)\b|\b(?:the|his|her) (?:message|letter|telegram|statement) (?:also )?(?:said|noted|stressed|expressed|wished|extended)(?: that)?\b(?!\s?[,.]*:)|(?:concluded|concludes) (?:the )?(?:message|letter|statement|editorial|commentary|article)/i;

/**
 * @param paragraphs first and last paragraphs of the article
 * @param body where the document's own words begin
 */
export function readCompleteness(
  paragraphs: readonly string[],
  head: Head,
  reading: Reading | null,
  body: BodyReading | null,
): CompletenessReading {
  if (reading === null) return { completeness: 'unknown', reason: null };
  const announced = announcement(paragraphs, head, body);
  if (announced !== null) return announced;
  if (reading.isAccount && reading.form !== 'readout') return account(paragraphs, head, head.lead);
  if (reading.form === 'readout')
    return unknown('readout', 'A report of talks: what was said there is not given whole.');
  if (body === null)
    return isMessageForm(reading.form) || reading.reason.rule === 'issued-text'
      ? account(paragraphs, head, reading.at)
      : unknown('no-protocol', 'Nothing shows where its text begins and ends.');
  // "It went on:" opens no document: something was told before.
  if (body.opening !== null && GOES_ON.test(body.opening.words)) {
    const { words } = body.opening;
    const detail = `What comes before is told, what follows “${words}” is given.`;
    return { completeness: 'mixed', reason: { rule: 'told-and-given', detail, at: placeOf(body.opening) } };
  }
  const end = closing(paragraphs, body);
  if (end !== null && (body.opening !== null || reading.sender?.named.kind === 'outlet')) {
    const opening = body.opening === null ? '' : `opens with “${body.opening.words}” and `;
    return {
      completeness: 'full',
      reason: { rule: 'opening-and-closing', detail: `It ${opening}ends with “${end.words}”.`, at: end.at },
    };
  }
  return broken(paragraphs, body) ?? unfinished(body);
}

function unknown(rule: string, detail: string): CompletenessReading {
  return { completeness: 'unknown', reason: { rule, detail, at: null } };
}

/** Its first words are there, its last are not shown to be the last. */
function unfinished(body: BodyReading): CompletenessReading {
  return unknown(
    body.opening === null ? 'no-protocol' : 'no-closing',
    'Its own words are given, but no closing protocol or end mark shows that this is all of them.',
  );
}

/** "The full text of the message is as follows", "Excerpts from …": the outlet says itself how much it gives. */
function announcement(
  paragraphs: readonly string[],
  head: Head,
  body: BodyReading | null,
): CompletenessReading | null {
  const last = body === null ? head.lead + 2 : body.paragraph;
  for (let number = 0; number <= Math.min(last, head.lead + 2); number++) {
    const whole = paragraphs[number] ?? '';
    // In the body's own paragraph only what stands before it is the outlet's.
    const text = body !== null && number === body.paragraph ? whole.slice(0, body.offset) : whole;
    if (number > head.lead && text.length > 400) continue;
    for (const [pattern, completeness] of [
      [EXCERPT, 'excerpt'],
      [GIST, 'digest'],
      [FULL_TEXT, 'full'],
    ] as const) {
      const match = pattern.exec(text);
      if (match === null || (completeness !== 'digest' && body === null)) continue;
      const at = { paragraph: number, start: match.index, end: match.index + match[0].length };
      return {
        completeness,
        reason: { rule: 'announced', detail: `The outlet says so: “${shown(match[0])}”.`, at },
      };
    }
  }
  return null;
}

/** Nothing of it stands in its own words: a digest if the report tells what it said, else nothing is known. */
function account(paragraphs: readonly string[], head: Head, from: number): CompletenessReading {
  // "I, on behalf of …": the sender speaks, though nothing shows where that begins.
  if (paragraphs.slice(from).some((text) => FIRST_PERSON.test(text)))
    return unknown(
      'first-person',
      'Parts of it are given in the first person; nothing shows where they begin and end.',
    );
  for (let number = from; number < paragraphs.length; number++) {
    const text = paragraphs[number] ?? '';
    const match = TOLD.exec(text);
    if (match === null) continue;
    const more = paragraphs.slice(number).some((rest) => GOES_ON.test(rest));
    const at = { paragraph: number, start: match.index, end: match.index + match[0].length };
    const told = `The report tells in its own words what it said: “${shown(match[0])}”`;
    return more
      ? {
          completeness: 'mixed',
          reason: { rule: 'told-and-given', detail: `${told}, and gives parts of it.`, at },
        }
      : { completeness: 'digest', reason: { rule: 'reported-speech', detail: `${told}.`, at } };
  }
  const native = head.texts
    .slice(head.lead)
    .some((text) => /[\u0400-\u04ff\u1100-\u11ff\u3040-\ud7ff]/.test(text));
  return unknown(
    'no-words',
    native ? 'No closing protocol or end mark is found.' : 'The report gives none of its words.',
  );
}

/** Its own words and the report's by turns, or its own words with breaks. */
function broken(paragraphs: readonly string[], body: BodyReading): CompletenessReading | null {
  const find = (pattern: RegExp): (Place & { readonly words: string }) | null => {
    for (let number = body.paragraph; number < paragraphs.length; number++) {
      const from = number === body.paragraph ? body.offset : 0;
      const match = pattern.exec((paragraphs[number] ?? '').slice(from));
      if (match === null) continue;
      const start = from + match.index;
      return { paragraph: number, start, end: start + match[0].length, words: shown(match[0]) };
    }
    return null;
  };
  const told = find(TOLD_WITHIN);
  if (told !== null) {
    const detail = `Its own words alternate with the report's: “${told.words.replace(/^,\s?/, '')}”.`;
    return { completeness: 'mixed', reason: { rule: 'told-and-given', detail, at: placeOf(told) } };
  }
  const on = find(GOES_ON);
  if (on === null) return null;
  const detail = `Its words are given in pieces: “${on.words}”.`;
  return { completeness: 'excerpt', reason: { rule: 'in-pieces', detail, at: placeOf(on) } };
}

function placeOf({ paragraph, start, end }: Place): Place {
  return { paragraph, start, end };
}

/** An end mark, or a signature with place and date below the body. */
function closing(
  paragraphs: readonly string[],
  body: BodyReading,
): { readonly words: string; readonly at: Place } | null {
  const last = paragraphs.length - 1;
  const mark = endMark(paragraphs[last] ?? '');
  if (mark !== null) {
    const words = (paragraphs[last] ?? '').slice(mark.start, mark.end);
    return { words: shown(words), at: { paragraph: last, ...mark } };
  }
  for (let number = Math.max(body.paragraph + 1, paragraphs.length - 3); number <= last; number++) {
    const text = paragraphs[number] ?? '';
    if (isSignature(text))
      return { words: shown(text), at: { paragraph: number, start: 0, end: text.length } };
  }
  return null;
}
