import { isoDayNumber } from '../dates/calendar.js';
import type { Article, ArticleSlot, DateFinding } from '../types.js';
import type { AnalysisTools } from './tools.js';

/** A reply comes within weeks; what lies further back is another exchange. */
const MOST_DAYS = 60;
/** "your message of (October 1)": the words before the date of the message that is answered. */
const ANSWERED =
  /\b(?:your|his|her|their) (?:\S+ ){0,3}(?:message|letter|telegram|greetings)s?(?: \S+){0,3} (?:of|dated|on|sent on)\s*$/i;
const REACH = 80;

/**
 * How many days a reply took: from the date that it gives the message answered, else from the one message on record
 * that its addressee sent its sender in the weeks before. Null where neither is known, or several messages might be meant.
 */
export function daysToReply(
  tools: AnalysisTools,
  article: Article,
  dates: readonly DateFinding[],
  source: { text(): string },
): ArticleSlot | null {
  const replied = isoDayNumber(article.dated ?? article.date);
  if (replied === null) return null;
  const slot = (days: number, text: string, at: object): ArticleSlot => ({
    slot: 'days-to-reply',
    of: null,
    text,
    value: String(days),
    ...at,
  });
  const text = dates.length === 0 ? '' : source.text();
  for (const { start, end, value, text: words } of dates) {
    const asked = isoDayNumber(value);
    if (asked === null || !ANSWERED.test(text.slice(Math.max(0, start - REACH), start))) continue;
    const days = replied - asked;
    if (days >= 0 && days <= MOST_DAYS) return slot(days, words, { start, end });
  }
  const { sender, addressee } = article;
  if (sender === null || addressee === null) return null;
  const before = tools.formulary.pronouncements.filter((one) => {
    const asked = isoDayNumber(one.dated ?? one.reported);
    const isAnswered = one.speaker === addressee && one.addressee === sender && !one.form.startsWith('reply');
    return isAnswered && asked !== null && replied - asked >= 0 && replied - asked <= MOST_DAYS;
  });
  const [only] = before;
  if (only === undefined || before.length !== 1) return null;
  const asked = only.dated ?? only.reported ?? '';
  return slot(
    replied - (isoDayNumber(asked) ?? replied),
    `${only.formName ?? only.form} of ${asked}, on record`,
    {},
  );
}
