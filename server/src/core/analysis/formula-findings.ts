import { authorityOf } from '../article/authority.js';
import type { Formula } from '../formulary/types.js';
import { selectMatches, type SelectedMatch } from '../match/select.js';
import { polarityOf } from '../polarity/index.js';
import { insideName, type Attribution } from '../quotes/index.js';
import type { Article, FormulaFinding } from '../types.js';
import { notableOf } from './notable.js';
import type { AnalysedParagraph } from './paragraph.js';
import { placeSpan, type PlacedParagraph } from './placed.js';
import { rolesOf, sides, statesIn } from './roles.js';
import type { AnalysisTools } from './tools.js';

/** The formulas of one paragraph (the `index`th of the attribution), with speaker, voice, polarity and roles. */
export function formulaFindings(
  tools: AnalysisTools,
  paragraph: PlacedParagraph,
  index: number,
  attribution: Attribution,
  article: Article,
): FormulaFinding[] {
  const { analysed } = paragraph;
  if (analysed.matches.length === 0) return [];
  const text = analysed.clean.text;
  const states = statesIn(text);
  const prefer = (formula: Formula): number => sides(formula).filter((side) => states.has(side)).length;
  return selectMatches(analysed.matches, prefer).map((match) => {
    const { formula } = match;
    const who = attribution.at(index, match);
    const { polarity, cue } = polarityOf(text, analysed.quotes, match);
    const actor = who.speakerId === null ? undefined : tools.actors.get(who.speakerId);
    const state = actor?.state ?? null;
    const whyNot =
      partOfSomethingElse(analysed, match) ?? reasonNotDrawn(match, who.quoted || who.attributed, article);
    const finding: FormulaFinding = {
      kind: 'formula',
      ...placeSpan(paragraph, match),
      flag: whyNot === null,
      formula: formula.id,
      alternatives: match.others.map(({ id }) => id),
      category: formula.category,
      function: formula.function,
      lang: match.variant.lang,
      roles: rolesOf(text, match, formula, state),
      speaker: who.speaker,
      speakerId: who.speakerId,
      speakers: who.speakers,
      speakerFrom: who.speakerFrom,
      voice: who.voice,
      via: who.via,
      reportedBy: who.reportedBy,
      authority: authorityOf(tools.formulary.authority, {
        speaker: who.speaker,
        state,
        voice: who.voice,
        form: article.form,
        outlet: article.outlet,
        roles: actor?.roles ?? [],
      }).authority,
      polarity,
      quoted: who.quoted,
      rule: who.rule,
      cue: cue ?? who.cue,
      variation: null,
      notable: [],
      whyNot,
      variant: match.variant.pattern,
    };
    return { ...finding, notable: notableOf(tools.history, finding, article) };
  });
}

/** "Juche 114" is a year, the "Alliance for Korea's Reunification" an organisation: neither is a use of a formula. */
function partOfSomethingElse({ dates, quotes }: AnalysedParagraph, match: SelectedMatch): string | null {
  const isInDate =
    match.length === 1 && dates.some(({ start, end }) => start <= match.start && end >= match.end);
  if (isInDate) return 'part of a date';
  return insideName(quotes, match) ? 'part of a name' : null;
}

/**
 * Design bar "noise": one word, or a phrase the formulary guards, counts only inside quotation marks, in an
 * attributed clause, or in a primary text. Such a phrase inside a longer formula is part of that formula.
 */
function reasonNotDrawn(match: SelectedMatch, attributed: boolean, article: Article): string | null {
  const isOneWord = match.length === 1 && match.variant.lang !== 'zh';
  if ((isOneWord || match.formula.guard) && match.inside !== null) return `part of “${match.inside.name}”`;
  if (!match.formula.guard && !isOneWord) return null;
  if (attributed || article.sourceTier === 'primary') return null;
  return 'a common word, counted only in quotation marks, in an attributed clause or in a primary text';
}
