import { isDateOrInterval } from '../core/annotations/article-entries.js';
import { shownWords } from '../core/text/clean.js';
import type { Article, DateEvidence, DateFinding, Span } from '../core/types.js';
import type { OpenDocument } from '../document/open-document.js';
import type { Translate } from '../l10n.js';
import type { ArticleDateView, DateGroupView, DatesView, DateView } from '../protocol.js';
import { conflictWords } from '../render/date-hover.js';
import { shownDate, withoutWords } from '../render/date-words.js';
import { weekdayOf } from '../render/words.js';
import { compareInTime, isPlaced } from './date-order.js';

/** A list of more dates than this is no help. */
const MOST = 2000;

interface Numbered {
  readonly id: number;
  readonly finding: DateFinding;
}

/** An article's dates in order of time, under the article's own date; null while the document is not read. */
export function datesView(document: OpenDocument, t: Translate): DatesView | null {
  const { uri, version, reading, held } = document;
  if (reading === null) return null;
  const all = [...held.each()].filter(({ kind, flag }) => kind === 'date' && flag);
  const shown = document
    .made(all.slice(0, MOST))
    .flatMap(({ id, finding }) => (finding.kind === 'date' ? [{ id, finding }] : []));
  return {
    uri,
    version,
    article: articleDate(reading.article(), shown, t),
    groups: grouped(shown, t),
    more: Math.max(0, all.length - MOST),
  };
}

/** The article's date, where it comes from, and what it rests on. */
function articleDate(article: Article, dates: readonly Numbered[], t: Translate): ArticleDateView {
  const { date, dateFrom, dated, reported, lag } = article;
  const inferred = dateFrom === 'inferred';
  return {
    date,
    from:
      date === null ? t('not known') : t(dateFrom === 'sidecar' ? 'set by you' : dateFrom.replace('-', ' ')),
    inferred,
    own: dateFrom === 'sidecar',
    confirm: inferred && date !== null && isDateOrInterval(date) ? date : null,
    dated,
    reported,
    lag: lag ?? null,
    evidence: article.dateEvidence
      .map((evidence) => {
        const place = placeOf(evidence, dates);
        return {
          detail: evidence.detail,
          start: place?.start ?? null,
          end: place?.end ?? null,
          necessary: evidence.necessary === true,
          without: withoutWords(evidence, t),
        };
      })
      .sort((a, b) => Number(b.necessary) - Number(a.necessary)),
  };
}

/** Where the text says it: its own span, else that of the one date whose words it quotes. */
function placeOf({ detail, start, end }: DateEvidence, dates: readonly Numbered[]): Span | null {
  if (start !== undefined && end !== undefined) return { start, end };
  const quoted = dates.filter(({ finding }) => detail.includes(shownWords(finding.text)));
  const longest = Math.max(...quoted.map(({ finding }) => shownWords(finding.text).length));
  const [only, ...rest] = quoted.filter(({ finding }) => shownWords(finding.text).length === longest);
  return only === undefined || rest.length > 0 ? null : { start: only.finding.start, end: only.finding.end };
}

/** Places with the same value stand together; a value that is not known is no value that two could share. */
function grouped(dates: readonly Numbered[], t: Translate): readonly DateGroupView[] {
  const groups = new Map<string, Numbered[]>();
  for (const one of dates) {
    const { value, mod, start } = one.finding;
    const key = value === null ? `? ${start}` : `${value} ${mod ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups]
    .flatMap(([key, members]) => {
      const [first] = members;
      return first === undefined ? [] : [{ key, first: first.finding, members }];
    })
    .sort((a, b) => compareInTime(a.first, b.first) || a.first.start - b.first.start)
    .map(({ key, first, members }) => groupView(key, first, members, t));
}

function groupView(
  key: string,
  first: DateFinding,
  members: readonly Numbered[],
  t: Translate,
): DateGroupView {
  const placed = isPlaced(first);
  return {
    key: key.trim(),
    shown: shownDate(first, t),
    weekday: first.value === null ? null : weekdayOf(first.value, t),
    from: placed ? first.from : null,
    to: placed ? first.to : null,
    derived: members.every(({ finding }) => finding.derived),
    conflict: members.some(({ finding }) => finding.weekdayConflict !== null),
    dates: members.map(({ id, finding }): DateView => ({
      finding: id,
      start: finding.start,
      end: finding.end,
      text: shownWords(finding.text),
      derived: finding.derived,
      how: finding.how,
      conflict: conflictWords(finding, t),
    })),
  };
}
