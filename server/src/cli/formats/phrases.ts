import type { DiscoveredPhrase, DiscoverResult } from '../../core/discover/types.js';

/** Discovered phrases for people: one block a phrase, then what was read and how. */
export function phrasesText(result: DiscoverResult): string {
  const blocks = result.phrases.map((phrase, index) => block(phrase, index + 1));
  return [...blocks, summary(result)].join('\n') + '\n';
}

function block(phrase: DiscoveredPhrase, rank: number): string {
  const { docs, dates, firstDate, lastDate, keyness, logRatio, dispersion, longer, examples } = phrase;
  const period = firstDate === null ? 'dates not known' : `${firstDate} to ${lastDate ?? firstDate}`;
  const measures = [
    `${docs} articles on ${dates} dates, ${period}`,
    `keyness ${keyness.toFixed(0)}`,
    `${phrase.estimated ? '≈ ' : ''}${(2 ** logRatio).toFixed(0)} times as frequent as expected`,
    `spread ${dispersion.toFixed(2)}`,
  ];
  return [
    `${String(rank).padStart(4)}  ${phrase.phrase}`,
    `      ${measures.join(' · ')}`,
    ...(longer.length > 0 ? [`      also longer: ${longer.join('; ')}`] : []),
    ...examples.map(({ key, date, text }) => `      ${key}${date === null ? '' : ` (${date})`}: ${text}`),
    '',
  ].join('\n');
}

function summary(result: DiscoverResult): string {
  const { articles, reprints, undated, words, found, phrases, rejected, skippedParagraphs } = result;
  const parts = [
    `${articles} articles read, ${words} words`,
    `${reprints} near copies counted once`,
    ...(undated > 0 ? [`${undated} without a date`] : []),
    ...(skippedParagraphs > 0
      ? [`${skippedParagraphs} headlines and paragraphs in other languages left out`]
      : []),
  ];
  const shown = `${phrases.length} of ${found} phrases shown, compared with ${result.reference}`;
  const held = rejected > 0 ? `; ${rejected} rejected before` : '';
  const dates = result.datesApplied ? '' : ' Too few articles are dated: --min-dates was not applied.';
  return `${parts.join('; ')}.\n${shown}${held}.${dates}`;
}
