/**
 * Messages that Korean, Chinese and Russian state media tell of: "…동지께서는 …동지에게 축전을 보내시였다", "习近平向金正恩致口信",
 * "金正恩致电习近平", "Путин направил телеграмму …". The forms are those of KCNA's, Xinhua's and TASS's reports of messages.
 */
import type { Introduction, SpeakerRef } from '../model.js';
import type { NativeSentence } from './speaker.js';
import { nativeSpeaker } from './who.js';
import { isMarked, SUBJECT, withoutParticle, wordsOf, type Word } from './words.js';

const KOREAN_NOUN =
  /^(?:위문|축하|회답|구두)?(축전|답전|조전|전문|구두친서|친서|편지|서한|답신|메쎄지|메시지)(?:을|를|이|가)?$/u;
const KOREAN_SENT = /^(?:보내|보냈|드리|드렸|올리|올렸|전달|전하|전했)/u;
const KOREAN_RECEIVED = /^(?:받으|받았|받아)/u;
const KOREAN_ARRIVED = /^(?:보내여온|보내온|보낸|보내주신|보내준)$/u;
const FROM = /(?:에게서|께서|으로부터|로부터)$/u;
const TO = /(?:에게|께|앞으로)$/u;
const CHINESE_NOUN = '贺电|贺信|口信|复电|复信|唁电|慰问电|信函|贺函|电报';
const CHINESE_TO = new RegExp(
  `([^，。；：“”]{2,40}?)(?:\\d+月)?(?:\\d+日|当天|日前)?(?:向|给)([^，。；“”]{2,40}?)(?:致|发|转达|致以|发去|发来|送)(?:了)?(?:[^，。；]{0,6}?)(${CHINESE_NOUN})`,
  'u',
);
const CHINESE_WIRE =
  /([^，。；：“”]{2,40}?)(?:\d+月)?(?:\d+日|当天|日前)?(致电|致信|致函|复信|复电)([^，。；“”]{2,40}?)(?=，|。|祝|对|就|$)/u;
const CHINESE_RECEIVED = new RegExp(
  `([^，。；：“”]{2,40}?)(?:\\d+月)?(?:\\d+日|当天|日前)?收到(?:了)?([^，。；“”]{2,40}?)(?:发来|致|送)?的?(${CHINESE_NOUN})`,
  'u',
);
const RUSSIAN_SENT =
  /^(.{3,120}?)\s(?:направил|отправил|послал|адресовал)а?\s([^.!?]{0,60}?)(телеграмму|послание|письмо|поздравление)\s([^.!?,]{3,120})/iu;
const RUSSIAN_RECEIVED =
  /^(.{3,120}?)\s(?:получил)а?\s([^.!?]{0,60}?)(телеграмму|послание|письмо|поздравление)\sот\s([^.!?,]{3,120})/iu;

/** Other nouns and cases of the same message, as later sentences speak of it. */
const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/^телеграмм/u, 'телеграмме'],
  [/^послани/u, 'послании'],
  [/^письм/u, 'письме'],
  [/^致电$/u, '贺电'],
  [/^致信$|^致函$/u, '贺信'],
];

/** The message a sentence tells of, with author and addressee; null without one. */
export function nativeMessage(sentence: NativeSentence): Introduction | null {
  const { text, start, end } = sentence;
  const words = text.slice(start, Math.min(end, start + 400));
  if (/[가-힣]/u.test(words)) return koreanMessage(sentence);
  if (/[а-яё]/iu.test(words)) {
    const sent = RUSSIAN_SENT.exec(words);
    if (sent !== null) return made(sentence, sent, sent[1], sent[4], sent[3]);
    const received = RUSSIAN_RECEIVED.exec(words);
    return received === null ? null : made(sentence, received, received[4], received[1], received[3]);
  }
  const received = CHINESE_RECEIVED.exec(words);
  if (received !== null) return made(sentence, received, received[2], received[1], received[3]);
  const sent = CHINESE_TO.exec(words);
  if (sent !== null) return made(sentence, sent, sent[1], sent[2], sent[3]);
  const wired = CHINESE_WIRE.exec(words);
  return wired === null ? null : made(sentence, wired, wired[1], wired[3], wired[2]);
}

/** "A는 B에게 축전을 보내시였다", "A는 B에게서 축전을 받으시였다", "A는 B가 보내여온 답전을 받으시였다". */
function koreanMessage(sentence: NativeSentence): Introduction | null {
  const words = wordsOf(sentence).slice(0, 60);
  const noun = words.findIndex(({ text }, i) => i > 0 && KOREAN_NOUN.test(text) && isAct(words, i));
  const named = words[noun];
  if (named === undefined) return null;
  const topic = words.findIndex((word, i) => i < noun && isMarked(word, SUBJECT) && !TO.test(word.text));
  const arrived = words.findIndex(({ text }, i) => i > topic && i < noun && KOREAN_ARRIVED.test(text));
  const received = arrived >= 0 || KOREAN_RECEIVED.test(words[noun + 1]?.text ?? '');
  const first = topic < 0 ? null : phrase(sentence, words, 0, topic, SUBJECT);
  const partner = words.findIndex(
    ({ text }, i) => i > topic && i < noun && (received ? FROM : TO).test(text),
  );
  const giver = received && partner < 0 && arrived > 0 ? arrived - 1 : partner;
  const second = giver < 0 ? null : phrase(sentence, words, topic + 1, giver, received ? FROM : TO);
  const [author, addressee] = received ? [second, first] : [first, second];
  if (author === null && addressee === null) return null;
  const kind = KOREAN_NOUN.exec(named.text)?.[0].replace(/(?:을|를|이|가)$/u, '') ?? named.text;
  return { at: named.start, noun: kind, document: 'message', author, addressee, implied: false };
}

function isAct(words: readonly Word[], noun: number): boolean {
  const next = [words[noun + 1]?.text ?? '', words[noun + 2]?.text ?? ''];
  return next.some((text) => KOREAN_SENT.test(text) || KOREAN_RECEIVED.test(text));
}

function phrase(
  sentence: NativeSentence,
  words: readonly Word[],
  from: number,
  to: number,
  particle: RegExp,
): SpeakerRef | null {
  const [first, last] = [words[from], words[to]];
  if (first === undefined || last === undefined) return null;
  const marked = particle === SUBJECT ? withoutParticle(last) : last.start + bare(last.text).length;
  const found = nativeSpeaker(sentence, { start: first.start, end: marked });
  return found.kind === 'generic' ? null : found;
}

function bare(text: string): string {
  return text.replace(/(?:에게서|께서는|께서|으로부터|로부터|에게|께|앞으로|이|가)$/u, '');
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
  const kind = NOUNS.find(([pattern]) => pattern.test(noun.toLowerCase()))?.[1] ?? noun;
  return { at, noun: kind, document: 'message', author: by, addressee: to, implied: false };
}
