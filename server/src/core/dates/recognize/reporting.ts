/** Periods a report is about: "the quarter", "the year-earlier period", "the 1988 period", "year-end". */
import type { Meaning } from '../expression.js';
import { S } from '../lexicon.js';
import { isCapital, pairs, rule, type Rule } from './rule.js';

const reported = (
  unit: 'quarter' | 'year' | 'period',
  yearStep: number,
  year: number | null = null,
): Meaning => ({
  kind: 'reported',
  unit,
  year,
  yearStep,
});

/** "time of the year", "Man of the Year". */
const GENERIC_BEFORE = /\b(?:times?|days|part|parts|most|much)[ \n]of[ \n]$/i;

export const REPORTING_RULES: readonly Rule[] = [
  rule(
    'year-ago',
    [
      ...pairs(['the', 'a'], ['year', 'prior', 'previous', 'comparable', 'corresponding']),
      ...pairs(['year'], ['ago', 'earlier']),
    ],
    `(?:(?:the|a)${S})?(?:year[- ](?:ago|earlier)|(?:prior|previous)-year)(?:${S}(?<of>period|quarter|third${S}quarter|first${S}quarter|second${S}quarter|fourth${S}quarter))?`,
    (match, text) => {
      const { of } = match.groups ?? {};
      // "a year ago" is another rule's; "year-ago results" is dated by its first word.
      if (of === undefined && !/^year-/i.test(match[0].replace(/^(?:the|a)\s+/i, ''))) return null;
      const lead = /^(?:the|a)\s+/i.exec(match[0])?.[0].length ?? 0;
      const figure = /^[ \n](?:[a-z]+[ \n])?(?:month|week|day)/i.test(
        text.slice(match.index + match[0].length),
      );
      if (figure) return null;
      return {
        meaning: reported(of !== undefined && /quarter/i.test(of) ? 'quarter' : 'period', -1),
        start: match.index + (of === undefined ? lead : 0),
      };
    },
  ),
  rule('year-period', ['the #'], `the${S}(?<y>(?:19|20)\\d\\d)${S}(?<of>period|quarter)`, (match) => ({
    meaning: reported(
      /quarter/i.test(match.groups?.of ?? '') ? 'quarter' : 'period',
      0,
      Number(match.groups?.y),
    ),
  })),
  rule(
    'the-quarter',
    pairs(['the'], ['quarter', 'latest', 'recent', 'just']),
    `the${S}(?:(?:latest|just-ended|recent)${S})?(?<of>quarter)(?!${S}of${S}a|-to-)|the${S}latest${S}period`,
    () => ({ meaning: reported('quarter', 0) }),
  ),
  rule(
    'the-year',
    pairs(['the'], ['year', 'full', 'fiscal', 'entire', 'whole']),
    `the${S}(?:(?<full>full|entire|whole|fiscal|full${S}fiscal)${S})?year(?!['’-])`,
    (match, text) => {
      const end = match.index + match[0].length;
      const before = text.slice(Math.max(0, match.index - 14), match.index);
      if (
        /^[ \n](?:before|earlier|later|after|when|of|that|in[ \n]which|ago|[12]\d{3})\b/i.test(
          text.slice(end, end + 14),
        )
      )
        return null;
      // "The year ended Aug. 31": twelve months, whichever they are.
      if (/^[ \n](?:ended|ending)\b/i.test(text.slice(end, end + 8)))
        return { meaning: { kind: 'duration', value: 'P1Y' } };
      if (isCapital(/year$/i.exec(match[0])?.[0]) || GENERIC_BEFORE.test(before)) return null;
      if (!/\b(?:in|for|during|of|throughout|through|over|within|this|early|late|end)[ \n]$/i.test(before))
        return null;
      return { meaning: reported('year', 0) };
    },
  ),
  rule(
    'year-end',
    [...pairs(['year'], ['end', 's']), 'yearend'],
    `year(?:['’]s[ \\n]|[- ])?end`,
    (match, text) => {
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12);
      // "a year-end review" says what kind of review.
      if (/^[ \n](?:review|report|party|message|bonus|plenary|meeting|results|close|closing)/i.test(after))
        return null;
      return { meaning: reported('year', 0), mod: 'END' };
    },
  ),
];
