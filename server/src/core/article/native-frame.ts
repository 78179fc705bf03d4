/**
 * Frames of documents in Korean, Chinese and Russian: where a document's own text begins ("축전의 전문은 다음과 같다.",
 * "全文如下："), and whose it is by its title ("김여정부부장 담화").
 */
import type { SpeakerRef } from '../quotes/model.js';
import { bodyOfState, type NameIndex } from '../quotes/names.js';
import { nativeSpeaker } from '../quotes/native/who.js';
import { NOBODY, type Named } from '../quotes/named.js';

const BODY_FOLLOWS =
  /(?:다음과 같다|다음과 같은 (?:담화|성명|연설|축전|답전|서한)(?:을|를)? (?:발표|보내).{0,8}|(?:全文|内容|内容全文)如下|следующего содержания)[.。:：]?\s*$/u;

/** Where the document's own words begin after a paragraph that announces them; -1 where none does. */
export function nativeBodyAfter(paragraph: string): number {
  return paragraph.length < 2000 && BODY_FOLLOWS.test(paragraph.slice(-60)) ? paragraph.length : -1;
}

/**
 * Who speaks in the document that a title names: "조선외무성 대변인담화", "习近平在…上的讲话（全文）".
 * @param form where the words for the kind of text begin
 * @param state the outlet's, whose ministry "외무성" is
 */
export function nativeAuthor(
  title: string,
  form: number,
  state: string | null,
  index: NameIndex,
): Named | null {
  const ref = nativeSpeaker({ text: title, index }, { start: 0, end: form });
  return namedOf(ref, state, index);
}

function namedOf(ref: SpeakerRef, home: string | null, index: NameIndex): Named | null {
  const { kind, name, actor: id, state } = ref;
  if (kind !== 'person' && kind !== 'body' && kind !== 'outlet') return null;
  if (name !== null) return { ...NOBODY, kind, name, id, state, sure: true };
  const body = home === null ? null : bodyOfState(index, home, ref.text);
  if (body === null) return null;
  const spoken = ref.office === 'spokesman' ? `${body.name} spokesperson` : body.name;
  return { ...NOBODY, kind, name: spoken, id: body.actor, state: home, sure: true };
}
