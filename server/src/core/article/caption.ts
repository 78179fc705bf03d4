/** Captions of photographs: a few words that say what a photo shows. */
import type { Head } from './head.js';
import { reasonOf, type Reading } from './reading.js';

const SHOWS =
  /\b(?:photo(?:graph)?|picture)s?(?: (?:taken|released|provided)\b[^.]{0,80})? shows?\b|\((?:Xinhua|KCNA|TASS)\/[^)]{2,30}\)\s*$|图为|（?新华社(?:记者)?[^，。]{1,8}摄）?\s*$|사진은 /iu;
/** A caption is short, and all there is. */
const LONGEST = 700;

/** A text that is nothing but a caption; null for all others. */
export function readCaption({ texts, lead }: Head): Reading | null {
  const whole = texts.join(' ');
  const number = texts.findIndex((text) => SHOWS.test(text));
  const match = SHOWS.exec(texts[number] ?? '');
  if (match === null || whole.length > LONGEST || texts.length > 3) return null;
  const at = { paragraph: number, start: match.index, end: match.index + match[0].trimEnd().length };
  return {
    form: 'photo-caption',
    reason: reasonOf('caption', 'photo-caption', match[0], at),
    sender: null,
    addressee: null,
    at: lead,
    isAccount: false,
  };
}
