/** Which words a row of a scale of authority is about. Rows are data: issuer and vehicle are read, not listed here. */
import type { AuthorityRow } from '../formulary/types.js';
import type { Form, Voice } from '../types.js';
import type { AuthorityQuery } from './authority.js';
import type { VehicleMark } from './vehicle.js';

const MESSAGES: readonly Form[] = [
  'letter',
  'reply-letter',
  'congratulatory-telegram',
  'reply-telegram',
  'verbal-message',
  'letter-of-thanks',
  'condolence',
];

/** Words of a row's vehicle and the forms they stand for. */
const FORMS: readonly (readonly [RegExp, readonly Form[]])[] = [
  [/\bletter\b/, MESSAGES],
  [/\bspeech\b/, ['speech', 'toast']],
  [/\bpress statement\b/, ['press-statement']],
  [/\bpress release\b/, ['press-statement']],
  [/(?<!press |joint )\bstatement\b/, ['statement']],
  [/\bjoint (?:press )?statement\b/, ['joint-statement']],
  [/\bdecision\b/, ['decision']],
  [/\breport\b/, ['report']],
  [/\banswer\b/, ['answer']],
  [/\bbriefing\b/, ['briefing']],
  [/\beditorial\b/, ['editorial']],
  [/\bpolitical essay\b/, ['political-essay']],
  [/\bcommentary\b|\bcommentator\b|\barticles?\b/, ['commentary']],
  [/\bremarks\b/, ['speech', 'answer']],
  [/\btalks\b|\breadout\b/, ['readout']],
  [/\bheadline\b/, ['report', 'photo-caption', 'other']],
];

const MARKS: readonly (readonly [VehicleMark, RegExp])[] = [
  ['crucial', /\bcrucial\b/],
  ['delegated', /\bdelegated\b/],
  ['commentator', /\bcommentator\b/],
  ['carried-whole', /\bfull text\b/],
  ['signed', /\bsigned (?:commentary|article)\b|\bresearcher's article\b/],
  ['joint-press', /\bjoint press\b/],
  ['between-parties', /\bparty-to-party\b|\bwith the wpk\b/],
];

/** Is the row's vehicle that of the text, its mark and all? A plain text is no crucial statement, nor the other way. */
export function fitsVehicle(
  { vehicle, native }: AuthorityRow,
  { form, vehicle: text }: AuthorityQuery,
): boolean {
  const words = vehicle.replace(/\([^)]*\)/g, '').toLowerCase();
  const byline = text.byline;
  if (byline !== null) return `${vehicle} ${native ?? ''}`.includes(byline);
  const mark = MARKS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
  if (mark !== text.mark || form === null) return false;
  return FORMS.some(([pattern, forms]) => pattern.test(words) && forms.includes(form));
}

/** A quotation within a readout has no row of its own: it counts as the readout's. */
export function fitsVoice(row: AuthorityRow, voice: Voice): boolean {
  return row.voice === (voice === 'quoted-in-readout' ? 'paraphrased-in-readout' : voice);
}

/**
 * Does the row hold on the article's date? Bounds count as far as they are written ('2016': all of that year). Without
 * a date a row with bounds is not known to.
 */
export function isInForce({ validFrom, validTo }: AuthorityRow, date: string | null): boolean {
  if (validFrom === null && validTo === null) return true;
  if (date === null) return false;
  const [from = '', to = from] = date.split('/');
  const starts = validFrom === null || cut(from, validFrom) >= validFrom.slice(0, from.length);
  const ends = validTo === null || cut(to, validTo) <= validTo.slice(0, to.length);
  return starts && ends;
}

function cut(date: string, like: string): string {
  return date.slice(0, like.length);
}
