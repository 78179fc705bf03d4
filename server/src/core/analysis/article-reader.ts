import type { Place } from '../article/evidence.js';
import { readFrame, type ArticleFrame } from '../article/frame.js';
import { PLAIN_VEHICLE } from '../article/vehicle.js';
import { readFrontMatter, type FrontMatter } from '../article/front-matter.js';
import { AFTER_LEAD, type ClueKnowledge, type DateClues } from '../dates/inference/clues.js';
import { factsOf, isSameFacts, type DateCensus, type DateFacts, type ResolvedDate } from '../dates/index.js';
import type { Voices } from '../quotes/index.js';
import { languageOf } from '../text/language.js';
import type { AnalyzeOptions, Article, ArticleOverrides, Lang } from '../types.js';
import { ArticleDater, type ArticleDates } from './article-dates.js';
import { endsOf, HEAD_PARAGRAPHS, textsOf, type Ends } from './ends.js';
import type { ChangedRange } from './changes.js';
import type { ArticleFacts } from './formula-findings.js';
import type { ParagraphNode } from './node.js';
import { speaksInOwnVoice } from './own-voice.js';
import { Presence } from './presence.js';
import { isSame, Memo } from './same.js';
import type { AnalysisTools } from './tools.js';

/** Headline, dateline and the sentence that says who sent what to whom, and why. */
const LEAD_PARAGRAPHS = 4;
/** How much of an article is looked at for its language; quotations of originals come later. */
const LANGUAGE_PARAGRAPHS = 30;
/** Messages of a series are not longer; a longer text is not gone through as a whole at every edit. */
const LONGEST_MESSAGE = 500;
/** How much of it shows whose voice it is. */
const VOICE_PARAGRAPHS = 30;
/** Date rules whose words name an occasion; a plain date may merely fall on its day. */
const NAMES_OCCASION: ReadonlySet<string> = new Set(['anniversary', 'named-day']);

/** What the text says of itself as a whole, before its paragraphs are resolved. */
export interface Whole {
  readonly frontMatter: FrontMatter | null;
  readonly frame: ArticleFrame;
  readonly voices: Voices;
  readonly dates: ArticleDates;
  /** What the paragraphs say of the article's date; null as long as nobody asked. */
  readonly clues: readonly DateClues[] | null;
  readonly presence: Presence;
  readonly dateFacts: DateFacts;
  readonly lang: Lang;
  readonly words: number;
  /** Number among all paragraphs of each paragraph that the frame was read from. */
  readonly numbers: readonly number[];
  readonly ownVoice: boolean;
  /** So many first paragraphs may hold where the document's own words begin; so many are its lead. */
  readonly head: number;
  readonly lead: number;
}

/** A date of the lead, and the paragraph it stands in. */
export interface LeadDate {
  readonly paragraph: number;
  readonly date: ResolvedDate;
}

/** The reading before an edit, and what the edit changed. */
export interface Earlier {
  readonly whole: Whole;
  readonly ranges: readonly ChangedRange[];
}

/**
 * Reads what the article is, again and again while it is edited. What it remembers are answers to the same questions,
 * never the state of a document: a reading that was dropped half-way does no harm.
 */
export class ArticleReader {
  private readonly frontMatter = new Memo<FrontMatter>();
  private readonly frame = new Memo<{ readonly frame: ArticleFrame; readonly voices: Voices }>();
  private readonly lang = new Memo<Lang>();
  private readonly dater: ArticleDater;

  constructor(
    private readonly tools: AnalysisTools,
    private readonly options: AnalyzeOptions,
  ) {
    this.dater = new ArticleDater(tools);
  }

  whole(items: readonly ParagraphNode[], before: Earlier | null): Whole {
    const { options } = this;
    const ends = endsOf(items);
    const block = items[0]?.kind === 'front-matter' ? items[0].source : null;
    const frontMatter = block === null ? null : this.frontMatter.of([block], () => readFrontMatter(block));
    const inFront = frontMatter?.fields ?? NOTHING_GIVEN;
    const { frame, voices } = this.frame.of([inFront, ends.isAll, ...textsOf(ends.prose)], () => {
      const scans = ends.prose.map(({ scan }) => scan);
      const read = readFrame(textsOf(ends.prose), this.tools.attributor.names, this.given(inFront), scans);
      // In the frame prose is counted; from here on all paragraphs are.
      const body =
        read.body === null ? null : { ...read.body, paragraph: ends.numbers[read.body.paragraph] ?? 0 };
      const frame = { ...read, body };
      return { frame, voices: this.tools.attributor.voices(frame) };
    });
    const news = before === null ? null : newsOf(before.ranges, ends, this.tools.dates.clues);
    const presence = before === null ? Presence.of(items) : before.whole.presence.after(items, before.ranges);
    const known = news?.hasClues === false ? (before?.whole.clues ?? null) : null;
    const { dates, clues } = this.dater.read(items, ends, { ...options, given: inFront }, known, presence);
    const anchor = { date: dates.date, inferred: dates.dateFrom === 'inferred' || dates.dateFrom === 'none' };
    const old = before?.whole.dateFacts;
    const keepsFacts =
      old !== undefined &&
      news?.hasCensus === false &&
      old.anchor.date === anchor.date &&
      old.anchor.inferred === anchor.inferred;
    const opening = items.slice(0, LANGUAGE_PARAGRAPHS).map(({ text }) => text);
    return {
      frontMatter,
      frame,
      voices,
      dates,
      clues,
      presence,
      dateFacts: keepsFacts ? old : factsOf(anchor, censuses(items)),
      lang: this.lang.of(opening, () => languageOf(opening.join('\n'))),
      words: before === null ? wordsOf(items) : before.whole.words + (news?.words ?? 0),
      numbers: ends.numbers,
      ownVoice: speaksInOwnVoice(
        items.slice(0, VOICE_PARAGRAPHS).flatMap(({ analysed }) => analysed?.voice ?? []),
      ),
      head: Math.min(items.length, (ends.numbers[HEAD_PARAGRAPHS - 1] ?? items.length - 1) + 1),
      lead: frame.body === null ? (ends.numbers[LEAD_PARAGRAPHS] ?? items.length) : frame.body.paragraph + 1,
    };
  }

  /** @param lead dates of the paragraphs up to where the document's own words begin */
  article(
    { frontMatter, frame, dates, lang, words, ownVoice }: Whole,
    lead: readonly LeadDate[],
  ): { readonly article: Article; readonly occasion: Place | null } {
    const given = this.given(frontMatter?.fields ?? NOTHING_GIVEN);
    const named = frame.sender === null ? null : occasionIn(lead);
    const fixed = frame.occasion ?? given.occasion ?? null;
    const article: Article = {
      ...dates,
      outlet: frame.outlet,
      form: frame.form,
      sender: frame.sender,
      addressee: frame.addressee,
      occasion: fixed ?? named?.date.occasion ?? null,
      completeness: frame.completeness,
      sourceTier: frame.sourceTier,
      // A text that cites an outlet counts as secondary, and yet may be another outlet of the same state.
      ownVoice: frame.sourceTier === 'primary' || (frame.outlet === null && ownVoice),
      lang,
      words,
      title: frontMatter?.title ?? frame.title,
    };
    if (fixed !== null || named === null) return { article, occasion: null };
    const { start, end } = named.date.expression;
    return { article, occasion: { paragraph: named.paragraph, start, end } };
  }

  /** Design: option > front matter > articles.yaml > what the text itself shows. */
  private given(inFront: ArticleOverrides): ArticleOverrides {
    return { ...this.options.sidecar, ...inFront };
  }
}

const NOTHING_GIVEN: ArticleOverrides = Object.freeze({});

/** What an edit changed of the sums over all paragraphs. */
interface News {
  readonly words: number;
  readonly hasCensus: boolean;
  readonly hasClues: boolean;
}

function newsOf(ranges: readonly ChangedRange[], ends: Ends, known: ClueKnowledge): News {
  let words = 0;
  let hasCensus = false;
  let hasClues = false;
  for (const { from, old, fresh } of ranges) {
    words += wordsOf(fresh) - wordsOf(old);
    hasCensus ||= !isSame(old.map(census), fresh.map(census));
    const cluesOf = (nodes: readonly ParagraphNode[]): readonly DateClues[] =>
      nodes.flatMap((node) => node.cluesAs(AFTER_LEAD, known) ?? []);
    hasClues ||= !isSame(cluesOf(old), cluesOf(fresh));
    // In the lead a clue may say more, or be moved in or out of it.
    hasClues ||= from <= (ends.numbers[AFTER_LEAD] ?? Infinity);
  }
  return { words, hasCensus, hasClues };
}

function census({ analysed }: ParagraphNode): DateCensus | null {
  return analysed?.census ?? null;
}

function wordsOf(nodes: readonly ParagraphNode[]): number {
  let words = 0;
  for (const { analysed } of nodes) words += analysed?.words ?? 0;
  return words;
}

function* censuses(items: readonly ParagraphNode[]): Generator<DateCensus> {
  for (const { analysed } of items) if (analysed !== null) yield analysed.census;
}

/**
 * The occasion of a message: the first one that its lead names ("on the 76th founding anniversary of the PRC"). Only
 * what stands before the sender's own words counts; a message may speak of many days.
 */
function occasionIn(lead: readonly LeadDate[]): LeadDate | null {
  return lead.find(({ date: { occasion, rule } }) => occasion !== null && NAMES_OCCASION.has(rule)) ?? null;
}

/** Do two readings have the same people speak in all but the head paragraphs? */
export function isSameVoices(a: Whole, b: Whole): boolean {
  const facts = ({ frame }: Whole) => [
    frame.outlet,
    frame.outletId,
    frame.form,
    frame.sender,
    frame.senderId,
    frame.sourceTier,
    frame.body === null,
  ];
  return a.voices === b.voices || isSame(facts(a), facts(b));
}

export function isSameDates(a: Whole, b: Whole): boolean {
  return isSameFacts(a.dateFacts, b.dateFacts);
}

/** @param items paragraphs of the article, whose formulas are gathered only for a text of a known series */
export function articleFacts(
  article: Article,
  { frame }: Pick<Whole, 'frame'>,
  items: readonly ParagraphNode[],
): ArticleFacts {
  const { date, dateFrom, outlet, form, sender, addressee, occasion, sourceTier, ownVoice } = article;
  const isOfSeries = sender !== null && addressee !== null && occasion !== null;
  const vehicle = frame.vehicle ?? PLAIN_VEHICLE;
  const present = isOfSeries && items.length <= LONGEST_MESSAGE ? formulasOf(items) : null;
  return {
    date,
    dateFrom,
    outlet,
    form,
    sender,
    addressee,
    occasion,
    sourceTier,
    ownVoice,
    present,
    vehicle,
  };
}

/** Variations are no use of their formula, nor is a phrase that the text says is absent, or only mentions. */
function formulasOf(items: readonly ParagraphNode[]): readonly string[] {
  const ids = items.flatMap(
    ({ analysed }) =>
      analysed?.uses.flatMap(({ match, variation, polarity }) =>
        variation === null && polarity.polarity === 'used' ? [match.formula.id] : [],
      ) ?? [],
  );
  return [...new Set(ids)].sort();
}
