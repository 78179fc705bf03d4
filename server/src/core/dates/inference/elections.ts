/** What United States elections say about an article's date. */
import { civilDay, usElectionDay, type DayRange } from '../calendar.js';
import {
  EARLIEST,
  LATEST,
  articleDays,
  nearestDeictic,
  type Constraint,
  type Sentence,
} from './constraint.js';
import { daySet } from './day-set.js';

const US_ELECTION =
  /\b(?:US|U\.S\.|American|United States)\s(?<what>presidential\s(?:election|vote|polls?|race)|midterm\s(?:election|vote)s?)\b/g;

/** United States elections come by rule: the Tuesday after the first Monday of November. */
export function electionConstraints(sentences: readonly Sentence[]): Constraint[] {
  return sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(US_ELECTION)].flatMap((match): Constraint[] => {
      const start = sentence.start + match.index;
      const deictic = nearestDeictic(sentence, start, start + match[0].length);
      if (deictic === null) return [];
      const isMidterm = match.groups?.what?.startsWith('midterm') === true;
      const days: DayRange[] = [];
      for (let year = civilDay(EARLIEST).year; year <= civilDay(LATEST).year; year++) {
        if (year % 4 !== (isMidterm ? 2 : 0)) continue;
        const day = usElectionDay(year);
        const article = articleDays(deictic, { first: day, last: day });
        if (article) days.push(article);
      }
      return [
        {
          rule: 'election',
          detail: `${match[0]} “${deictic.text}”: the Tuesday after the first Monday of November`,
          days: daySet(days),
        },
      ];
    }),
  );
}
