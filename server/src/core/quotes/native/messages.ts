/**
 * Messages that Korean and Chinese state media tell of: "…동지께서는 …동지에게 축전을 보내시였다", "习近平向金正恩致口信",
 * "金正恩致电习近平". The forms are those of KCNA's and Xinhua's reports of messages.
 */
import type { Introduction, SpeakerRef } from '../model.js';
import { nativeSpeaker, type NativeSentence } from './speaker.js';

const KOREAN =
  /^(.{2,60}?)(?:께서는|께서|은|는|이|가)\s(?:.{0,60}?\s)?(.{2,60}?)(?:에게|께)\s(?:.{0,30}?)((?:위문|축하)?(?:축전|답전|전문|친서|편지|서한|메쎄지|메시지))를?을?\s보내/u;
const KOREAN_RECEIVED =
  /^(.{2,60}?)(?:께서는|께서|은|는|이|가)\s(?:.{0,60}?\s)?(.{2,60}?)(?:에게서|께서|으로부터|로부터)\s(?:.{0,30}?)((?:위문|축하)?(?:축전|답전|전문|친서|편지|서한|메쎄지|메시지))를?을?\s받/u;
const CHINESE_TO =
  /([^，。；：“”]{2,30}?)(?:\d+日|当天|日前)?(?:向|给)([^，。；“”]{2,40}?)(?:致|发|转达|致以|发去|发来|送)(?:了)?(?:[^，。；]{0,6}?)(贺电|贺信|口信|复电|唁电|慰问电|信函|贺函|电报)/u;
const CHINESE_WIRE =
  /([^，。；：“”]{2,30}?)(?:\d+日|当天|日前)?(致电|致信|致函|复信|复电)([^，。；“”]{2,40}?)(?=，|。|祝|对|就|$)/u;

/** The message a sentence tells of, with author and addressee; null without one. */
export function nativeMessage(sentence: NativeSentence): Introduction | null {
  const { text, start, end } = sentence;
  const words = text.slice(start, Math.min(end, start + 300));
  const sent = KOREAN.exec(words) ?? CHINESE_TO.exec(words);
  if (sent !== null) return made(sentence, sent, sent[1], sent[2], sent[3]);
  const received = KOREAN_RECEIVED.exec(words);
  if (received !== null) return made(sentence, received, received[2], received[1], received[3]);
  const wired = CHINESE_WIRE.exec(words);
  return wired === null ? null : made(sentence, wired, wired[1], wired[3], wired[2]);
}

function made(
  sentence: NativeSentence,
  match: RegExpExecArray,
  author = '',
  addressee = '',
  noun = '',
): Introduction | null {
  const from = sentence.start + match.index;
  const ref = (name: string): SpeakerRef | null => {
    const at = from + match[0].indexOf(name);
    const found = nativeSpeaker(sentence, { start: at, end: at + name.length });
    return found.kind === 'generic' ? null : found;
  };
  const [by, to] = [ref(author), ref(addressee)];
  if (by === null && to === null) return null;
  const at = from + match[0].lastIndexOf(noun);
  return { at, noun, document: 'message', author: by, addressee: to, implied: false };
}
