/** Who a phrase names that is written in Korean, Chinese or Russian. */
import type { Span } from '../../types.js';
import type { SpeakerRef } from '../model.js';
import type { NameEntry, NameIndex } from '../names.js';
import { namedByTitle, shortTitle, stateTitle } from './titles.js';

const PRONOUN = /^(?:그|그녀|그는|他|她|он|она)$/i;
const PLURAL = /^(?:그들|他们|她们|они)$/i;
const JOINT =
  /^(?:쌍방|량측|양측|량국|양국|두 나라|두 정상|두 수뇌|两国|双方|中朝双方|朝中双方|中俄双方|(?:обе )?стороны)/iu;

/** Messages as speakers: "축전은 … 지적하였다", "贺电说", "в послании". */
const MESSAGE =
  /(?:축전|답전|전문|친서|편지|서한|답신|메쎄지|메시지|贺电|贺信|口信|复电|复信|唁电|来电|贺函|телеграмм[аеы]|послани[еи]|письм[ое])(?:에서|中|里)?$/iu;

/** Whoever speaks for a body or a person is not that body or person. */
const SPOKESMAN = /대변인|发言人|представител|пресс-секретар/iu;
/** What follows a name that only belongs to it: "习近平主席特使", "시진핑 주석의 특사". */
const OTHERS =
  /^(?:측|의\s|(?:.{0,6}?)(?:특사|특별대표|보좌관|비서관|부인|특使|特使|特别代表|代表团|夫人|助理|办公室|政府))/u;
const MINISTRY = /외무성|외교부|外交部|外务省|外務省/u;

/** Who the words at `span` name: an actor of the formulary, a pronoun, a message, or somebody the rules cannot name. */
export function nativeSpeaker(
  { text, index }: { readonly text: string; readonly index: NameIndex },
  span: Span,
): SpeakerRef {
  const words = text.slice(span.start, span.end);
  const trimmed = words.trim();
  const base: SpeakerRef = {
    kind: 'generic',
    text: words,
    name: null,
    actor: null,
    state: null,
    office: null,
    document: null,
    owner: null,
    parts: [],
    ...span,
  };
  if (PRONOUN.test(trimmed)) return { ...base, kind: 'pronoun' };
  if (PLURAL.test(trimmed)) return { ...base, kind: 'they' };
  const message = MESSAGE.exec(trimmed);
  if (message !== null) return { ...base, kind: 'document', document: 'message', text: nounOf(message[0]) };
  const holder = stateTitle(trimmed);
  if (holder !== null) return { ...base, kind: 'title', ...holder };
  const unknown = namedByTitle(trimmed);
  const found = lastNamed(words, index);
  if (unknown !== null && (found === null || words.lastIndexOf(unknown) >= found.end))
    return { ...base, kind: 'person', name: unknown, state: found?.entry.state ?? null };
  if (found === null) {
    if (JOINT.test(trimmed)) return { ...base, kind: 'joint' };
    const short = shortTitle(trimmed);
    if (short !== null) return { ...base, kind: 'surname', text: short.surname, office: short.office };
    const spokesman = SPOKESMAN.test(words) ? 'spokesman' : null;
    return MINISTRY.test(words)
      ? { ...base, kind: 'body', text: 'foreign ministry', office: spokesman }
      : base;
  }
  const { kind, name, actor, state } = found.entry;
  const rest = words.slice(found.end);
  if (kind === 'body' && SPOKESMAN.test(words))
    return { ...base, kind, name: `${name} spokesperson`, actor, state };
  if (kind === 'person' && (OTHERS.test(rest) || SPOKESMAN.test(rest))) return { ...base, state };
  return { ...base, kind, name, actor, state };
}

/** The noun without its particle or ending, as the sentence that introduces the message has it. */
function nounOf(message: string): string {
  return message.replace(/(?:에서|中|里)$/u, '');
}

interface FoundName {
  readonly entry: NameEntry;
  readonly end: number;
}

/** The person named last, else what ends last: titles and bodies stand before the name; of two alike the longer. */
function lastNamed(words: string, { native }: NameIndex): FoundName | null {
  const folded = words.toLowerCase();
  let best: FoundName | null = null;
  for (const [name, entry] of native) {
    const end = endOf(folded, name);
    if (end < 0) continue;
    const personal = entry.kind === 'person';
    if (best !== null) {
      const other = best.entry.kind === 'person';
      if (other && !personal) continue;
      if (other === personal && end <= best.end) continue;
    }
    best = { entry, end };
  }
  return best;
}

/** End of the last place where the name stands as a word; -1 without one. Han runs have no gaps between words. */
function endOf(folded: string, name: string): number {
  for (let at = folded.lastIndexOf(name); at >= 0; at = at > 0 ? folded.lastIndexOf(name, at - 1) : -1) {
    const before = folded[at - 1] ?? ' ';
    const end = at + name.length;
    if (/[一-鿿]/u.test(name) || !/\p{L}/u.test(before)) {
      const cyrillic = name.charCodeAt(0) < 0x500;
      if (!cyrillic || /^\p{L}{0,3}(?!\p{L})/u.test(folded.slice(end, end + 4))) return end;
    }
  }
  return -1;
}
