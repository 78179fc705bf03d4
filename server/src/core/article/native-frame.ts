/**
 * Frames of documents in Korean, Chinese and Russian: the kind of a message by its noun (축전, 答电, 口信, телеграмма), where its
 * own text begins ("축전의 전문은 다음과 같다.", "全文如下："), and statements by their titles ("김여정부부장 담화").
 */
import type { Introduction, SpeakerRef } from '../quotes/model.js';
import { bodyOfState, type NameIndex } from '../quotes/names.js';
import { nativeSpeaker } from '../quotes/native/who.js';
import { NOBODY, type Named } from '../quotes/named.js';
import type { Form } from '../types.js';

const MESSAGE_FORMS: readonly (readonly [RegExp, Form])[] = [
  [/^(?:위문|조전|唁电|慰问电)/u, 'condolence'],
  [/구두친서|口信/u, 'verbal-message'],
  [/답전|复电/u, 'reply-telegram'],
  [/회답|답신|复信/u, 'reply-letter'],
  [/축전|전문|贺电|电报|телеграмм/u, 'congratulatory-telegram'],
  [/친서|편지|서한|메쎄지|메시지|贺信|贺函|信函|послани|письм/u, 'letter'],
];

/** Form of the message a native sentence tells of; null for a noun in Latin letters. */
export function nativeForm({ noun, document }: Introduction): Form | null {
  if (document !== 'message') return null;
  return MESSAGE_FORMS.find(([pattern]) => pattern.test(noun))?.[1] ?? null;
}

const BODY_FOLLOWS =
  /(?:다음과 같다|다음과 같은 (?:담화|성명|연설|축전|답전|서한)(?:을|를)? (?:발표|보내).{0,8}|(?:全文|内容|内容全文)如下|следующего содержания)[.。:：]?\s*$/u;

/** Where the document's own words begin after a paragraph that announces them; -1 where none does. */
export function nativeBodyAfter(paragraph: string): number {
  return paragraph.length < 2000 && BODY_FOLLOWS.test(paragraph.slice(-60)) ? paragraph.length : -1;
}

const TITLE_FORMS: readonly (readonly [RegExp, Form])[] = [
  [/(?:담화|談話)(?:를? 발표)?$/u, 'press-statement'],
  [/성명(?:을? 발표)?$/u, 'statement'],
  [/연설(?:\s?전문)?$/u, 'speech'],
  [/(?:론평|논평)$/u, 'commentary'],
  [/声明(?:[（(]?全文[）)]?)?$/u, 'statement'],
  [/(?:讲话|致辞|演讲)[（(]?全文[）)]?$/u, 'speech'],
];

/** The kind and speaker of a document that its title names: "조선외무성 대변인담화", "习近平在…上的讲话（全文）". */
export function nativeTitled(
  title: string,
  state: string | null,
  index: NameIndex,
): { readonly form: Form; readonly sender: Named } | null {
  const trimmed = title.trim();
  for (const [pattern, form] of TITLE_FORMS) {
    const match = pattern.exec(trimmed);
    if (match === null || match.index < 2) continue;
    const ref = nativeSpeaker({ text: trimmed, index }, { start: 0, end: match.index });
    const sender = namedOf(ref, state, index);
    if (sender !== null) return { form, sender };
  }
  return null;
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
