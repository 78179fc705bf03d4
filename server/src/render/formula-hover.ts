import type { Formula, PartialFormula } from '../core/formulary/types.js';
import type { FormulaHistory } from '../core/history/types.js';
import { shownWords } from '../core/text/clean.js';
import type { Comparison, FormulaFinding, Lang } from '../core/types.js';
import type { Knowledge } from '../knowledge.js';
import type { Translate } from '../l10n.js';
import { authorityLine, authorityNoteWords } from './authority-words.js';
import { comparisonLine } from './comparison.js';
import { seriesLines } from './history.js';
import { bold, commandLink, escape, lines, link } from './markdown.js';
import { originWords } from './origin.js';
import { pronouncementWords, recordLine, sourceLink } from './sources.js';
import { variationWords } from './variation.js';
import { doubtWords, polarityWords, speakerWords } from './words.js';

export interface HoverContext {
  readonly uri: string;
  readonly knowledge: Knowledge;
  readonly t: Translate;
  /** May the Markdown name commands of the client? */
  readonly commands: boolean;
  /** Roles against those of the last comparable text; null where there is none. */
  readonly compared: Comparison | null;
}

const MARKED_LANGUAGES = ['ko', 'zh', 'ru'] as const;

/** The hover of a formula: what it is, who says it here, what it signals, its series, its latest uses. */
export function formulaHover(
  finding: FormulaFinding,
  history: FormulaHistory | null,
  context: HoverContext,
): string {
  const { t, knowledge } = context;
  const formula = knowledge.formula(finding.formula);
  const name = formula?.name ?? finding.formula;
  const blocks = [
    lines([
      headLine(name, finding, formula, t),
      formula === null ? null : originalsLine(formula, finding, t),
      escape([speakerWords(finding, t), directionWords(finding, history, t)].filter(Boolean).join(' · ')),
      authorityLine(finding.authority, finding.voice, knowledge, t),
      escapeOrNull(polarityWords(finding.polarity, finding.cue, t)),
      lackingText(finding, knowledge, t),
      escapeOrNull(authorityNoteWords(finding, knowledge, t)),
      variationLine(finding, knowledge, t),
      context.compared === null ? null : comparisonLine(context.compared, finding.formula, knowledge, t),
    ]),
    lines([
      signalLine(formula, knowledge, t),
      finding.variation === null || history === null ? null : escape(t('On record for “{0}” itself:', name)),
      ...(history === null ? [] : seriesLines(history, finding.speaker, t)),
    ]),
    // On one line that wraps: an editor shows so many lines of a hover, and the links must be among them.
    [
      history === null ? null : latestLine(history, t),
      history?.last === null ? frequencyLine(finding.formula, knowledge, t) : null,
      linksLine(finding, history, context),
    ]
      .filter((part) => part !== null)
      .join(' · '),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function escapeOrNull(text: string | null): string | null {
  return text === null ? null : escape(text);
}

/** Phrase, category, what it does unless that says nothing more, doubts; and the words here where they differ. */
function headLine(name: string, finding: FormulaFinding, formula: Formula | null, t: Translate): string {
  const { category, text } = finding;
  const does = finding.function === 'other' || finding.function === category ? null : finding.function;
  const doubt = formula === null ? null : doubtWords(formula.verified, t);
  const words = shownWords(text);
  const here = words.toLowerCase() === name.toLowerCase() ? null : t('here “{0}”', words);
  const facts = [category, does, doubt, here].filter((part) => part !== null);
  return `${bold(name)}${facts.map((part) => ` · ${escape(part)}`).join('')}`;
}

/** Giver → receiver of this use, else, said as such, of the newest use on record; null without either. */
function directionWords(
  finding: FormulaFinding,
  history: FormulaHistory | null,
  t: Translate,
): string | null {
  const { giver, receiver } = finding.roles;
  if (giver !== undefined && receiver !== undefined) return `${giver} → ${receiver}`;
  if (finding.variation !== null) return null;
  const use = history?.record.find((entry) => entry.use.giver !== null && entry.use.receiver !== null);
  if (use === undefined) return null;
  return t('on record {0} → {1} ({2})', use.use.giver ?? '', use.use.receiver ?? '', use.date);
}

function variationLine(finding: FormulaFinding, knowledge: Knowledge, t: Translate): string | null {
  const { variation } = finding;
  return variation === null ? null : escape(variationWords(variation, knowledge, t));
}

function signalLine(formula: Formula | null, knowledge: Knowledge, t: Translate): string | null {
  if (formula === null || formula.signal === null) return null;
  const ownReading = signalOverSources(formula, knowledge);
  const source = formula.sources.map((id) => knowledge.source(id)).find((found) => found !== null);
  const from =
    ownReading !== null
      ? escape(originWords(ownReading))
      : source === undefined
        ? t('no source')
        : sourceLink(source);
  return `${escape(formula.signal)} — ${from}`;
}

/** The layer's entry that says what the formula signals while its sources are still those of a lower entry. */
function signalOverSources(formula: Formula, knowledge: Knowledge): PartialFormula | null {
  const { layers } = knowledge.entriesOf(formula.id);
  const signal = layers.findLastIndex((entry) => entry.signal !== undefined);
  const sources = layers.findLastIndex((entry) => entry.sources !== undefined);
  return signal > sources ? (layers[signal] ?? null) : null;
}

/** The newest use on record; the others are one click away. */
function latestLine(history: FormulaHistory, t: Translate): string | null {
  if (history.last === null) return null;
  return `${escape(t('Latest:'))} ${recordLine(history.last, t)}`;
}

/** Without a use on record: how often the formula was counted, and over what. */
function frequencyLine(formula: string, knowledge: Knowledge, t: Translate): string {
  const row = knowledge.frequency(formula);
  const source = row === null ? null : knowledge.source(row.archive);
  if (row === null || source?.documents === undefined) return escape(t('No use on record.'));
  const counted = t('In {0} of {1} articles, on {2} days, in', row.documents, source.documents, row.dates);
  return `${escape(counted)} ${link(source.title, source.url)}`;
}

/**
 * Under the English name: the first wording of each language, two where there is but one language; how it is read. The
 * original that the matched variant renders goes first. English words without one say so.
 */
function originalsLine(formula: Formula, finding: FormulaFinding, t: Translate): string | null {
  const variant = formula.variants.find(({ pattern }) => pattern === finding.variant);
  const rendered = variant?.original;
  const wordings = (lang: Lang): readonly string[] => {
    const known = formula.originals[lang] ?? [];
    return rendered?.lang === lang
      ? [rendered.text, ...known.filter((text) => text !== rendered.text)]
      : known;
  };
  const languages = MARKED_LANGUAGES.filter((lang) => wordings(lang).length > 0);
  const shown = languages.length === 1 ? 2 : 1;
  const originals = languages.map((lang, index) => {
    const words = wordings(lang).slice(0, shown);
    // One romanisation for each wording of the first language, in the same order.
    const known = formula.originals[lang] ?? [];
    const romanised =
      index === 0 && words.every((text, at) => text === known[at]) ? formula.romanised : undefined;
    const read = romanised === undefined ? '' : ` (${romanised.split(';').slice(0, shown).join(' / ')})`;
    return `${lang}: ${words.join(' / ')}${read}`;
  });
  if (originals.length === 0) return finding.lang === 'en' ? escape(t('Original — none on record')) : null;
  // Rule 4: another translation is no other wording.
  const isOther = finding.lang === 'en' && variant?.relation === 'translation';
  return escape(
    [
      finding.variation === null
        ? t('Original — {0}', originals.join(' · '))
        : t('Original of “{0}” — {1}', formula.name, originals.join(' · ')),
      isOther ? t('here another translation') : null,
    ]
      .filter((part) => part !== null)
      .join(' · '),
  );
}

function linksLine(
  finding: FormulaFinding,
  history: FormulaHistory | null,
  context: HoverContext,
): string | null {
  const { t, uri } = context;
  // Only ids that the formulary holds ever become arguments.
  if (!context.commands || context.knowledge.formula(finding.formula) === null) return null;
  const args = { uri, formula: finding.formula };
  const uses = t('All uses ({0})', history?.record.length ?? 0);
  return [
    commandLink(t('Entry'), 'readout.openFormula', args),
    commandLink(uses, 'readout.showAllUses', args),
    commandLink(t('Explain match'), 'readout.explainMatch', { uri, offset: finding.start }),
  ].join(' · ');
}

/** The recorded text that is said to lack the phrase, with its date. */
function lackingText({ absentFrom }: FormulaFinding, { formulary }: Knowledge, t: Translate): string | null {
  const text = formulary.pronouncements.find(({ id }) => id === absentFrom);
  if (text === undefined) return null;
  const date = text.dated ?? text.reported ?? '';
  return `${escape(t('Said of the text on record:'))} ${pronouncementWords(text, t)}, ${escape(date)}`;
}
