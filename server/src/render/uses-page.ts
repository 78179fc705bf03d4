import type { FormulaHistory, RecordEntry, SeriesView } from '../core/history/types.js';
import type { Knowledge } from '../knowledge.js';
import type { Translate } from '../l10n.js';
import type { Page } from '../protocol.js';
import { comparisonLine } from './comparison.js';
import { countWords, denominator, yearLine } from './history.js';
import { escape, table } from './markdown.js';
import { pronouncementWords, sourceLink } from './sources.js';
import { completenessWords, doubtWords, signWords, statusWords, voiceWords } from './words.js';

/** All recorded uses and absences of a formula, newest first, with status, source and denominators. */
export function usesPage(history: FormulaHistory, knowledge: Knowledge, t: Translate): Page {
  const { formula, record, series, ladder } = history;
  const doubt = doubtWords(formula.verified, t);
  const parts = [
    `# ${escape(formula.name)}`,
    escape(
      [formula.category, formula.function, formula.dyad, doubt].filter((part) => part !== null).join(' · '),
    ),
    formula.signal === null ? null : escape(formula.signal),
    `## ${escape(t('Uses on record'))}`,
    escape(t('{0} pronouncements: {1}.', record.length, countWords(history, t))),
    record.length === 0 ? null : recordTable(record, knowledge, t),
    series.length === 0 ? null : seriesPart(series, t),
    ladder === null ? null : ladderPart(ladder, knowledge, t),
    formula.related.length === 0
      ? null
      : [
          `## ${escape(t('Related wordings, never counted as this one'))}`,
          ...formula.related.map((other) => `- ${escape(other)}`),
        ].join('\n'),
  ];
  return {
    title: t('All uses: {0}', formula.name),
    markdown: `${parts.filter((part) => part !== null).join('\n\n')}\n`,
  };
}

function recordTable(record: readonly RecordEntry[], knowledge: Knowledge, t: Translate): string {
  const head = [
    t('Date'),
    t('Status'),
    t('Pronouncement'),
    t('Voice'),
    t('Text held'),
    t('Words'),
    t('Roles'),
    t('Source'),
  ];
  const rows = record.map((entry) => {
    const { use } = entry;
    const doubt = doubtWords(use.verified, t);
    const note = use.note ?? use.quoteNote;
    const words = [use.quote === null ? null : `“${escape(use.quote)}”`, note === null ? null : escape(note)];
    return [
      escape(entry.date),
      escape(statusWords(entry.status, t)),
      pronouncementWords(entry.pronouncement, t),
      use.voice === null ? '' : escape(voiceWords(use.voice, t)),
      escape(completenessWords(use.completeness, t)),
      words.filter((part) => part !== null).join('; '),
      rolesPart(entry, knowledge, t),
      [
        entry.source === null ? escape(use.source) : sourceLink(entry.source),
        doubt === null ? null : escape(doubt),
      ]
        .filter((part) => part !== null)
        .join(', '),
    ];
  });
  return table(head, rows);
}

/** What fills the roles there, and what changed since the comparable text before it. */
function rolesPart(entry: RecordEntry, knowledge: Knowledge, t: Translate): string {
  const { history } = knowledge.analyzer;
  const roles = Object.entries(history.rolesOf(entry)).flatMap(([role, value]) =>
    value === null ? [] : [escape(`${t(role)}: ${value}`)],
  );
  const compared = history.compareEntry(entry);
  const news =
    compared === null || compared.changes.length === 0
      ? null
      : comparisonLine(compared, entry.use.formula, knowledge, t);
  return [...roles, news].filter((part) => part !== null).join('; ');
}

function seriesPart(series: readonly SeriesView[], t: Translate): string {
  const lines = series.map((view) => {
    const own = view.own ? ` (${t('this series')})` : '';
    const news = view.news === null ? '' : ` — **${escape(view.news.text)}**`;
    return `- ${escape(view.name)}${own}: ${yearLine(view, t, view.years.length)} — ${denominator(view, t)}${news}`;
  });
  const legend = ['●', '○', '≈', 'd', 'r', '?'].map((sign) => signWords(sign, t)).join(' · ');
  return [`## ${escape(t('Series, year by year'))}`, '', ...lines, '', legend].join('\n');
}

function ladderPart(
  { ladder, rung }: NonNullable<FormulaHistory['ladder']>,
  knowledge: Knowledge,
  t: Translate,
): string {
  const source = knowledge.source(ladder.orderedBy);
  const by = source === null ? escape(ladder.orderedBy) : sourceLink(source);
  const rungs = ladder.rungs.map((other) => {
    const name = escape(other.step);
    return `${other.rank}. ${other.rank === rung.rank ? `**${name}**` : name}`;
  });
  const order = t('Order of {0}, by', ladder.order.replaceAll('-', ' '));
  return [`## ${escape(ladder.name)}`, '', `${escape(order)} ${by}`, '', ...rungs].join('\n');
}
