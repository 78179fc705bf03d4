import { compareAuthority } from '../core/article/authority.js';
import { shownWords } from '../core/text/clean.js';
import type { Article, Authority, DateFinding, Finding, FormulaFinding, Notice } from '../core/types.js';
import type { Knowledge } from '../knowledge.js';
import type { Translate } from '../l10n.js';
import type { Page } from '../protocol.js';
import { ARTICLE_FACTS, factLabel, factWords } from './article-facts.js';
import { slotsPart, type SlotComparison } from './article-slots.js';
import { escape, table } from './markdown.js';
import { lagWords, withoutWords } from './date-words.js';
import { voiceWords, weekdayOf } from './words.js';

/** What an article is, what was found in it, and how each fact of it is known. */
export function summaryPage(
  findings: readonly Finding[],
  article: Article,
  notices: readonly Notice[],
  knowledge: Knowledge,
  t: Translate,
  compared: SlotComparison | null = null,
): Page {
  const flagged = findings.filter(({ flag }) => flag);
  const all = flagged.filter((finding) => finding.kind === 'formula');
  const formulas = all.filter(({ polarity }) => polarity === 'used');
  const notUsed = all.filter(({ polarity }) => polarity !== 'used');
  const dates = flagged.filter((finding) => finding.kind === 'date');
  const title = article.title ?? t('Article summary');
  const parts = [
    `# ${escape(title)}`,
    articlePart(article, knowledge, t),
    ...dateReasons(article, t),
    ...slotsPart(article.slots ?? [], compared, t),
    `## ${escape(t('Formulas ({0})', formulas.length))}`,
    formulas.length === 0 ? escape(t('None found.')) : formulaPart(formulas, knowledge, t),
    ...(notUsed.length === 0
      ? []
      : [`## ${escape(t('Not used ({0})', notUsed.length))}`, notUsedPart(notUsed, knowledge, t)]),
    `## ${escape(t('Dates ({0})', dates.length))}`,
    dates.length === 0 ? escape(t('None found.')) : datePart(dates, t),
    ...(notices.length === 0
      ? []
      : [`## ${escape(t('Notices'))}`, notices.map((notice) => `- ${escape(notice.message)}`).join('\n')]),
  ];
  return { title: t('Summary: {0}', title), markdown: `${parts.join('\n\n')}\n` };
}

function articlePart(article: Article, knowledge: Knowledge, t: Translate): string {
  const unknown = t('not known');
  const inferred = article.dateFrom === 'inferred' ? '≈ ' : '';
  const from = article.dateFrom === 'none' ? null : t('from: {0}', t(article.dateFrom.replaceAll('-', ' ')));
  const date = article.date === null ? unknown : `${inferred}${article.date}`;
  const lag = article.lag === null || article.lag === undefined ? null : lagWords(article.lag, t);
  const rows: readonly (readonly [string, string | null, string | null])[] = [
    [t('Date'), [date, from].filter((part) => part !== null).join(' · '), null],
    [t('Dated'), article.dated, null],
    [t('Reported'), [article.reported, lag].filter((part) => part !== null).join(' · ') || null, null],
    ...ARTICLE_FACTS.map((fact): readonly [string, string | null, string | null] => {
      const value = article[fact];
      const shown = value === null ? null : factWords(fact, value, knowledge, t);
      return [factLabel(fact, t), shown, article.evidence?.[fact]?.detail ?? null];
    }),
    [t('Language'), article.lang, null],
    [t('Words'), String(article.words), null],
  ];
  const facts = table(
    ['', '', t('How it is known')],
    rows.map(([name, value, known]) => [
      `**${escape(name)}**`,
      escape(value ?? unknown),
      escape(known ?? ''),
    ]),
  );
  const how = t(
    '“Readout: Correct Article…” corrects any of them in articles.yaml; the text stays as it is.',
  );
  return [facts, escape(how)].join('\n\n');
}

/** Why the article has its date, or has none: the necessary reasons first, each with what would be left without it. */
function dateReasons({ date, dateEvidence }: Article, t: Translate): string[] {
  if (dateEvidence.length === 0) return [];
  const rows = [...dateEvidence]
    .sort((a, b) => Number(b.necessary === true) - Number(a.necessary === true))
    .map((evidence) => {
      const without = withoutWords(evidence, t);
      return `- ${escape(evidence.detail)}${without === null ? '' : ` (**${escape(without)}**)`}`;
    });
  return [
    `## ${escape(date === null ? t('Why the date is not known') : t('Why this date'))}`,
    rows.join('\n'),
  ];
}

function formulaPart(formulas: readonly FormulaFinding[], knowledge: Knowledge, t: Translate): string {
  const counted = [
    countLine(t('By category'), formulas, ({ category }) => category),
    countLine(t('By speaker'), formulas, ({ speaker }) => speaker ?? t('speaker not known')),
    countLine(t('By voice'), formulas, ({ voice }) =>
      voice === null ? t('voice not known') : voiceWords(voice, t),
    ),
    ...authorityLines(formulas, t),
  ];
  const byFormula = new Map<string, FormulaFinding[]>();
  for (const finding of formulas)
    byFormula.set(finding.formula, [...(byFormula.get(finding.formula) ?? []), finding]);
  const rows = [...byFormula].map(([id, group]) => [
    escape(knowledge.formula(id)?.name ?? id),
    escape(group[0]?.category ?? ''),
    String(group.length),
    escape([...new Set(group.map(({ speaker }) => speaker ?? t('speaker not known')))].join(', ')),
  ]);
  const head = [t('Formula'), t('Category'), t('Count'), t('Speaker')];
  return [counted.join('\n'), table(head, rows)].join('\n\n');
}

/** Phrases that the text says are missing, negates or only mentions: none is counted with the formulas. */
function notUsedPart(findings: readonly FormulaFinding[], knowledge: Knowledge, t: Translate): string {
  const rows = findings.map(({ formula, polarity, cue }) => [
    escape(knowledge.formula(formula)?.name ?? formula),
    escape(t(polarity)),
    escape(cue ?? ''),
  ]);
  return table([t('Formula'), t('Polarity'), t('Cue')], rows);
}

/** One line a scale, the heaviest level first: levels of two scales are never set against each other. */
function authorityLines(formulas: readonly FormulaFinding[], t: Translate): readonly string[] {
  const scales = new Map<string, Authority[]>();
  for (const { authority } of formulas)
    if (authority !== null) scales.set(authority.scale, [...(scales.get(authority.scale) ?? []), authority]);
  return [...scales].map(([scale, levels]) => {
    const sorted = levels.sort((a, b) => compareAuthority(a, b) ?? 0);
    const counts = new Map<number, number>();
    for (const { level } of sorted) counts.set(level, (counts.get(level) ?? 0) + 1);
    const words = [...counts].map(([level, count]) => `${t('level {0}', level)}: ${count}`);
    return `- ${escape(t('By authority, scale of {0}', scale))}: ${escape(words.join(', '))}`;
  });
}

function countLine<T>(label: string, items: readonly T[], keyOf: (item: T) => string): string {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  return `- ${escape(label)}: ${escape(sorted.map(([key, count]) => `${key} ${count}`).join(', '))}`;
}

/** Earliest first; dates without a value stand at the end in the order of the text. */
function datePart(dates: readonly DateFinding[], t: Translate): string {
  const keyOf = ({ from, value }: DateFinding): string => from ?? value ?? '~';
  const sorted = [...dates].sort((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : a.start - b.start,
  );
  const rows = sorted.map((finding) => [
    escape(finding.value === null ? t('not known') : `${finding.derived ? '≈ ' : ''}${finding.value}`),
    escape((finding.value === null ? null : weekdayOf(finding.value, t)) ?? ''),
    escape(shownWords(finding.text)),
    escape(finding.how),
  ]);
  return table([t('Value'), t('Weekday'), t('Text'), t('How')], rows);
}
