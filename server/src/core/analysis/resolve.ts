import { readFrame, type ArticleFrame } from '../article/frame.js';
import { readFrontMatter } from '../article/front-matter.js';
import { languageOf } from '../text/language.js';
import type { Breather } from '../text/schedule.js';
import type { Analysis, AnalyzeOptions, Article, Finding, Notice, QuoteFinding } from '../types.js';
import { datesOf, type ArticleDates } from './article-dates.js';
import { dateFinding, dateNotices } from './date-findings.js';
import { formulaFindings } from './formula-findings.js';
import { placeSpan, type PlacedParagraph } from './placed.js';
import type { AnalysisTools } from './tools.js';

/** Headline, dateline and the sentence that says who sent what to whom, and why. */
const LEAD_PARAGRAPHS = 4;
/** How much of an article is looked at for its language; quotations of originals come later. */
const LANGUAGE_PARAGRAPHS = 30;
/** Order of findings on the very same words. */
const KINDS: readonly Finding['kind'][] = ['quote', 'formula', 'date'];
/** Date rules whose words name an occasion; a plain date may merely fall on its day. */
const NAMES_OCCASION: ReadonlySet<string> = new Set(['anniversary', 'named-day']);

/** Decides all that needs more than one paragraph: the article itself, its date, speakers, relative dates. */
export async function resolveDocument(
  tools: AnalysisTools,
  paragraphs: readonly PlacedParagraph[],
  options: AnalyzeOptions,
  breather: Breather,
): Promise<Analysis> {
  const block = paragraphs.find(({ analysed }) => analysed.kind === 'front-matter');
  const frontMatter = block === undefined ? null : readFrontMatter(block.analysed.source);
  const prose = paragraphs.filter(({ analysed }) => analysed.kind === 'prose');
  const texts = prose.map(({ analysed }) => analysed.clean.text);
  // Design: option > front matter > articles.yaml > what the text itself shows.
  const given = { ...options.sidecar, ...frontMatter?.fields };
  const frame = readFrame(texts, tools.attributor.names, given);
  const dates = datesOf(tools, prose, { ...options, given: frontMatter?.fields ?? {} });
  const lang = languageOf(texts.slice(0, LANGUAGE_PARAGRAPHS).join('\n'));
  const article: Article = {
    ...dates.article,
    outlet: frame.outlet,
    form: frame.form,
    sender: frame.sender,
    addressee: frame.addressee,
    occasion: frame.occasion ?? given.occasion ?? occasionOf(frame, dates),
    completeness: frame.completeness,
    sourceTier: frame.sourceTier,
    lang,
    words: prose.reduce((sum, { analysed }) => sum + analysed.words, 0),
    title: frontMatter?.title ?? frame.title,
  };
  const attribution = tools.attributor.resolve(
    prose.map(({ analysed }) => ({ text: analysed.clean.text, scan: analysed.quotes })),
    frame,
  );
  const findings: Finding[] = [];
  const notices: Notice[] = [...(frontMatter?.notices ?? [])];
  for (const [index, paragraph] of prose.entries()) {
    await breather.pause();
    findings.push(...formulaFindings(tools, paragraph, index, attribution, article));
    findings.push(...paragraphDates(paragraph, index, dates));
  }
  for (const quote of attribution.quotes) {
    const paragraph = prose[quote.paragraph];
    if (paragraph !== undefined) findings.push(quoteFinding(paragraph, quote));
  }
  findings.sort(
    (a, b) => a.start - b.start || b.end - a.end || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
  );
  notices.push(...dateNotices(findings));
  return { article, findings, notices };
}

/**
 * The occasion of a message: the first one that its lead names ("on the 76th founding anniversary of the PRC"). Only
 * what stands before the sender's own words counts; a message may speak of many days.
 */
function occasionOf(frame: ArticleFrame, dates: ArticleDates): string | null {
  if (frame.sender === null) return null;
  const lead = dates.resolved.slice(0, frame.body === null ? LEAD_PARAGRAPHS : frame.body.paragraph + 1);
  return (
    lead.flat().find(({ occasion, rule }) => occasion !== null && NAMES_OCCASION.has(rule))?.occasion ?? null
  );
}

function paragraphDates(paragraph: PlacedParagraph, index: number, dates: ArticleDates): Finding[] {
  return (dates.resolved[index] ?? []).map((resolved) => dateFinding(paragraph, resolved));
}

function quoteFinding(
  paragraph: PlacedParagraph,
  quote: ReturnType<AnalysisTools['attributor']['resolve']>['quotes'][number],
): QuoteFinding {
  const speaker =
    quote.speakerStart === null || quote.speakerEnd === null
      ? null
      : placeSpan(paragraph, { start: quote.speakerStart, end: quote.speakerEnd });
  return {
    kind: 'quote',
    ...placeSpan(paragraph, quote),
    flag: false,
    speaker: quote.speaker,
    speakerId: quote.speakerId,
    speakerStart: speaker?.start ?? null,
    speakerEnd: speaker?.end ?? null,
    how: quote.how,
    rule: quote.rule,
    sure: quote.sure,
  };
}
