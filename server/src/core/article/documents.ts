/** The document that an article is or reports: a message, a statement, a speech, an outlet's commentary. */
import type { Introduction } from '../quotes/model.js';
import type { Span } from '../types.js';
import { readCaption } from './caption.js';
import { textForm } from './form.js';
import { leadTexts, type Head } from './head.js';
import { headlined, titledDocument } from './headline-reading.js';
import { readMessageLead } from './message-lead.js';
import { readNativeLead } from './native-lead.js';
import { isSalutation } from './protocol.js';
import { readOutletText } from './outlet-text.js';
import { readRelayedArticle } from './relayed-article.js';
import { namedParty, partyRead, reasonOf, type Reading } from './reading.js';

/** Sentences at the head in which the report of a message may stand. */
const LEAD_SENTENCES = 4;
/** Headlines that say that a message goes to or comes from somebody; "Message Serves as Banner" says no such thing. */
const ANNOUNCES =
  /\b(?:messages?|letters?|telegrams?|greetings?|congratulations?|condolences?|felicitations?|thanks|sympathy)\s(?:of\s\w+\s)?(?:to|from)\b|\b(?:greets?|congratulates?|salutes?|sends?|replies|extends?)\b|\breceives?\s(?:\S+\s){0,4}(?:messages?|letters?|telegrams?|greetings?|congratulations?|condolences?)\b|^(?:messages?|letters?|greetings?|congratulations|condolences|reply)\b|축전|답전|서한|친서|전문|편지|[贺唁复]电|致[电信函]|口信|телеграмм|послани|соболезн|поздрав/iu;

/** `outlet`: who publishes the article; `own`: the state whose own outlet that is. Null where nothing shows a document. */
export function readDocument(head: Head, outlet: string | null, own: string | null): Reading | null {
  return (
    readRelayedArticle(head, outlet) ??
    readOutletText(head, outlet) ??
    messageOf(head) ??
    titledMessage(head) ??
    followingText(head) ??
    titledDocument(head) ??
    headlined(head, outlet, own) ??
    readCaption(head)
  );
}

/** Reports of messages, in any of the four languages. */
function messageOf(head: Head): Reading | null {
  // Behind the first sentence a message is the article's matter only if the headline says so.
  const announced = ANNOUNCES.test(head.title ?? '');
  let left = announced ? LEAD_SENTENCES : 1;
  for (const { number, text } of leadTexts(head)) {
    const dateline = datelineEnd(head, number);
    for (const sentence of sentencesOf(text, head.scans[number]?.sentences ?? [])) {
      // "MOSCOW, May 4. /TASS/." is no sentence.
      if (sentence.end <= dateline) continue;
      if (left-- <= 0) return null;
      const span = { start: Math.max(sentence.start, dateline), end: sentence.end };
      const found = messageIn(head, number, span, announced);
      if (found !== null) return found;
    }
  }
  return null;
}

/** A letter that stands below nothing but its headline: "김정은동지께서 습근평동지에게 축전을 보내시였다", "Dear Comrade …". */
function titledMessage(head: Head): Reading | null {
  const { title, lead, texts } = head;
  if (title === null || lead === 0 || !texts.slice(lead).some(isSalutation)) return null;
  const found = messageIn(head, lead - 1, { start: 0, end: texts[lead - 1]?.length ?? 0 }, true);
  return found === null || found.sender === null ? null : found;
}

function messageIn(head: Head, number: number, { start, end }: Span, announced: boolean): Reading | null {
  const text = head.texts[number] ?? '';
  const isLatin = /^[^\u0400-\u04ff\u1100-\u11ff\u3040-\ud7ff]*$/.test(text.slice(start, start + 60));
  const lead = isLatin
    ? readMessageLead(text, start, end, head.index, announced)
    : readNativeLead(text, start, end, head.index);
  if (lead === null) return null;
  const rule = isLatin ? 'message-report' : 'native-message-report';
  const at = { paragraph: number, ...lead.noun };
  return {
    form: lead.form,
    reason: reasonOf(rule, lead.form, text.slice(at.start, at.end), at),
    sender: partyRead(lead.sender, number, text, rule),
    addressee: partyRead(lead.addressee, number, text, rule),
    at: number,
    isAccount: false,
  };
}

/** Where the text of a paragraph begins behind its dateline. */
function datelineEnd({ dateline, texts }: Head, number: number): number {
  if (dateline?.paragraph !== number) return 0;
  const after = (texts[number] ?? '').slice(dateline.end, dateline.end + 20);
  return dateline.end + (/^[\s–—-]*/.exec(after)?.[0].length ?? 0);
}

/** Sentences, but an initial ends none: "received a letter from O. N. Petrov". */
function sentencesOf(text: string, sentences: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const sentence of sentences) {
    const before = joined.at(-1);
    if (before !== undefined && /\b\p{Lu}\.\s*$/u.test(text.slice(before.start, before.end)))
      joined[joined.length - 1] = { start: before.start, end: sentence.end };
    else joined.push({ start: sentence.start, end: sentence.end });
  }
  return joined;
}

/** "… issued the following statement", "… gave the following answer", "… released a statement". */
function followingText(head: Head): Reading | null {
  for (const { number, text } of leadTexts(head).slice(0, 2)) {
    const scan = head.scans[number];
    for (const introduction of scan?.introductions ?? []) {
      if (introduction.implied || introduction.document === 'message') continue;
      if ((scan?.sentences[0]?.end ?? 0) < introduction.at) continue;
      const phrase = phraseOf(text, introduction);
      const follows = /\bfollowing\b/i.test(phrase) && isAct(text, introduction);
      const form = follows || isIssued(text, introduction) ? textForm(phrase) : null;
      if (form === null) continue;
      const { author, addressee, at, noun } = introduction;
      const place = { paragraph: number, start: at, end: at + noun.length };
      const resolved = (ref: typeof author) => {
        if (ref === null) return null;
        const where = { paragraph: number, start: ref.start, end: ref.end };
        return namedParty(head.memory.resolve(ref, 0), where, 'issued-text', text);
      };
      return {
        form,
        reason: reasonOf('issued-text', form, phrase, place),
        sender: resolved(author),
        addressee: resolved(addressee),
        at: number,
        isAccount: false,
      };
    }
  }
  return null;
}

/** The words around a document noun that name its kind: "a congratulatory message", "the following statement". */
function phraseOf(text: string, { at, noun }: Introduction): string {
  const before = text.slice(Math.max(0, at - 40), at);
  const after = text.slice(at, at + noun.length + 30);
  return (/(?:^|\s)(\S+\s+\S+\s+)$/.exec(before)?.[1] ?? '') + (/^[^,.;:]*/.exec(after)?.[0] ?? '');
}

/** The sentence's act is the issuing of that document. */
function isAct(text: string, { at }: Introduction): boolean {
  return /\b(?:sent|sends|received|receives|issued|issues|released|releases|made|makes|gave|gives|published|publishes|delivered|delivers|addressed)\b[^.]{0,80}$/.test(
    text.slice(Math.max(0, at - 140), at),
  );
}

/** The document is the direct object: "issued a press statement". */
function isIssued(text: string, { at }: Introduction): boolean {
  return /\b(?:issued|issues|released|releases|published|made public|makes public|gave|gives)\s(?:an?|its|his|her)\s(?:[\w-]+\s){0,3}$/.test(
    text.slice(Math.max(0, at - 80), at),
  );
}
