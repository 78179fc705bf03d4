/**
 * The article itself: outlet, form, sender, addressee, completeness, source tier, read from headline, lead, dateline
 * and protocol. Every field needs evidence in the text; without it the field is null or `unknown`.
 */
import type { Named } from '../quotes/named.js';
import { DocumentMemory } from '../quotes/memory.js';
import { nameKey, type NameIndex } from '../quotes/names.js';
import { scanParagraph } from '../quotes/scan.js';
import type { Introduction, KeptScan } from '../quotes/model.js';
import type { ArticleOverrides, Completeness, Form, SourceTier } from '../types.js';
import { readDateline } from './dateline.js';
import { messageForm, textForm } from './form.js';
import { nativeBodyAfter, nativeForm, nativeTitled } from './native-frame.js';
import { bodyAfter, hasEndMark, isSalutation, isSignature } from './protocol.js';

/** Where the document's own words begin. */
export interface BodyStart {
  readonly paragraph: number;
  readonly offset: number;
}

export interface ArticleFrame {
  readonly outlet: string | null;
  readonly outletId: string | null;
  readonly form: Form | null;
  readonly sender: string | null;
  readonly senderId: string | null;
  readonly addressee: string | null;
  readonly addresseeId: string | null;
  /** Occasion id, only where the reader gave one. */
  readonly occasion?: string | null;
  readonly completeness: Completeness;
  readonly sourceTier: SourceTier | null;
  readonly title: string | null;
  /** null: no stretch of the article is the sender's own text. */
  readonly body: BodyStart | null;
}

const HEAD_PARAGRAPHS = 5;
const HEAD_LENGTH = 3000;
const TITLE_LENGTH = 200;
/** States whose own outlets are primary sources for the formulary. */
const SIDES: ReadonlySet<string> = new Set(['DPRK', 'PRC', 'Russia']);

/** "Full text of …", "Full Text: …". */
const FULL_TEXT = /^\s*(?:full )?text(?:\s+of\b|\s*[:：])\s*/i;

const FIRST_PERSON = /^(?:i|my|we|our)$/;

/** An outlet in brackets; a credit only in a dateline or at the very end. */
const CREDIT = /[([]\s?(\p{L}[\p{L}\p{N}' .]{1,30}?)\s?[)\]]/gu;

/** What the frame asks of a paragraph's reading. */
export type HeadScan = Pick<KeptScan, 'sentences' | 'mentions' | 'introductions' | 'claims'>;

interface Head {
  readonly texts: readonly string[];
  readonly scans: readonly HeadScan[];
  readonly memory: DocumentMemory;
  readonly index: NameIndex;
  readonly title: string | null;
  /** First paragraph after the title. */
  readonly lead: number;
}

interface Reading {
  readonly form: Form;
  readonly sender: Named | null;
  readonly addressee: Named | null;
  readonly at: number;
  /** Everything after the title is the document. */
  readonly isWhole?: boolean;
}

/**
 * Reads the frame of an article given as clean paragraphs. `given` (front matter, articles.yaml) wins over the text.
 * Only the first and last paragraphs are looked at. `index` is compiled once, not per article; `scans` are those of
 * the paragraphs, where they have been read already.
 */
export function readFrame(
  paragraphs: readonly string[],
  index: NameIndex,
  given: ArticleOverrides = {},
  scans: readonly HeadScan[] = [],
): ArticleFrame {
  const head = readHead(paragraphs, index, scans);
  const outlet = given.outlet ?? outletOf(paragraphs, head);
  const state = outlet === null ? null : index.stateOf(outlet);
  const relayed = isRelayed(head) || (state !== null && !SIDES.has(state));
  const reading = relayed ? null : (outletText(head, outlet, index) ?? documentOf(head, state));
  const form = given.form ?? reading?.form ?? null;
  const body =
    (reading === null ? null : bodyOf(paragraphs, head, reading)) ??
    (given.sender === null || given.sender === undefined ? null : givenBody(paragraphs, head));
  const sender = given.sender ?? reading?.sender?.name ?? null;
  const addressee = given.addressee ?? reading?.addressee?.name ?? null;
  return {
    outlet,
    outletId: idOf(index, outlet),
    form,
    sender,
    senderId: sender !== null && sender === reading?.sender?.name ? reading.sender.id : idOf(index, sender),
    addressee,
    addresseeId: idOf(index, addressee),
    occasion: given.occasion ?? null,
    completeness: given.completeness ?? completenessOf(paragraphs, reading, body),
    sourceTier: given.sourceTier ?? tierOf(relayed, state, body),
    title: head.title,
    body,
  };
}

function readHead(paragraphs: readonly string[], index: NameIndex, known: readonly HeadScan[]): Head {
  const texts = paragraphs.slice(0, HEAD_PARAGRAPHS).map((text) => text.slice(0, HEAD_LENGTH));
  const scans = texts.map((text, number) => {
    const scan = text === paragraphs[number] ? known[number] : undefined;
    return scan ?? scanParagraph(text, index);
  });
  const memory = new DocumentMemory(index, null);
  scans.forEach((scan, number) => {
    for (const mention of scan.mentions) memory.foresee(mention, number);
  });
  scans.forEach((scan, number) => {
    memory.enter(number, number * HEAD_LENGTH, number * HEAD_LENGTH);
    for (const mention of scan.mentions) memory.meet(mention, mention.sentence);
  });
  // A note in brackets ("[Unofficial translation]") stands above the title.
  const note = texts.findIndex((text) => !/^\s*[[【(][^\]】)]*[\]】)]\s*$/.test(text));
  const top = Math.max(0, note);
  const first = texts[top]?.trim() ?? '';
  const hasTitle =
    paragraphs.length > top + 1 &&
    first.length > 0 &&
    first.length <= TITLE_LENGTH &&
    !/[.:;,]$/.test(first) &&
    !isSalutation(first);
  const title = hasTitle ? first.replace(/^#+\s*/, '') : null;
  return { texts, scans, memory, index, title, lead: hasTitle ? top + 1 : top };
}

function idOf(index: NameIndex, name: string | null): string | null {
  return name === null ? null : (index.names.get(nameKey(name))?.actor ?? null);
}

/** "(KCNA) --" in a dateline, "(Yonhap)" at the end, "KCNA Commentary" on top. */
function outletOf(paragraphs: readonly string[], head: Head): string | null {
  const named = (
    matches: Iterable<RegExpMatchArray>,
    fits: (after: string) => boolean,
    text: string,
  ): string | null => {
    for (const match of matches) {
      const entry = head.index.names.get(nameKey(match[1] ?? ''));
      if (entry?.kind === 'outlet' && fits(text.slice((match.index ?? 0) + match[0].length)))
        return entry.name;
    }
    return null;
  };
  const datelines = head.texts.slice(0, 3).map((text) => text.slice(0, 160));
  for (const text of datelines) {
    const name = named(text.matchAll(CREDIT), (after) => /^\s*(?:[-–—=:]|$)/.test(after), text);
    if (name !== null) return name;
  }
  const dateline = readDateline(datelines);
  // "MOSCOW, October 1. /TASS/." has no bracket for CREDIT to see.
  const agency = head.index.names.get(nameKey(dateline?.agency ?? ''));
  if (agency?.kind === 'outlet') return agency.name;
  const native = dateline?.outlet ?? nativeCredit(datelines);
  if (native !== null) return native;
  const tail = (paragraphs[paragraphs.length - 1] ?? '').slice(-60);
  const credit = named(tail.matchAll(CREDIT), (after) => after.trim() === '', tail);
  if (credit !== null) return credit;
  const kind = /^\s*(.{2,30}?)\s+(?:commentary|editorial)\b/i.exec(head.texts[0] ?? '')?.[1];
  const entry = kind === undefined ? undefined : head.index.names.get(nameKey(kind));
  return entry?.kind === 'outlet' ? entry.name : null;
}

/** "(서울=연합뉴스)": Korean agencies put the place before their name. */
function nativeCredit(datelines: readonly string[]): string | null {
  return datelines.some((text) => /^\s*[(（][가-힣]{2,8}=연합뉴스[)）]/u.test(text)) ? 'Yonhap' : null;
}

/** The first paragraphs say that someone else reported it: this is reporting, not the text itself. */
function isRelayed(head: Head): boolean {
  return head.scans.some((scan, number) =>
    scan.claims.some(({ speaker, via, rule, cue }) => {
      const text = (head.texts[number] ?? '').slice(cue.start, cue.end);
      const outlet = speaker?.kind === 'outlet' || via?.kind === 'outlet';
      return outlet && (rule !== 'name-verb-words' || /^report|^quote|^cite/i.test(text));
    }),
  );
}

/** "KCNA Commentary …", "Rodong Sinmun … in an editorial". */
function outletText(head: Head, outlet: string | null, index: NameIndex): Reading | null {
  const place = [head.title ?? '', (head.texts[head.lead] ?? '').slice(0, 300)];
  for (const text of place) {
    const match = /\b(political essay|commentary|editorial)\b/i.exec(text);
    if (match === null) continue;
    const before = head.index.names.get(nameKey(text.slice(0, match.index)));
    const named = before?.kind === 'outlet' ? before : namedOutlet(text, match.index, index);
    if (named === null) continue;
    const form = textForm(match[1] ?? '');
    if (form === null || (outlet !== null && named.name !== outlet && text !== head.title)) continue;
    const sender: Named = {
      kind: 'outlet',
      name: named.name,
      id: named.actor,
      state: named.state,
      parts: [],
      document: null,
      sure: true,
    };
    return { form, sender, addressee: null, at: head.lead };
  }
  return null;
}

/** "Rodong Sinmun on Monday carried an editorial": the outlet opens the sentence. */
function namedOutlet(
  text: string,
  before: number,
  index: NameIndex,
): { readonly name: string; readonly actor: string | null; readonly state: string | null } | null {
  const scan = scanParagraph(text.slice(0, before), index);
  const [first] = scan.mentions;
  if (first?.ref.kind !== 'outlet' || first.from > 1 || first.ref.name === null || before > 80) return null;
  return { name: first.ref.name, actor: first.ref.actor, state: first.ref.state };
}

/** Message reports, statements, speeches: the first document the title's next two paragraphs introduce. */
function documentOf(head: Head, state: string | null): Reading | null {
  const titled = titledDocument(head) ?? nativeDocument(head, state);
  for (let number = head.lead; number < Math.min(head.texts.length, head.lead + 2); number++) {
    const scan = head.scans[number];
    const text = head.texts[number] ?? '';
    for (const introduction of scan?.introductions ?? []) {
      if (introduction.implied || (scan?.sentences[0]?.end ?? 0) < introduction.at) continue;
      const phrase = phraseOf(text, introduction);
      const native = nativeForm(introduction);
      if (native !== null && introduction.author !== null)
        return fromIntroduction(head, introduction, native, number);
      const form =
        introduction.document === 'message'
          ? messageForm(phrase)
          : /\bfollowing\b/i.test(phrase)
            ? textForm(phrase)
            : null;
      if (form === null || !isAct(text, introduction)) continue;
      const reading = fromIntroduction(head, introduction, form, number);
      if (introduction.document === 'message' && (reading.sender === null || reading.sender.name === null))
        continue;
      return reading;
    }
  }
  return titled;
}

/** "조선외무성 대변인담화": a title in another script. */
function nativeDocument({ title, lead, index }: Head, state: string | null): Reading | null {
  const found = title === null ? null : nativeTitled(title, state, index);
  return found === null ? null : { ...found, addressee: null, at: lead, isWhole: true };
}

/** "Full text of Kim Jong Un's speech", "Joint Statement of …". */
function titledDocument(head: Head): Reading | null {
  const title = head.title ?? '';
  const joint = /^\s*(?:\S+\s){0,3}joint (?:press )?(?:statement|communiqu|declaration)/i.test(title);
  if (joint) return { form: 'joint-statement', sender: null, addressee: null, at: head.lead };
  if (!FULL_TEXT.test(title) && !/^\s*(?:letter|message) (?:of|from)\b/i.test(title)) return null;
  const form = messageForm(title) ?? textForm(title);
  const scan = scanParagraph(title.replace(FULL_TEXT, ''), head.index);
  const introduction = scan.introductions.find(({ implied }) => !implied);
  const mention = scan.mentions.find(({ ref }) => ref.kind === 'person' || ref.kind === 'surname');
  const author = introduction?.author ?? mention?.ref ?? null;
  if (form === null || author === null) return null;
  const sender = head.memory.resolve(author, 0);
  const addressee =
    introduction === undefined || introduction.addressee === null
      ? null
      : head.memory.resolve(introduction.addressee, 0);
  return { form, sender, addressee, at: head.lead };
}

/** The words around a document noun that name its kind: "a congratulatory message", "the following statement". */
function phraseOf(text: string, { at, noun }: Introduction): string {
  const before = text.slice(Math.max(0, at - 40), at);
  const after = text.slice(at, at + noun.length + 30);
  return (/(?:^|\s)(\S+\s+\S+\s+)$/.exec(before)?.[1] ?? '') + (/^[^,.;:]*/.exec(after)?.[0] ?? '');
}

/** The sentence's act is the sending, receiving or issuing of that document. */
function isAct(text: string, { at }: Introduction): boolean {
  return /\b(?:sent|sends|received|receives|issued|issues|released|releases|made|makes|gave|gives|published|delivered|delivers|addressed|dispatched|posted|conveyed)\b[^.]{0,80}$/.test(
    text.slice(Math.max(0, at - 140), at),
  );
}

function fromIntroduction(head: Head, introduction: Introduction, form: Form, number: number): Reading {
  const sender = introduction.author === null ? null : head.memory.resolve(introduction.author, 0);
  const text = head.texts[number] ?? '';
  const received = /\breceive[sd]\b/.test(text.slice(0, introduction.at));
  const receiver = received
    ? head.scans[number]?.mentions.find(
        ({ role, ref }) => role === 'free' && (ref.kind === 'person' || ref.kind === 'surname'),
      )
    : undefined;
  const to = introduction.addressee ?? receiver?.ref ?? null;
  const addressee = to === null ? null : head.memory.resolve(to, 0);
  return { form, sender, addressee, at: number };
}

function bodyOf(paragraphs: readonly string[], head: Head, reading: Reading): BodyStart | null {
  const outletSpeaks = reading.sender?.kind === 'outlet';
  if (outletSpeaks) return { paragraph: head.lead, offset: 0 };
  if (FULL_TEXT.test(head.title ?? '') || reading.form === 'joint-statement') {
    const after = bodyAfter(head.texts[head.lead] ?? '');
    return { paragraph: head.lead, offset: Math.max(0, after) };
  }
  for (let number = reading.at; number < Math.min(paragraphs.length, reading.at + 3); number++) {
    const text = paragraphs[number] ?? '';
    if (number > reading.at && isSalutation(text)) return { paragraph: number, offset: 0 };
    const after = Math.max(bodyAfter(text), nativeBodyAfter(text));
    if (after >= 0) return { paragraph: number, offset: after };
  }
  return reading.isWhole === true ? { paragraph: head.lead, offset: 0 } : null;
}

/** The reader named the sender: the body is what stands in the first person, from the salutation or the lead on. */
function givenBody(paragraphs: readonly string[], head: Head): BodyStart | null {
  const first = head.texts.findIndex((text, number) => number >= head.lead && isSalutation(text));
  if (first >= 0) return { paragraph: first, offset: 0 };
  const opened = head.texts.findIndex((text, number) => number >= head.lead && bodyAfter(text) >= 0);
  if (opened >= 0) return { paragraph: opened, offset: bodyAfter(paragraphs[opened] ?? '') };
  const personal = head.texts
    .slice(head.lead)
    .some((text) => scanParagraph(text, head.index).tokens.some(({ lower }) => FIRST_PERSON.test(lower)));
  return personal ? { paragraph: head.lead, offset: 0 } : null;
}

/** Full needs an opening and a closing; a report that only tells what the message said is a digest. */
function completenessOf(
  paragraphs: readonly string[],
  reading: Reading | null,
  body: BodyStart | null,
): Completeness {
  if (reading === null) return 'unknown';
  const message = /letter|telegram|message|condolence/.test(reading.form);
  if (body === null) return message ? 'digest' : 'unknown';
  const tail = paragraphs.slice(-3);
  const closed =
    hasEndMark(paragraphs[paragraphs.length - 1] ?? '') ||
    tail.some((text, i) => body.paragraph < paragraphs.length - tail.length + i && isSignature(text));
  return closed ? 'full' : 'unknown';
}

function tierOf(relayed: boolean, state: string | null, body: BodyStart | null): SourceTier | null {
  if (state !== null && SIDES.has(state)) return 'primary';
  if (relayed) return 'secondary';
  return body === null ? null : 'primary';
}
