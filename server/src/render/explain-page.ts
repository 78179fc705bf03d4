import type { DateFinding, FormulaFinding } from '../core/types.js';
import type { Knowledge } from '../knowledge.js';
import type { Translate } from '../l10n.js';
import type { Page } from '../protocol.js';
import { escape } from './markdown.js';
import { doubtWords, polarityWords, speakerWords } from './words.js';

/** Why a phrase or date was found, and what decided each of its fields. */
export function explainPage(finding: FormulaFinding | DateFinding, knowledge: Knowledge, t: Translate): Page {
  const facts = finding.kind === 'formula' ? formulaFacts(finding, knowledge, t) : dateFacts(finding, t);
  const lines = facts
    .filter((fact): fact is [string, string] => fact[1] !== null)
    .map(([name, value]) => `- **${escape(name)}**: ${escape(value)}`);
  const title = t('Explain match: {0}', finding.text);
  return { title, markdown: [`# ${escape(title)}`, '', ...lines, ''].join('\n') };
}

type Fact = readonly [string, string | null];

function formulaFacts(finding: FormulaFinding, knowledge: Knowledge, t: Translate): Fact[] {
  const formula = knowledge.formula(finding.formula);
  const variant = formula?.variants.find(({ pattern }) => pattern === finding.variant);
  const folded =
    finding.text === finding.variant
      ? null
      : t('case, hyphens, quotation marks, line breaks and Markdown marks do not count');
  const relation =
    variant?.relation === 'translation' ? t('another translation of the same original') : t('the same words');
  const original =
    variant?.original === undefined ? null : `${variant.original.lang}: ${variant.original.text}`;
  return [
    [t('Formula'), formula === null ? finding.formula : `${formula.name} (${formula.id})`],
    [t('Matched variant'), `${finding.variant} (${relation})`],
    [t('Original'), original],
    [t('Words in the text'), folded === null ? finding.text : `${finding.text} (${folded})`],
    [t('Also possible'), finding.alternatives.length === 0 ? null : finding.alternatives.join(', ')],
    [t('Guard'), guardWords(finding, formula?.guard === true, t)],
    [t('Speaker'), speakerWords(finding, t)],
    [t('Rule for the speaker'), finding.rule],
    [t('Cue'), finding.cue],
    [t('Polarity'), polarityWords(finding.polarity, finding.cue, t) ?? t('used')],
    [t('Inside quotation marks'), finding.quoted ? t('yes') : t('no')],
    [t('Roles'), rolesWords(finding)],
    [
      t('Authority'),
      finding.authority === null
        ? null
        : t('level {0} on the scale of {1}', finding.authority.level, finding.authority.scale),
    ],
    [t('Doubt'), formula === null ? null : doubtWords(formula.verified, t)],
  ];
}

function guardWords(finding: FormulaFinding, guarded: boolean, t: Translate): string | null {
  if (finding.whyNot !== null) return t('not flagged: {0}', finding.whyNot);
  if (!guarded) return null;
  return t('a common phrase; flagged here because it is quoted, attributed, or in a primary text');
}

function rolesWords({ roles }: FormulaFinding): string | null {
  const entries = Object.entries(roles);
  return entries.length === 0 ? null : entries.map(([role, value]) => `${role}: ${value}`).join('; ');
}

function dateFacts(finding: DateFinding, t: Translate): Fact[] {
  return [
    [t('Value'), finding.value ?? t('not known')],
    [t('Type'), finding.type],
    [t('Modifier'), finding.mod],
    [t('From'), finding.from],
    [t('To'), finding.to],
    [t('How'), finding.how],
    [t('Rule'), finding.rule],
    [t('Certainty'), finding.derived ? t('≈ rests on an inferred article date') : null],
    [t('Weekday conflict'), finding.weekdayConflict],
  ];
}
