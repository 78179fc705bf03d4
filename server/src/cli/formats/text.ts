import type { Article, DateFinding, FormulaFinding, Notice, ReadoutAnalyzer } from '../../core/index.js';
import { indexLines } from '../lines.js';
import { weekdayOfIsoDay } from '../../core/dates/calendar.js';
import { AS_WRITTEN } from '../../core/dates/types.js';
import { shownWords } from '../../core/text/clean.js';
import { translator } from '../../l10n.js';
import { changeWords } from '../../render/comparison.js';
import { excerptOf, type Excerpt } from './excerpt.js';
import type { Formatter } from '../types.js';
import { createPaint, type Paint } from './paint.js';

export interface TextOptions {
  readonly color: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
}

const INDENT = '         ';

/** For people: what stands where, under the words themselves, with one line that explains it. */
export function textFormatter(analyzer: ReadoutAnalyzer, options: TextOptions): Formatter {
  const paint = createPaint(options.color);
  const t = translator('en');
  const signals = new Map(analyzer.formulary.formulas.map((formula) => [formula.id, formula.signal]));
  const total = {
    files: 0,
    words: 0,
    formulas: 0,
    absent: 0,
    negated: 0,
    mentioned: 0,
    dates: 0,
    notable: 0,
  };

  function formulaLines(
    finding: FormulaFinding,
    place: string,
    excerpt: Excerpt,
    isFirst: boolean,
  ): string[] {
    const signal = signals.get(finding.formula) ?? null;
    const head = [
      paint.bold(shownWords(finding.text)),
      paint.category(finding.category, finding.category),
      ['other', finding.category].includes(finding.function) ? '' : finding.function,
      speakerText(finding),
      finding.polarity === 'used' ? '' : paint.warning(polarityText(finding)),
      ...finding.notable.map((code) => paint.warning(code === 'changed' ? changedText(finding) : code)),
    ];
    return [
      `  ${place}  ${head.filter((part) => part !== '').join(' · ')}`,
      INDENT + excerpt.line,
      INDENT + paint.category(finding.category, excerpt.carets),
      // The same formula again needs no second explanation.
      ...(signal !== null && isFirst ? [INDENT + paint.faint(signal)] : []),
    ];
  }

  /** "changed since 2024-10-01: degree “consistent” → “steadfast”" */
  function changedText({ compared }: FormulaFinding): string {
    const changes = (compared?.changes ?? []).map((change) => changeWords(change, t)).join(', ');
    return `changed since ${compared?.against.date ?? ''}: ${changes}`;
  }

  return {
    begin: () => '',
    file(file) {
      const lines = indexLines(file.text);
      const explained = new Set<string>();
      const output = [paint.heading(file.path), '  ' + paint.faint(articleText(file.article)), ''];
      for (const finding of file.findings) {
        if (!finding.flag || finding.kind === 'quote') continue;
        const { line, column } = lines.place(finding.start);
        const place = paint.faint(`${line}:${column}`.padStart(5));
        if (finding.kind === 'date') {
          output.push(`  ${place}  ${dateText(finding, paint)}`);
          total.dates++;
          continue;
        }
        const excerpt = excerptOf(file.text, finding, options.columns - INDENT.length);
        output.push(...formulaLines(finding, place, excerpt, !explained.has(finding.formula)));
        explained.add(finding.formula);
        total[finding.polarity === 'used' ? 'formulas' : finding.polarity]++;
        total.notable += finding.notable.length > 0 ? 1 : 0;
      }
      output.push(...file.notices.map((notice) => noticeText(notice, lines, paint)));
      total.files++;
      total.words += file.article.words;
      return output.join('\n') + '\n\n';
    },
    end() {
      const parts = [
        count(total.files, 'file'),
        count(total.words, 'word'),
        count(total.formulas, 'formula'),
        ...notUsed(total),
        count(total.dates, 'date'),
        ...(total.notable > 0 ? [`${total.notable} notable`] : []),
      ];
      return paint.bold(parts.join(' · ')) + '\n';
    },
  };
}

function articleText(article: Article): string {
  const date = article.date === null ? 'date not known' : dateOf(article);
  const who =
    article.sender === null ? null : [article.sender, article.addressee].filter(Boolean).join(' → ');
  return [date, article.outlet, article.form, who, article.sourceTier, count(article.words, 'word')]
    .filter((part) => part !== null)
    .join(' · ');
}

function dateOf(article: Article): string {
  const date = article.date ?? '';
  return article.dateFrom === 'inferred' ? `≈ ${date} (inferred)` : `${date} (${article.dateFrom})`;
}

function speakerText(finding: FormulaFinding): string {
  if (finding.speaker === null) return 'speaker not known';
  const isInferred = finding.speakerFrom === 'carried' || finding.speakerFrom === 'inferred';
  const via = finding.via.length > 0 ? ` via ${finding.via.join(' via ')}` : '';
  return `${isInferred ? '≈ ' : ''}${finding.speaker}${via}`;
}

function polarityText(finding: FormulaFinding): string {
  switch (finding.polarity) {
    case 'absent':
      return finding.cue === null ? 'said to be absent' : `said to be absent (“${finding.cue}”)`;
    case 'negated':
      return 'negated';
    case 'mentioned':
      return 'mentioned, not uttered';
    case 'used':
      return '';
  }
}

function dateText(finding: DateFinding, paint: Paint): string {
  const value = finding.value ?? 'not known';
  const weekday = weekdayOfIsoDay(value);
  const approximate = finding.derived ? '≈ ' : '';
  // A date that is written in full needs no account of how it was read.
  const how = finding.how === AS_WRITTEN ? '' : paint.faint(`  ${finding.how}`);
  return `${shownWords(finding.text)} ${paint.faint('→')} ${paint.date(approximate + value + (weekday === null ? '' : ` ${weekday}`))}${how}`;
}

function noticeText(notice: Notice, lines: ReturnType<typeof indexLines>, paint: Paint): string {
  const at = notice.start === undefined ? null : lines.place(notice.start);
  const place = at === null ? '     ' : `${at.line}:${at.column}`.padStart(5);
  return `  ${paint.faint(place)}  ${paint.warning(notice.message)}`;
}

/** Phrases that are not used are said beside the formulas, and never counted with them. */
function notUsed(total: {
  readonly absent: number;
  readonly negated: number;
  readonly mentioned: number;
}): string[] {
  return [
    ...(total.absent > 0 ? [`${total.absent} said to be absent`] : []),
    ...(total.negated > 0 ? [`${total.negated} negated`] : []),
    ...(total.mentioned > 0 ? [`${total.mentioned} only mentioned`] : []),
  ];
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
