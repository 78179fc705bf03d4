import { authorityOf, type AuthorityQuery } from '../article/authority.js';
import { rolesAt } from '../article/roles-at.js';
import type { Vehicle } from '../article/vehicle.js';
import type { Actor } from '../formulary/types.js';
import type { ParagraphVoices } from '../quotes/index.js';
import type { History } from '../history/index.js';
import { absentFrom } from '../polarity/absent-from.js';
import type { Article, Comparison, FormulaFinding, Span } from '../types.js';
import { isSingleWord, type KeptMatch } from './formula-uses.js';
import { notableOf } from './notable.js';
import { placeSpan, type PlacedParagraph } from './placed.js';
import { rolesOf } from './roles.js';
import type { AnalysisTools } from './tools.js';

/** What the findings of a formula need to know of the article. */
export type ArticleFacts = Pick<
  Article,
  'date' | 'dateFrom' | 'outlet' | 'form' | 'sender' | 'addressee' | 'occasion' | 'sourceTier' | 'ownVoice'
> & {
  /** Ids of the formulas that stand in a message of a series, sorted; null for other texts. */
  readonly present: readonly string[] | null;
  readonly vehicle: Vehicle;
};

const NONE: readonly never[] = [];

/** What became of the roles since the last comparable text on record: only texts of a known series have one. */
function comparedWith(history: History, finding: FormulaFinding, article: ArticleFacts): Comparison | null {
  if (article.sender === null || article.addressee === null || article.occasion === null) return null;
  const appearance = history.appearance(finding, article);
  return appearance === null ? null : history.compare(appearance, { present: article.present });
}

/** The formulas of one paragraph, with speaker, voice, polarity and roles. */
export function formulaFindings(
  tools: AnalysisTools,
  paragraph: PlacedParagraph,
  attribution: Pick<ParagraphVoices, 'at'>,
  article: ArticleFacts,
): FormulaFinding[] {
  const { analysed } = paragraph;
  const text = analysed.clean.text;
  return analysed.uses.map(({ match, polarity: { polarity, cue }, partOf, variation }) => {
    const { formula } = match;
    const who = attribution.at(match);
    const actor = who.speakerId === null ? undefined : tools.actors.get(who.speakerId);
    const state = actor?.state ?? null;
    const whyNot =
      partOf ?? reasonNotDrawn(match, text, variation !== null, who.quoted || who.attributed, article);
    const weight = authorityOf(tools.formulary.authority, authorityQuery(tools, who, actor, article));
    const place = placeSpan(paragraph, match);
    // Written out field by field, and with one empty list for all: a long text has tens of thousands of these.
    const finding: FormulaFinding = {
      kind: 'formula',
      start: place.start,
      end: place.end,
      text: place.text,
      flag: whyNot === null,
      formula: formula.id,
      alternatives: match.others.length === 0 ? NONE : match.others.map(({ id }) => id),
      category: formula.category,
      function: formula.function,
      lang: match.variant.lang,
      roles: rolesOf(text, match, formula, state, match.captures),
      speaker: who.speaker,
      speakerId: who.speakerId,
      speakers: who.speakers.length === 0 ? NONE : who.speakers,
      speakerFrom: who.speakerFrom,
      voice: who.voice,
      via: who.via.length === 0 ? NONE : who.via,
      reportedBy: who.reportedBy,
      authority: weight.authority,
      authorityNote: weight.note,
      polarity,
      ...(polarity === 'absent' ? lackedBy(tools, paragraph, match, who.speaker) : {}),
      quoted: who.quoted,
      rule: who.rule,
      cue: cue ?? who.cue,
      variation,
      compared: null,
      notable: NONE,
      whyNot,
      variant: match.variant.pattern,
    };
    const compared = whyNot === null ? comparedWith(tools.history, finding, article) : null;
    const notable = notableOf(tools.history, { ...finding, compared }, article);
    return notable.length === 0 && compared === null ? finding : { ...finding, compared, notable };
  });
}

/** The recorded text that the sentence says lacks the phrase. */
function lackedBy(
  { formulary }: AnalysisTools,
  { analysed: { clean, quotes } }: PlacedParagraph,
  { start }: Span,
  speaker: string | null,
): Pick<FormulaFinding, 'absentFrom'> {
  const sentence = quotes.sentences.find((one) => one.start <= start && start < one.end);
  if (sentence === undefined) return {};
  const words = clean.text.slice(sentence.start, sentence.end);
  const found = absentFrom(words, speaker, formulary.pronouncements);
  return found === null ? {} : { absentFrom: found.id };
}

/** Joint words have no single speaker: they stand on the scale of the state whose edition it is. */
function authorityQuery(
  { attributor: { names } }: AnalysisTools,
  { speaker, voice }: Pick<FormulaFinding, 'speaker' | 'voice'>,
  actor: Actor | undefined,
  { form, outlet, vehicle, date }: ArticleFacts,
): AuthorityQuery {
  const ofOutlet = outlet === null ? null : names.stateOf(outlet);
  const ofSpeaker = actor?.state ?? (speaker === null ? null : names.stateOf(speaker));
  const isOwn = vehicle.spokesperson !== null && vehicle.spokesperson === speaker;
  return {
    speaker: speaker ?? '',
    state: voice === 'joint' || isOwn ? ofOutlet : ofSpeaker,
    voice,
    form,
    outlet,
    roles: actor === undefined ? NONE : rolesAt(actor.roles, date),
    isPerson: actor?.kind === 'person',
    vehicle,
    date,
  };
}

/**
 * Design bar "noise": one word, or a phrase the formulary guards, counts only inside quotation marks, in an
 * attributed clause, or in a state's own text. Such a phrase inside a longer formula is part of that formula. A
 * variation of two words ("mutual support") may be ordinary language, too.
 */
function reasonNotDrawn(
  match: KeptMatch,
  text: string,
  isVariation: boolean,
  attributed: boolean,
  article: ArticleFacts,
): string | null {
  const isOneWord = isSingleWord(text, match);
  if ((isOneWord || match.formula.guard) && match.inside !== null) return `part of “${match.inside.name}”`;
  const isShort = isVariation && match.length <= 2;
  if (!match.formula.guard && !isOneWord && !isShort) return null;
  if (attributed || article.ownVoice) return null;
  if (isShort)
    return 'two words near a formula, counted only in quotation marks, in an attributed clause or in a state’s own text';
  return 'a common word, counted only in quotation marks, in an attributed clause or in a state’s own text';
}
