/** Forms of messages by what Korean, Chinese and Russian texts call them; the order is from the closest name on. */
import type { Form } from '../types.js';

const FORMS: readonly (readonly [RegExp, Form])[] = [
  [/구두친서|口信|устн\S+ послани/iu, 'verbal-message'],
  [/위문|조전|애도|조의|唁|慰问|соболезнов/iu, 'condolence'],
  [/감사|사의|感谢|答谢|благодар/iu, 'letter-of-thanks'],
  [/답전|회답전문|复电|ответн\S+ телеграмм/iu, 'reply-telegram'],
  [/회답|답신|复信|复函|ответн/iu, 'reply-letter'],
  [/축전|贺电|поздравительн\S+ телеграмм|телеграмм\S+ с поздравлени|поздравил/iu, 'congratulatory-telegram'],
  [/친서|서한|편지|메쎄지|메시지|贺信|贺函|亲署函|亲笔信|信函|致信|致函|послани|письм/iu, 'letter'],
];

/** "致电…祝贺" names its kind by what it does. */
const BY_ACT: readonly (readonly [RegExp, Form])[] = [
  [/唁|哀悼|慰问|吊唁|соболезнов/iu, 'condolence'],
  [/感谢|谢意|благодар/iu, 'letter-of-thanks'],
  [/祝贺|致以.{0,6}祝贺|поздрав/iu, 'congratulatory-telegram'],
];

/** Form of a message by its noun, else by what its sentence says that it does; null where neither tells. */
export function nativeMessageForm(noun: string, sentence: string): Form | null {
  return (
    FORMS.find(([pattern]) => pattern.test(noun))?.[1] ??
    BY_ACT.find(([pattern]) => pattern.test(sentence))?.[1] ??
    null
  );
}
