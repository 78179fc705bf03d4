import type { Formula, PartialFormula, Variant } from '../core/formulary/types.js';
import type { Comparison, DateFinding, FormulaFinding } from '../core/types.js';
import type { Knowledge } from '../knowledge.js';
import type { Translate } from '../l10n.js';
import type { Page } from '../protocol.js';
import { authorityNoteWords, authorityTitle, orderWords } from './authority-words.js';
import { comparisonWords } from './comparison.js';
import { foldsNeeded } from './folding.js';
import { escape } from './markdown.js';
import { originWords } from './origin.js';
import { overlapsOf } from './overlaps.js';
import { ruleWords } from './rule-words.js';
import { doubtWords, polarityWords, speakerWords } from './words.js';

/** What an explanation draws on besides the finding. */
export interface ExplainContext {
  readonly knowledge: Knowledge;
  /** Every formula found at the same words, drawn or not. */
  readonly others: readonly FormulaFinding[];
  /** The reader ignores it here. */
  readonly ignored: boolean;
  /** Its roles against those of an earlier text, alike or not. */
  readonly compared: Comparison | null;
  readonly t: Translate;
}

type Fact = readonly [string, string | null];

interface Section {
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** Why a phrase or date was found, and what decided each of its fields. */
export function explainPage(finding: FormulaFinding | DateFinding, context: ExplainContext): Page {
  const { t } = context;
  const sections = finding.kind === 'formula' ? formulaSections(finding, context) : dateSections(finding, t);
  const title = t('Explain match: {0}', finding.text);
  const parts = sections.flatMap((section) => {
    const facts = section.facts.filter((fact): fact is [string, string] => fact[1] !== null);
    const lines = facts.map(([name, value]) => `- **${escape(name)}**: ${escape(value)}`);
    return lines.length === 0 ? [] : [`## ${escape(section.title)}`, '', ...lines, ''];
  });
  return { title, markdown: [`# ${escape(title)}`, '', ...parts].join('\n') };
}

function formulaSections(finding: FormulaFinding, context: ExplainContext): Section[] {
  const { knowledge, t } = context;
  const formula = knowledge.formula(finding.formula);
  const variant = formula?.variants.find(({ pattern }) => pattern === finding.variant) ?? null;
  return [
    { title: t('The entry'), facts: entryFacts(finding, formula, knowledge, t) },
    { title: t('The words'), facts: wordFacts(finding, formula, variant, t) },
    { title: t('Other formulas at these words'), facts: overlapFacts(finding, context) },
    { title: t('Who says it, and how'), facts: speechFacts(finding, context) },
    { title: t('Compared with an earlier text'), facts: comparisonFacts(finding, context) },
    { title: t('Whether it is drawn'), facts: drawnFacts(finding, formula, context) },
    { title: t('More'), facts: otherFacts(finding, FORMULA_FIELDS) },
  ];
}

function entryFacts(
  finding: FormulaFinding,
  formula: Formula | null,
  knowledge: Knowledge,
  t: Translate,
): Fact[] {
  const { builtIn, layers } = knowledge.entriesOf(finding.formula);
  const [first, ...rest] = layers;
  const changes = builtIn === null ? rest : layers;
  return [
    [t('Formula'), formula === null ? finding.formula : `${formula.name} (${formula.id})`],
    [t('Category and function'), `${finding.category}, ${finding.function}`],
    [
      t('Entry'),
      builtIn !== null ? t('built in: {0}', originWords(builtIn)) : first ? originWords(first) : null,
    ],
    ...changes.map((entry): Fact => [t('Changed by'), `${originWords(entry)}: ${fieldsOf(entry)}`]),
    [t('Doubt'), formula === null ? null : doubtWords(formula.verified, t)],
  ];
}

function fieldsOf(entry: PartialFormula): string {
  return Object.keys(entry)
    .filter((field) => field !== 'id' && field !== 'origin')
    .join(', ');
}

function wordFacts(
  finding: FormulaFinding,
  formula: Formula | null,
  variant: Variant | null,
  t: Translate,
): Fact[] {
  const relation =
    variant?.relation === 'translation' ? t('another translation of the same original') : t('the same words');
  const original =
    variant?.original === undefined ? null : `${variant.original.lang}: ${variant.original.text}`;
  const folds = foldsNeeded(finding.text, finding.variant, t);
  const roles = Object.entries(finding.roles).map(([role, value]) => `${role}: ${value}`);
  return [
    [t('Words in the text'), finding.text],
    [t('Matched variant'), `${finding.variant} (${finding.lang}, ${relation})`],
    [t('Overlooked'), folds.length === 0 ? t('nothing: written the same') : folds.join('; ')],
    [t('Original'), original],
    [t('About the variant'), variant?.note ?? null],
    [t('Roles'), roles.length === 0 ? null : roles.join('; ')],
    [t('Context'), contextWords(contextOf(variant) ?? contextOf(formula), t)],
  ];
}

/** `context` of an entry or a variant, whatever it holds. */
function contextOf(from: object | null): Readonly<Record<string, unknown>> | null {
  const context: unknown = from !== null && 'context' in from ? from.context : null;
  return typeof context === 'object' && context !== null
    ? (context as Readonly<Record<string, unknown>>)
    : null;
}

function contextWords(context: Readonly<Record<string, unknown>> | null, t: Translate): string | null {
  if (context === null) return null;
  const list = (value: unknown): string =>
    Array.isArray(value) ? value.map((item) => `“${String(item)}”`).join(', ') : '';
  const where = context['within'] === 'paragraph' ? t('in the paragraph') : t('in the sentence');
  const parts = [
    list(context['requires']) === '' ? null : t('one of {0} stands {1}', list(context['requires']), where),
    list(context['forbids']) === '' ? null : t('none of {0} stands {1}', list(context['forbids']), where),
  ];
  return parts.filter((part) => part !== null).join('; ') || null;
}

function overlapFacts(finding: FormulaFinding, { knowledge, others, t }: ExplainContext): Fact[] {
  const { around, inside, gaveWay } = overlapsOf(finding, others, knowledge);
  const name = (id: string): string => `${knowledge.formula(id)?.name ?? id} (${id})`;
  const list = (ids: readonly string[]): string | null =>
    ids.length === 0 ? null : [...new Set(ids)].map(name).join('; ');
  const facts: Fact[] = [
    [t('Same words, not decided'), list(finding.alternatives)],
    [t('Stands inside'), list(around.map(({ formula }) => formula))],
    [t('Holds, too'), list(inside.map(({ formula }) => formula))],
    [t('Gave way to it'), list(gaveWay.map(({ id }) => id))],
  ];
  const rule = t(
    'Of formulas on one ladder or in one category the first counts, of those that begin together the longest; those of different categories may stand in one another.',
  );
  return facts.some(([, value]) => value !== null) ? [...facts, [t('Rule'), rule]] : [];
}

function speechFacts(finding: FormulaFinding, { knowledge, t }: ExplainContext): Fact[] {
  const { authority, rule } = finding;
  const row = authority === null ? null : knowledge.authorityRow(authority, finding.voice);
  return [
    [t('Speaker'), speakerWords(finding, t)],
    [t('Rule for the speaker'), rule === null ? null : `${ruleWords(rule, t) ?? rule} (${rule})`],
    [t('Cue'), finding.cue],
    [t('Polarity'), polarityWords(finding.polarity, finding.cue, t) ?? t('used')],
    [t('Inside quotation marks'), finding.quoted ? t('yes') : t('no')],
    [
      t('Authority'),
      authority === null
        ? (authorityNoteWords(finding, knowledge, t) ??
          t('not known: no one row of a scale fits speaker, kind of text and voice'))
        : t('level {0} on the scale of {1}', authority.level, authority.scale),
    ],
    [t('What stands there'), row === null ? null : `${authorityTitle(row)}. ${row.description}`],
    [t('Order given by'), row === null ? null : orderWords(row, knowledge, t)],
  ];
}

function comparisonFacts(finding: FormulaFinding, { compared, knowledge, t }: ExplainContext): Fact[] {
  if (compared === null) {
    const reason = t('no earlier text that may be compared is on record or open');
    return finding.polarity === 'used' && finding.variation === null ? [[t('Roles'), reason]] : [];
  }
  const { against } = compared;
  const other =
    against.formula === finding.formula ? null : (knowledge.formula(against.formula)?.name ?? null);
  return [
    [t('Roles'), comparisonWords(compared, knowledge, t)],
    [
      t('Word for word'),
      compared.changes
        .map(({ diff }) => diff)
        .filter(Boolean)
        .join(' · ') || null,
    ],
    [t('There as the formula'), other],
  ];
}

function drawnFacts(
  finding: FormulaFinding,
  formula: Formula | null,
  { ignored, t }: ExplainContext,
): Fact[] {
  const guarded = t(
    'a common phrase; flagged here because it is quoted, attributed, or in a state’s own text',
  );
  const { variation } = finding;
  return [
    [t('Guard'), formula?.guard === true && finding.whyNot === null ? guarded : null],
    [t('Not flagged'), finding.whyNot],
    [t('Ignored'), ignored ? t('you asked not to see it; "Show Ignores…" takes that back') : null],
    [t('Notable'), finding.notable.length === 0 ? null : finding.notable.join(', ')],
    [t('Variation of'), variation === null ? null : `${variation.of}: ${variation.diff}`],
  ];
}

const SPAN_FIELDS = ['kind', 'start', 'end', 'text', 'flag'];
const FORMULA_FIELDS: ReadonlySet<string> = new Set([
  ...SPAN_FIELDS,
  ...['formula', 'alternatives', 'category', 'function', 'lang', 'roles', 'speaker', 'speakerId', 'speakers'],
  ...[
    'speakerFrom',
    'voice',
    'via',
    'reportedBy',
    'authority',
    'authorityNote',
    'polarity',
    'quoted',
    'rule',
    'cue',
  ],
  ...['variation', 'compared', 'notable', 'whyNot', 'variant'],
]);
const DATE_FIELDS: ReadonlySet<string> = new Set([
  ...SPAN_FIELDS,
  ...['type', 'value', 'mod', 'from', 'to', 'parts', 'derived', 'occasion', 'event', 'rule', 'how'],
  'weekdayConflict',
]);

/** What the engine says beyond the fields shown above, so that nothing it knows is kept back. */
function otherFacts(finding: object, shown: ReadonlySet<string>): Fact[] {
  return Object.entries(finding).flatMap(([name, value]: [string, unknown]): Fact[] => {
    const isEmpty = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
    if (shown.has(name) || isEmpty) return [];
    return [[name, typeof value === 'string' ? value : JSON.stringify(value)]];
  });
}

function dateSections(finding: DateFinding, t: Translate): Section[] {
  const facts: Fact[] = [
    [t('Value'), finding.value ?? t('not known')],
    [t('Type'), finding.type],
    [t('Modifier'), finding.mod],
    [t('From'), finding.from],
    [t('To'), finding.to],
    [t('How'), finding.how],
    [t('Rule'), finding.rule],
    [t('Certainty'), finding.derived ? t('≈ rests on an inferred article date') : null],
    [t('Weekday conflict'), finding.weekdayConflict],
    [t('Occasion'), finding.occasion],
    [t('Event'), finding.event],
    ...otherFacts(finding, DATE_FIELDS),
  ];
  return [{ title: t('The date'), facts }];
}
