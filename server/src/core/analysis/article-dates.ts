import { readCredit, readDateline, type Dateline } from '../article/dateline.js';
import { dateByClues, type InferredDate } from '../article/infer-date.js';
import { DATELINE_PARAGRAPHS, statedDate } from '../article/stated-date.js';
import { AFTER_LEAD, type ClueKnowledge, type DateClues } from '../dates/inference/clues.js';
import { isNamedIn } from '../dates/inference/events.js';
import { leadWeekday } from '../dates/inference/wire.js';
import { isoDayNumber } from '../dates/calendar.js';
import type { AnalyzeOptions, Article, ArticleOverrides, DateEvidence } from '../types.js';
import { textsOf, type Ends } from './ends.js';
import { formulaHint, formulaIds } from './formula-hint.js';
import type { ParagraphNode } from './node.js';
import type { Presence } from './presence.js';
import { Memo } from './same.js';
import type { AnalysisTools } from './tools.js';

export type ArticleDates = Pick<Article, 'date' | 'dateFrom' | 'dateEvidence' | 'dated' | 'reported' | 'lag'>;

/** How many closing paragraphs may hold the date under a text, and how much may stand beside it there. */
const SIGNATURE_PARAGRAPHS = 3;
const SIGNATURE_ROOM = 30;

/** Reads an article's own date, again and again while it is edited; remembers what an edit elsewhere cannot change. */
export class ArticleDater {
  private readonly dateline = new Memo<{ readonly read: Dateline | null }>();
  private readonly inferred = new Memo<InferredDate>();
  private readonly hinted = new Memo<readonly DateEvidence[]>();

  constructor(private readonly tools: AnalysisTools) {}

  /**
   * Decides the article's date: option > front matter > articles.yaml > dateline > file name > inferred.
   * @param known the paragraphs' clues, if they were gathered before; they come back for the next time
   */
  read(
    items: readonly ParagraphNode[],
    ends: Ends,
    options: AnalyzeOptions & { readonly given: ArticleOverrides },
    known: readonly DateClues[] | null,
    presence: Presence,
  ): { readonly dates: ArticleDates; readonly clues: readonly DateClues[] | null } {
    const opening = textsOf(ends.prose.slice(0, DATELINE_PARAGRAPHS));
    const dateline = this.dateline.of(opening, () => ({ read: readDateline(opening) })).read;
    const signed = signedDate(this.tools, ends.prose);
    const stated = statedDate(
      options,
      dateline,
      signed,
      readCredit(textsOf(ends.prose.slice(-SIGNATURE_PARAGRAPHS))),
    );
    const clues = stated === null ? (known ?? cluesIn(items, ends, this.tools.dates.clues)) : known;
    const inferred = stated === null ? this.infer(ends, dateline, clues ?? [], presence, signed) : null;
    const date = stated?.date ?? inferred?.date ?? null;
    const { given, sidecar } = options;
    const reported = given.reported ?? sidecar?.reported ?? (stated?.from === 'dateline' ? date : null);
    const dated = given.dated ?? sidecar?.dated ?? signed;
    const hint = stated === null ? this.hint(items) : [];
    const dates: ArticleDates = {
      date,
      dateFrom: stated?.from ?? (date === null ? 'none' : 'inferred'),
      dateEvidence: stated === null ? [...(inferred?.evidence ?? []), ...hint] : [stated.evidence],
      dated,
      reported,
      lag: lagBetween(dated, reported),
    };
    return { dates, clues };
  }

  private hint(items: readonly ParagraphNode[]): readonly DateEvidence[] {
    const ids = formulaIds(items);
    return this.hinted.of([ids.join(' ')], () => [formulaHint(ids, this.tools) ?? []].flat());
  }

  private infer(
    ends: Ends,
    dateline: Dateline | null,
    clues: readonly DateClues[],
    presence: Presence,
    signed: string | null,
  ): InferredDate {
    // Whether an event counts is asked of the whole text.
    const events = new Set(
      clues.flatMap(({ events: some }) => some.flatMap(({ matches }) => matches.map(({ event }) => event))),
    );
    const named = [...events].filter((event) =>
      isNamedIn(event, (words, anyCase) => presence.has(words, anyCase)),
    );
    return this.inferred.of([dateline, signed, ends.isAll, ...ends.prose, clues, ...named], () => {
      const prose = ends.isAll
        ? ends.prose
        : [...ends.prose.slice(0, AFTER_LEAD), ...ends.prose.slice(-SIGNATURE_PARAGRAPHS)];
      const lead = leadWeekday(
        textsOf(prose),
        prose.map(({ analysed }) => analysed?.dates ?? []),
      );
      return dateByClues(clues, lead, dateline, (event) => named.includes(event), signed);
    });
  }
}

/** Days from the date on the document to that of the report; null where either is no day. */
function lagBetween(dated: string | null, reported: string | null): number | null {
  const [from, to] = [isoDayNumber(dated), isoDayNumber(reported)];
  return from === null || to === null ? null : to - from;
}

/** The clues of all paragraphs, in order; those of the lead are read as such. */
function cluesIn(items: readonly ParagraphNode[], ends: Ends, known: ClueKnowledge): DateClues[] {
  const clues: DateClues[] = [];
  const behindLead = ends.numbers[AFTER_LEAD] ?? items.length;
  for (let number = 0; number < items.length; number++) {
    const node = items[number];
    if (node === undefined || node.kind !== 'prose') continue;
    const place = number < behindLead ? ends.prose.indexOf(node) : AFTER_LEAD;
    const found = node.cluesAs(place, known);
    if (found !== null) clues.push(found);
  }
  return clues;
}

/** The date under a text ("October 1, Juche 114 (2025)"): a short closing line that is a full date, place and end mark. */
function signedDate(tools: AnalysisTools, prose: readonly ParagraphNode[]): string | null {
  for (const { analysed } of prose.slice(-SIGNATURE_PARAGRAPHS).reverse()) {
    if (analysed === null) continue;
    const { clean, dates } = analysed;
    const first = dates.find((expression) => clean.text.slice(0, expression.start).trim() === '');
    if (first === undefined || clean.text.length - (first.end - first.start) > SIGNATURE_ROOM) continue;
    const value = tools.dates.resolve([[first]], { date: null, inferred: false })[0]?.[0]?.value ?? '';
    if (isoDayNumber(value) !== null) return value;
  }
  return null;
}
