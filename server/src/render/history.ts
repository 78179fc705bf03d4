import type { FormulaHistory, SeriesView, SeriesYear } from '../core/history/types.js';
import type { Translate } from '../l10n.js';
import { bold, escape } from './markdown.js';
import { signWords, YEAR_SIGNS } from './words.js';

const YEARS_SHOWN = 3;

function signOf(year: SeriesYear): string {
  return year.related === null ? YEAR_SIGNS[year.mark] : '≈';
}

/** "2025 ● · 2024 ○ · 2023 ≈ full support · 5 more", newest first. */
export function yearLine(series: SeriesView, t: Translate, shown = YEARS_SHOWN): string {
  const years = series.years.slice(0, shown).map((year) => {
    const related = year.related === null ? '' : ` ${escape(year.related.name)}`;
    return `${year.year} ${signOf(year)}${related}`;
  });
  const rest = series.years.length - years.length;
  return [...years, ...(rest > 0 ? [t('{0} more', rest)] : [])].join(' · ');
}

/** "5 of 8 texts held", and which years are missing. */
export function denominator(series: SeriesView, t: Translate): string {
  return t('full text held for {0} of {1} years', series.held.length, series.known.length);
}

/**
 * The series a hover shows, like with like: the article's own, else one by the same speaker, said to be another one;
 * any where the speaker is not known. One line with the signs in words and the denominator, and its news.
 */
export function seriesLines(history: FormulaHistory, speaker: string | null, t: Translate): string[] {
  const unseen = history.unseenIn;
  const lines =
    unseen === null
      ? []
      : [`${bold(unseen.name)}: ${escape(t('in none of the {0} texts on record', unseen.known.length))}`];
  const series = history.series.find((view) => view.own || speaker === null || view.sender === speaker);
  if (series === undefined) return lines;
  const years = series.years.slice(0, YEARS_SHOWN).map((year) => {
    const related = year.related === null ? '' : ` “${year.related.name}”`;
    return escape(`${year.year} ${signWords(signOf(year), t)}${related}`);
  });
  const rest = series.years.length - years.length;
  const more = rest > 0 ? [t('{0} more', rest)] : [];
  const held = t('full text of {0} of {1}', series.held.length, series.known.length);
  const label = series.own ? bold(series.name) : escape(t('Another series, {0}', series.name));
  return [
    ...lines,
    `${label}: ${[...years, ...more].join(' · ')} (${escape(held)})`,
    ...(series.news === null ? [] : [bold(series.news.text)]),
  ];
}

/** "12 present, 2 absent from a full text, 3 not in this digest": the states are never merged. */
export function countWords(history: FormulaHistory, t: Translate): string {
  const { counts } = history;
  const parts = [
    t('{0} present', counts.present),
    counts.absent > 0 ? t('{0} absent from a full text', counts.absent) : null,
    counts['not-in-digest'] > 0 ? t('{0} not in a digest', counts['not-in-digest']) : null,
    counts['reported-absent'] > 0 ? t('{0} reported absent', counts['reported-absent']) : null,
    counts['reported-paraphrase'] > 0 ? t('{0} reported in paraphrase', counts['reported-paraphrase']) : null,
  ];
  return parts.filter((part) => part !== null).join(', ');
}
