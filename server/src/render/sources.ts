import type { Pronouncement, Source } from '../core/formulary/types.js';
import type { RecordEntry } from '../core/history/types.js';
import type { Translate } from '../l10n.js';
import { escape, link } from './markdown.js';
import { doubtWords, formWords } from './words.js';

const LONGEST_NAME = 40;

/** "[KCNA Watch, 2023-10-01](…)": who says it, linked where there is an address. */
export function sourceLink(source: Source): string {
  const name = shortened(source.outlet ?? source.title);
  return link(source.date === null ? name : `${name}, ${source.date}`, source.url);
}

/** A title cut at a word, for lines that must stay lines; the link leads to all of it. */
function shortened(title: string): string {
  if (title.length <= LONGEST_NAME) return title;
  return `${title.slice(0, LONGEST_NAME).replace(/\s+\S*$/, '')}…`;
}

/** "Kim Jong Un → Xi Jinping, reply letter, DPRK founding day 2025" in Markdown. */
export function pronouncementWords(
  { speaker, addressee, form, formName, occasionName }: Pronouncement,
  t: Translate,
): string {
  const who = [speaker ?? t('speaker not known'), addressee].filter((part) => part !== null).join(' → ');
  const kind = formName ?? formWords(form, t);
  return [who, kind, occasionName]
    .filter((part) => part !== null)
    .map((part) => escape(part))
    .join(', ');
}

/** One recorded use on one line: date, who, kind of text, occasion, source, doubts. */
export function recordLine(entry: RecordEntry, t: Translate): string {
  const source = entry.source === null ? escape(entry.use.source) : sourceLink(entry.source);
  const doubt = doubtWords(entry.use.verified, t);
  const end = doubt === null ? source : `${source}, ${escape(doubt)}`;
  return `${escape(entry.date)} ${pronouncementWords(entry.pronouncement, t)} (${end})`;
}
