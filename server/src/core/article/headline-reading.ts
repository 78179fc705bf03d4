/** The document that a headline names: its form, and who it is by. */
import { scanParagraph } from '../quotes/scan.js';
import { NOBODY } from '../quotes/named.js';
import { nameKey, type NameIndex } from '../quotes/names.js';
import type { Form, Span } from '../types.js';
import { messageForm, textForm } from './form.js';
import type { Head } from './head.js';
import { headlineForm, type HeadlineForm } from './headline-form.js';
import { nativeAuthor } from './native-frame.js';
import { nativeParty } from './native-lead.js';
import { readParty, type Party } from './party.js';
import { namedParty, partyRead, reasonOf, type Reading } from './reading.js';

const BESIDE_OUTLET: ReadonlySet<Form> = new Set(['readout', 'report', 'photo-caption']);
const OUTLET_SPEAKS: ReadonlySet<Form> = new Set(['commentary', 'editorial', 'political-essay']);
/** Forms whose headline names one author: "Statement of the Foreign Ministry". */
const HAS_AUTHOR: ReadonlySet<Form> = new Set([
  'speech',
  'toast',
  'statement',
  'press-statement',
  'decision',
  'briefing',
  'answer',
]);
/** What stands under such a headline in Korean, Chinese or Russian is the text itself; reports have headlines of acts. */
const IS_TEXT: ReadonlySet<Form> = new Set(['speech', 'statement', 'press-statement']);
const NATIVE = /[\u0400-\u04ff\u1100-\u11ff\u3040-\ud7ff]/;
const SPOKES = /(?:대변인|发言人|представител\S+)/iu;

/** "Full text of …", "Full Text: …". */
export const FULL_TEXT = /^\s*(?:full )?text(?:\s+of\b|\s*[:：])\s*/i;

/** "Full text of Kim Jong Un's speech", "Letter from …". */
export function titledDocument(head: Head): Reading | null {
  const title = head.title ?? '';
  if (!FULL_TEXT.test(title) && !/^\s*(?:letter|message) (?:of|from)\b/i.test(title)) return null;
  const form = messageForm(title) ?? textForm(title);
  const opening = FULL_TEXT.exec(title)?.[0] ?? '';
  const scan = scanParagraph(title.slice(opening.length), head.index);
  const introduction = scan.introductions.find(({ implied }) => !implied);
  const mention = scan.mentions.find(({ ref }) => ref.kind === 'person' || ref.kind === 'surname');
  const author = introduction?.author ?? mention?.ref ?? null;
  if (form === null || author === null) return null;
  const paragraph = Math.max(0, head.lead - 1);
  const shift = (head.texts[paragraph] ?? '').indexOf(title) + opening.length;
  const resolved = (ref: typeof author | null) =>
    ref === null
      ? null
      : namedParty(
          head.memory.resolve(ref, 0),
          { paragraph, start: shift + ref.start, end: shift + ref.end },
          'headline',
          head.texts[paragraph] ?? '',
        );
  const at = { paragraph, start: shift - opening.length, end: shift - opening.length + title.length };
  return {
    form,
    reason: reasonOf('headline', form, title, at),
    sender: resolved(author),
    addressee: resolved(introduction?.addressee ?? null),
    at: head.lead,
    isAccount: false,
  };
}

/**
 * What a headline states outright; readouts, reports and captions only in a state's own outlet.
 * @param own the state whose own outlet publishes the article
 */
export function headlined(head: Head, outlet: string | null, own: string | null): Reading | null {
  const { title } = head;
  const found = title === null ? null : headlineForm(title);
  if (title === null || found === null || (own === null && BESIDE_OUTLET.has(found.form))) return null;
  const paragraph = Math.max(0, head.lead - 1);
  const text = head.texts[paragraph] ?? '';
  const shift = Math.max(0, text.indexOf(title));
  const words = title.slice(found.words.start, found.words.end);
  const at = { paragraph, start: shift + found.words.start, end: shift + found.words.end };
  const author = authorIn(title, found, head.index);
  const moved =
    author === null
      ? null
      : {
          ...author,
          at: { start: shift + author.at.start, end: shift + author.at.end },
          titles: [],
          adjectives: null,
        };
  const isNative = NATIVE.test(title);
  const native =
    isNative && HAS_AUTHOR.has(found.form) ? nativeAuthor(title, found.words.start, own, head.index) : null;
  const sender = partyRead(moved, paragraph, text, 'headline') ?? namedParty(native, null, 'headline', title);
  return {
    form: found.form,
    reason: reasonOf('headline', found.form, words, at),
    sender: sender ?? (OUTLET_SPEAKS.has(found.form) && outlet !== null ? ofOutlet(head, outlet) : null),
    addressee: null,
    at: head.lead,
    isAccount: found.form === 'readout',
    isWhole: isNative && sender !== null && IS_TEXT.has(found.form),
  };
}

/** Who the headline says it is by; a spokesperson's words are known by the body spoken for. */
function authorIn(title: string, found: HeadlineForm, index: NameIndex): Party | null {
  if (found.form === 'readout') return null;
  if (NATIVE.test(title)) {
    const party = nativeParty(title, { start: 0, end: title.length }, false, index);
    if (party === null || (party.kind === 'outlet') !== OUTLET_SPEAKS.has(found.form)) return null;
    return party.kind === 'body' && SPOKES.test(title) ? spokesperson(party) : party;
  }
  if (found.who !== null) return readParty(title, found.who.start, found.who.end, index);
  const by = HAS_AUTHOR.has(found.form) ? authorPhrase(title, found.words) : null;
  const party = by === null ? null : readParty(title, by.start, by.end, index);
  if (party === null || party.kind === 'group' || party.kind === 'outlet') return null;
  const body = /^(.+?)\sspokes(?:man|woman|person)$/i.exec(party.name)?.[1];
  const known = body === undefined ? undefined : index.names.get(nameKey(body));
  if (body === undefined) return party;
  return spokesperson({ ...party, name: known?.name ?? body, id: known?.actor ?? null });
}

/** "… of …", "… by …" behind the words that state the form. */
function authorPhrase(title: string, { start }: Span): Span | null {
  const match = /\b(?:by|of|from)\s(?=\S)/.exec(title.slice(start));
  return match === null ? null : { start: start + match.index + match[0].length, end: title.length };
}

function spokesperson(party: Party): Party {
  return { ...party, name: `${party.name} spokesperson`, id: null };
}

/** A commentary is its outlet's. */
function ofOutlet({ index }: Head, outlet: string): Reading['sender'] {
  const id = index.names.get(nameKey(outlet))?.actor ?? null;
  const named = {
    ...NOBODY,
    kind: 'outlet' as const,
    name: outlet,
    id,
    state: index.stateOf(outlet),
    sure: true,
  };
  return namedParty(named, null, 'outlet', outlet);
}
