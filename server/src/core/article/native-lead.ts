/**
 * Reports of messages in Korean, Chinese and Russian: "…동지께서는 …동지에게 축전을 보내시였다", "习近平致电金正恩，祝贺…",
 * "Путин направил поздравительную телеграмму Ким Чен Ыну". Parties are named only where the formulary knows them.
 */
import type { NameEntry, NameIndex } from '../quotes/names.js';
import type { Form, Span } from '../types.js';
import type { MessageLead } from './message-lead.js';
import { nativeMessageForm } from './native-form.js';
import type { Party } from './party.js';

const KOREAN_NOUN =
  '(?:회답|구두|축하|위문|감사|애도|조의|답례)?(?:축전|답전|답신|회답전문|위문전|조전|친서|서한|편지|전문|메쎄지|메시지)';
const KOREAN = new RegExp(`(${KOREAN_NOUN})(?:을|를)?\\s(보내|전달|전하|받|발송)`, 'u');
const CHINESE =
  /贺电|贺信|贺函|口信|复电|复信|答谢电|感谢电|感谢信|唁电|唁函|慰问电|慰问信|亲署函|亲笔信|信函|致电|致信|致函|来电|电报/u;
const RUSSIAN =
  /(?:(?:поздравительн|ответн|устн|благодарственн|личн)\S{2,4}\s)?(?:телеграмм\S{1,3}|послани\S{1,2}|письм\S{1,2})(?:\s(?:соболезнован\S{2,3}|с (?:поздравлени|соболезновани|благодарност)\S{1,3}))?|соболезновани\S{1,2}|поздравил\S?/iu;
const LONGEST = 400;

/** What a sentence `[start, end)` in another script says of a message; null without one. Linear in the sentence. */
export function readNativeLead(
  text: string,
  start: number,
  end: number,
  index: NameIndex,
): MessageLead | null {
  const sentence = text.slice(start, Math.min(end, start + LONGEST));
  const found = korean(sentence) ?? russian(sentence) ?? chinese(sentence);
  if (found === null) return null;
  const { noun, sender, addressee } = found;
  const party = (span: Span | null, last: boolean): Party | null =>
    span === null
      ? null
      : nativeParty(text, { start: start + span.start, end: start + span.end }, last, index);
  const by = party(sender, true);
  const to = party(addressee, found.isLast);
  if (by === null && to === null) return null;
  const form = nativeMessageForm(sentence.slice(noun.start, noun.end), sentence);
  if (form === null) return null;
  const at = { start: start + noun.start, end: start + noun.end };
  return { form: form satisfies Form, noun: at, sender: by, addressee: to, plural: false };
}

interface Parts {
  readonly noun: Span;
  readonly sender: Span | null;
  readonly addressee: Span | null;
  /** The addressee's name stands last in its phrase, after the titles. */
  readonly isLast: boolean;
}

function spanOf(match: RegExpExecArray, words = match[0]): Span {
  const start = match.index + match[0].indexOf(words);
  return { start, end: start + words.length };
}

function korean(sentence: string): Parts | null {
  const match = KOREAN.exec(sentence);
  if (match === null) return null;
  const before = sentence.slice(0, match.index);
  const topic = /께서는?\s/u.exec(before) ?? /(?<![하되있은])(?:은|는|이|가)\s/u.exec(before);
  const first = topic === null ? null : { start: 0, end: topic.index };
  const rest = topic === null ? 0 : topic.index + topic[0].length;
  const noun = spanOf(match, match[1]);
  if (match[2] === '받') {
    const from = /(?:에게서|으로부터|로부터|께서|이|가)\s/u.exec(before.slice(rest));
    return from === null
      ? null
      : { noun, sender: { start: rest, end: rest + from.index }, addressee: first, isLast: true };
  }
  const to = /(?:에게|께|앞으로)\s/u.exec(before.slice(rest));
  return {
    noun,
    sender: first,
    addressee: to === null ? null : { start: rest, end: rest + to.index },
    isLast: true,
  };
}

function chinese(sentence: string): Parts | null {
  const match = CHINESE.exec(sentence);
  if (match === null) return null;
  const before = sentence.slice(0, match.index);
  const noun = spanOf(match);
  const received = /收到/u.exec(before);
  if (received !== null)
    return {
      noun,
      sender: { start: received.index + 2, end: match.index },
      addressee: { start: 0, end: received.index },
      isLast: true,
    };
  const to = /[向给](?=[^，。]{2,60}$)/u.exec(before);
  const isVerb = /^[致复][电信函]/.test(match[0]);
  if (to !== null && !isVerb)
    return {
      noun,
      sender: { start: 0, end: to.index },
      addressee: { start: to.index + 1, end: match.index },
      isLast: true,
    };
  const after = /^[^，。；]{2,60}/u.exec(sentence.slice(noun.end));
  if (after === null || !isVerb) return null;
  return {
    noun,
    sender: { start: 0, end: match.index },
    addressee: { start: noun.end, end: noun.end + after[0].length },
    isLast: true,
  };
}

function russian(sentence: string): Parts | null {
  const match = RUSSIAN.exec(sentence);
  if (match === null) return null;
  const before = sentence.slice(0, match.index);
  const noun = spanOf(match);
  const tail = { start: noun.end, end: sentence.length };
  if (/^поздравил/i.test(match[0]))
    return { noun, sender: { start: 0, end: match.index }, addressee: tail, isLast: false };
  const verb = /(?:направил|отправил|послал|передал|выразил|принес|получил)\S*(?=\s)/iu.exec(before);
  if (verb === null) return null;
  const subject = { start: 0, end: verb.index };
  const received = /^получил/i.test(verb[0]);
  return received
    ? { noun, sender: tail, addressee: subject, isLast: false }
    : {
        noun,
        sender: subject,
        addressee: hasName(before.slice(verb.index))
          ? { start: verb.index + verb[0].length, end: match.index }
          : tail,
        isLast: false,
      };
}

function hasName(words: string): boolean {
  return /\s\p{Lu}\p{Ll}+\s\p{Lu}/u.test(words);
}

/** The formulary's name in the phrase: the last one, titles before it, or the first. */
export function nativeParty(text: string, span: Span, last: boolean, index: NameIndex): Party | null {
  const words = text.slice(span.start, span.end);
  let best: { readonly entry: NameEntry; readonly at: Span } | null = null;
  for (const [name, entry] of index.native) {
    if (entry.kind === 'state') continue;
    const at = placeOf(words, name, last);
    if (at === null) continue;
    const isBetter = best === null || (last ? at.end > best.at.end : at.start < best.at.start);
    if (isBetter) best = { entry, at };
  }
  if (best === null) return null;
  const { entry, at } = best;
  const place = { start: span.start + at.start, end: span.start + at.end };
  const before = words.slice(0, at.start);
  const titles = before.trim() === '' ? [] : [titleSpan(before, span.start)];
  return {
    kind: entry.kind === 'person' || entry.kind === 'outlet' ? entry.kind : 'body',
    name: entry.name,
    id: entry.actor,
    state: entry.state,
    at: place,
    titles: titles.filter(({ start, end }) => end > start),
    adjectives: null,
  };
}

/** Titles before a name, without a dateline, a day or words of respect at their ends. */
function titleSpan(before: string, offset: number): Span {
  const opening = /^.*?(?:[)）】]|电\s|\/\.\s)\s*/u.exec(before)?.[0].length ?? 0;
  const start = opening + (/^\s*(?:경애하는\s)?/u.exec(before.slice(opening))?.[0].length ?? 0);
  const end = before.length - (/(?:경애하는|존경하는)?[\s,，]*$/u.exec(before)?.[0].length ?? 0);
  return { start: offset + start, end: offset + Math.max(start, end) };
}

/** Where a name stands; a Russian one in any case ("Ким Чен Ыну"). */
function placeOf(words: string, name: string, last: boolean): Span | null {
  if (!/[а-яё]/iu.test(name)) {
    const at = last ? words.lastIndexOf(name) : words.indexOf(name);
    return at < 0 ? null : { start: at, end: at + name.length };
  }
  const stems = name.split(' ').map((word) => word.replace(/[аяйьы]$/u, ''));
  if (stems.length < 2) return null;
  const match = new RegExp(
    `(?<!\\p{L})${stems.map((stem) => `${stem}\\p{Ll}{0,3}`).join(' ')}(?!\\p{L})`,
    'iu',
  ).exec(words);
  return match === null ? null : spanOf(match);
}
