/** Slots of a message or statement that are compared from text to text, each with the words that show it. */
import type { ArticleSlot, SlotKind } from '../types.js';
import { readAdjectives } from './adjectives.js';
import type { BodyStart } from './body.js';
import type { Place } from './evidence.js';
import { isMessageForm } from './form.js';
import type { Head } from './head.js';
import { officeOrder } from './office-order.js';
import type { ReadParty, Reading } from './reading.js';

/** A slot before its place in the document is known. */
export interface FrameSlot extends Pick<ArticleSlot, 'slot' | 'of' | 'text' | 'value'> {
  readonly at: Place;
}

/** On whose behalf; up to the next clause. */
const BEHALF =
  /\b(?:on (?:my |his |her |its |our )?(?:own )?behalf(?: of [^.;:]{2,120}?)?|in the name of [^.;:]{2,100}?)(?=,(?!\s(?:the )?\w+(?:, \w+){0,3} and )|\.|;|:|$| and in| I | we | extend| express| send| wish| and wish| on the| on this)/giu;
const BEHALF_NATIVE =
  /[^\s.。，,]{2,30}[^.。，,]{0,40}(?:을|를) 대표하여|(?:谨)?代表[^，。；]{2,40}|от имени [^.;:,]{3,80}/giu;
const REPLY =
  /\bin (?:reply|response|return|answer) to (?:your|his|her|their|the|a)\b[^.;:,]{0,60}|\breply (?:message|letter|telegram)\b|답전|회답(?:친서|서한|전문)|复电|复信|ответн\S+ (?:телеграмм|послани|письм)\S*/iu;
const INITIATIVE =
  /\bon (?:the occasion of|the \d+\w{2} (?:founding )?(?:anniversary|birthday)|(?:its|his|her|their) (?:\S+ ){0,3}(?:anniversary|birthday|day)|(?:his|her) (?:appointment|election|reappointment|re-election|inauguration|accession))|\bupon (?:his|her) |\bover (?:the|his|her) (?:\S+ ){0,3}(?:demise|death|passing|loss|damage|disaster)|에 즈음하여|맞으며|之际|周年|по случаю|в связи с/iu;
const PAIR =
  /\b(?:DPRK|China|Sino|Russia|Russo|Korea|Cuba|Vietnam|Viet Nam|Laos|Syria|Iran|Mongolia)(?:[-–](?:DPRK|China|Russia|Korea|Korean|Chinese|Russian|Cuba|Vietnam|Laos|Syria|Iran|Mongolia))\b|朝中|中朝|朝俄|俄朝|조중|조로|로조|중조|российско-корейск|корейско-российск/u;
const MOST = 24;

/**
 * The slots that head and body of a document fill, in the order of the text; none is made up where words are missing.
 * @param own the document itself, or the report of a state's own outlet: others discuss wordings that nobody used
 */
export function readSlots(
  paragraphs: readonly string[],
  head: Head,
  reading: Reading,
  body: BodyStart | null,
  own: boolean,
): readonly FrameSlot[] {
  const slots: FrameSlot[] = [
    ...partySlots('sender', reading.sender, paragraphs),
    ...partySlots('addressee', reading.addressee, paragraphs),
    ...order(reading, paragraphs),
    ...(own
      ? [
          ...all('behalf', BEHALF, paragraphs, head.lead),
          ...all('behalf', BEHALF_NATIVE, paragraphs, head.lead),
          ...first('name-order', PAIR, paragraphs, head.lead),
          ...readAdjectives(paragraphs, head.lead),
        ]
      : []),
    ...turn(reading, paragraphs, head, body),
  ];
  const rank = ({ at }: FrameSlot): number => at.paragraph * 1e6 + at.start;
  return slots.sort((a, b) => rank(a) - rank(b)).slice(0, MOST);
}

function textAt(paragraphs: readonly string[], { paragraph, start, end }: Place): string {
  return (paragraphs[paragraph] ?? '').slice(start, end);
}

function partySlots(
  of: 'sender' | 'addressee',
  party: ReadParty | null,
  paragraphs: readonly string[],
): readonly FrameSlot[] {
  if (party === null) return [];
  const titles = party.titles.map((at): FrameSlot => ({
    slot: 'title',
    of,
    text: textAt(paragraphs, at),
    value: null,
    at,
  }));
  const offices = titles.flatMap((title): FrameSlot[] => {
    const value = officeOrder(title.text);
    return value === null ? [] : [{ ...title, slot: 'office-order', value }];
  });
  const { adjectives } = party;
  const respect: FrameSlot[] =
    adjectives === null
      ? []
      : [{ slot: 'respect', of, text: textAt(paragraphs, adjectives), value: null, at: adjectives }];
  return [...respect, ...titles, ...offices];
}

/** Who is named first in the sentence that reports the message. */
function order({ sender, addressee }: Reading, paragraphs: readonly string[]): readonly FrameSlot[] {
  const [a, b] = [sender?.reason.at ?? null, addressee?.reason.at ?? null];
  if (a === null || b === null || a.paragraph !== b.paragraph) return [];
  const [one, two] = a.start < b.start ? [a, b] : [b, a];
  const text = `${textAt(paragraphs, one)}, ${textAt(paragraphs, two)}`;
  return [
    { slot: 'name-order', of: null, text, value: one === a ? 'sender-first' : 'addressee-first', at: one },
  ];
}

function turn(
  reading: Reading,
  paragraphs: readonly string[],
  head: Head,
  body: BodyStart | null,
): readonly FrameSlot[] {
  if (!isMessageForm(reading.form)) return [];
  const lead = (paragraphs[reading.at] ?? '').slice(0, body?.paragraph === reading.at ? body.offset : 1000);
  const isReply = reading.form.startsWith('reply');
  const found = first('turn', REPLY, paragraphs, head.lead);
  if (isReply || found.length > 0) {
    const at = reading.reason.at;
    const [words] = found;
    if (words !== undefined) return [{ ...words, value: 'reply' }];
    return at === null ? [] : [{ slot: 'turn', of: null, text: textAt(paragraphs, at), value: 'reply', at }];
  }
  const match = INITIATIVE.exec(lead);
  if (match === null) return [];
  const at = { paragraph: reading.at, start: match.index, end: match.index + match[0].length };
  return [{ slot: 'turn', of: null, text: match[0], value: 'initiative', at }];
}

function first(
  slot: SlotKind,
  pattern: RegExp,
  paragraphs: readonly string[],
  from: number,
): readonly FrameSlot[] {
  for (let paragraph = from; paragraph < paragraphs.length; paragraph++) {
    const match = pattern.exec(paragraphs[paragraph] ?? '');
    if (match === null) continue;
    const at = { paragraph, start: match.index, end: match.index + match[0].length };
    return [{ slot, of: null, text: match[0], value: null, at }];
  }
  return [];
}

function all(
  slot: SlotKind,
  pattern: RegExp,
  paragraphs: readonly string[],
  from: number,
): readonly FrameSlot[] {
  return paragraphs.slice(from).flatMap((text, number) =>
    [...text.matchAll(pattern)].map((match): FrameSlot => {
      const words = match[0].trimEnd();
      const at = { paragraph: from + number, start: match.index, end: match.index + words.length };
      return { slot, of: null, text: words, value: null, at };
    }),
  );
}
