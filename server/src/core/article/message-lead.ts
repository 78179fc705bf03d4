/**
 * The sentence by which state media report a message: "X, titles, sent a message of greeting to Y, titles, on …",
 * "X received a letter from Y", "in a message sent to Y by X". English only; other scripts: native-lead.ts.
 */
import type { NameIndex } from '../quotes/names.js';
import type { Form, Span } from '../types.js';
import { messageForm } from './form.js';
import { readParty, type Party } from './party.js';

export interface MessageLead {
  readonly form: Form;
  /** The words that name the kind of message. */
  readonly noun: Span;
  /** null: not named surely, or several. */
  readonly sender: Party | null;
  readonly addressee: Party | null;
  /** Messages of several senders, or to several. */
  readonly plural: boolean;
}

/** Nouns of messages; "floral basket and letter" is about the letter. */
const NOUN =
  /\b(?:messages?|letters?|telegrams?|cables?|autographs?|autographic letters?)(?: of (?:[a-z]+(?: and [a-z]+)?))?\b|\bgreetings\b(?! to\b.{0,80}\bmessage)/gi;
/** Words before the noun that name its kind: "congratulatory", "verbal". */
const KIND =
  /(?:\b(?!(?:sent|sends|received|receives|an?|the|his|her|its|their|and|of|another|following)\s)(?:[a-z][a-z-]*|Congratulatory|Condolatory|Condolence|Verbal|Reply)\s){1,2}$/;
/** A second message of the same report. */
const SIMILAR = /\b(?:similar|same|another)\s$/i;
const SENDING =
  /\b(sent|sends|has sent|dispatched|addressed|addresses|conveyed|conveys|extended|forwarded|forwards|wrote|received|receives|has received|presented with)\b/gi;
/** Between the verb and its object. */
const BETWEEN = 170;
/** A clause that stands before the subject of the sentence. */
const FRONTED =
  /^(?:As|While|When|After|Before|Amid|Ahead of|Following|With|Since|Despite|During|Days|Hours|Weeks)\b/;
const REPLY = /\bin (?:reply|response|return|answer) to\b/i;

/**
 * What one sentence `[start, end)` of a text says of a message; null where sending or receiving one is not its act.
 * @param announced the headline speaks of a message: one mentioned in passing ("in a message sent to …") counts, too
 */
export function readMessageLead(
  text: string,
  start: number,
  end: number,
  index: NameIndex,
  announced: boolean,
): MessageLead | null {
  const sentence = text.slice(start, end);
  const verbs = [...sentence.matchAll(SENDING)];
  for (const noun of sentence.matchAll(NOUN)) {
    const before = sentence.slice(Math.max(0, noun.index - 40), noun.index);
    if (SIMILAR.test(before) || isQuoted(sentence, noun.index)) continue;
    const kind = KIND.exec(before)?.[0] ?? '';
    const at = { start: start + noun.index - kind.length, end: start + noun.index + noun[0].length };
    const form = messageForm(
      (kind + noun[0]).replace(/\b(message|letter|telegram|cable|autograph)s\b/i, '$1'),
    );
    if (form === null) continue;
    const plural = /(?:messages|letters|telegrams|cables)\b/i.test(noun[0]);
    const passive = passiveLead(text, at.end, end, index, announced);
    if (passive !== null) return { form: replied(form, sentence), noun: at, plural, ...passive };
    const verb = verbs
      .filter(({ index: place }) => place < noun.index && noun.index - place < BETWEEN)
      .at(-1);
    if (verb === undefined) continue;
    // Whoever meets somebody conveys greetings by word of mouth.
    if (!announced && /^greetings$/i.test(noun[0]) && /^(?:convey|extend)/i.test(verb[1] ?? '')) continue;
    const subject = { start: subjectFrom(text, start, start + verb.index), end: start + verb.index };
    const between = { start: start + verb.index + verb[0].length, end: at.start };
    const other = partyAfter(text, between, at.end, end, wordBefore(verb[1] ?? ''), index);
    const self = readParty(text, subject.start, subject.end, index);
    const several = plural && other !== null && /^[^;:]{0,200}\sand\s/.test(text.slice(other.at.end, end));
    // "Jaju Minbo posted a letter": only who sends to or receives from somebody has a message.
    const isAct = isBareAct(text.slice(between.start, between.end));
    if (other === null && (!isAct || (self === null && !/\s(?:to|from|by)\s/.test(text.slice(at.end, end)))))
      continue;
    const received = wordBefore(verb[1] ?? '') !== 'to';
    return {
      form: replied(form, sentence),
      noun: at,
      sender: received ? (several ? null : other) : self,
      addressee: received ? self : several ? null : other,
      plural,
    };
  }
  return congratulated(text, start, end, index);
}

/** The word before who is on the message's other side: "sent … to", "received … from", "was presented with … by". */
function wordBefore(verb: string): 'to' | 'from' | 'by' {
  if (/presented/i.test(verb)) return 'by';
  return /receive/i.test(verb) ? 'from' : 'to';
}

/** In quotation marks stands a title: "an editorial titled "The message sent by …"". */
function isQuoted(sentence: string, at: number): boolean {
  return (sentence.slice(0, at).split(/["“”]/).length - 1) % 2 === 1;
}

/** "X in a message on Wednesday congratulated Y on …". */
function congratulated(text: string, start: number, end: number, index: NameIndex): MessageLead | null {
  const sentence = text.slice(start, end);
  const match = /\sin (?:a|his|her) (message|letter|telegram)\b[^.;:]{0,40}?\scongratulated\s/.exec(sentence);
  if (match === null) return null;
  const from = start + match.index;
  const sender = readParty(text, subjectFrom(text, start, from), from, index);
  const addressee = readParty(text, from + match[0].length, end, index);
  if (sender === null || addressee === null) return null;
  const noun = { start: from + match[0].indexOf(match[1] ?? ''), end: from + match[0].length - 1 };
  return { form: 'congratulatory-telegram', noun, sender, addressee, plural: false };
}

/** "a message of condolences sent to Y, titles, by X, titles": a reduced clause after the noun. */
function passiveLead(
  text: string,
  from: number,
  end: number,
  index: NameIndex,
  announced: boolean,
): Pick<MessageLead, 'sender' | 'addressee'> | null {
  const rest = text.slice(from, end);
  if (!announced && !/^\s(?:was|were|has been)\s/i.test(rest)) return null;
  const match =
    /^\s(?:was |were |has been )?(?:sent|addressed|conveyed)(?:\s(?!to\b|by\b)\S+){0,3}\s(to|by)\s/i.exec(
      rest,
    );
  if (match === null) return null;
  const [first, second] = match[1] === 'to' ? [' to ', ' by '] : [' by ', ' to '];
  const begin = from + match[0].length;
  const at = rest.indexOf(second, match[0].length);
  const cut = at < 0 ? end : from + at;
  const a = readParty(text, begin, cut, index);
  const b = at < 0 ? null : readParty(text, cut + second.length, end, index);
  if (a === null && b === null) return null;
  return first === ' to ' ? { addressee: a, sender: b } : { addressee: b, sender: a };
}

/** Who stands after "to" or "from" behind the noun, or, as in "sent to Y a letter", before it. */
function partyAfter(
  text: string,
  between: Span,
  from: number,
  end: number,
  word: 'to' | 'from' | 'by',
  index: NameIndex,
): Party | null {
  const before = /^\s+(?:(to)\s+)?(?=\S)/.exec(text.slice(between.start, between.end));
  if (before !== null && word === 'to') {
    const start = between.start + before[0].length;
    const opens = before[1] !== undefined || /^\p{Lu}/u.test(text.charAt(start));
    const party = opens ? readParty(text, start, between.end, index) : null;
    if (party !== null && party.kind !== 'group') return party;
  }
  const rest = text.slice(from, Math.min(end, from + 90));
  const match = { to: /^[^;:]*?\sto\s/, from: /^[^;:]*?\sfrom\s/, by: /^[^;:]*?\sby\s/ }[word].exec(rest);
  return match === null ? null : readParty(text, from + match[0].length, end, index);
}

/** After "On Monday," and "As Xi renewed his term,": what the verb's subject begins with; nothing is left of a lone clause. */
function subjectFrom(text: string, start: number, verb: number): number {
  const when =
    /^(?:On\s[^,]{3,30},|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,|Meanwhile,|Earlier,)\s*/.exec(
      text.slice(start, Math.min(verb, start + 160)),
    )?.[0].length ?? 0;
  const subject = start + when;
  const opening = text.slice(subject, verb);
  if (!FRONTED.test(opening)) return subject;
  const clause = /^[^,;:]{2,200},\s+/.exec(opening);
  return clause === null ? verb : subject + clause[0].length;
}

/** The noun follows its verb directly, or after a floral basket: sending it is what the sentence is about. */
function isBareAct(between: string): boolean {
  return /^\s*(?:(?:an?|the|his|her|separate)\s)?(?:\S+\s){0,6}$/i.test(between);
}

/** "sent messages … in reply to their congratulatory messages" are replies. */
function replied(form: Form, sentence: string): Form {
  return form !== 'reply-telegram' && form !== 'reply-letter' && REPLY.test(sentence) ? 'reply-letter' : form;
}
