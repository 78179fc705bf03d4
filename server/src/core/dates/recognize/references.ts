/** Vague references to now, to the past and to the future: known, but not drawn. */
import { S } from '../lexicon.js';
import { pairs, rule, type Rule } from './rule.js';

const RECENT_UNITS = ['days', 'weeks', 'months', 'years', 'decades', 'times'];
/** "the current account", "current affairs" name no time; "current year" is another rule's. */
const NOT_NOW = /^[ \n](?:accounts?|affairs|events|week|month|year|quarter|decade|century)\b/i;

export const REFERENCE_RULES: readonly Rule[] = [
  rule(
    'recent',
    ['recent', ...pairs(['the'], ['recent']), 'more recent'],
    `(?:(?:the|more)${S})?recent${S}(?<unit>${RECENT_UNITS.join('|')})`,
    () => ({ meaning: { kind: 'reference', value: 'PAST_REF' } }),
  ),
  rule(
    'coming',
    [...pairs(['the', 'in'], ['coming', 'upcoming']), 'coming', 'upcoming', 'future'],
    `(?:(?:the${S})?(?:coming|upcoming)${S}(?<unit>days|weeks|months|years|decades)|future${S}(?:years|quarters|months|generations))`,
    () => ({ meaning: { kind: 'reference', value: 'FUTURE_REF' } }),
  ),
  rule(
    'now',
    [
      'now',
      'currently',
      'nowadays',
      'presently',
      'current',
      ...pairs(['at'], ['present', 'the', 'this']),
      'right now',
    ],
    `(?:right${S})?now|currently|nowadays|presently|current|at${S}(?:present|the${S}(?:moment|present${S}time)|this${S}time)`,
    (match, text) =>
      /^current$/i.test(match[0]) &&
      (NOT_NOW.test(text.slice(match.index + match[0].length)) ||
        !/^[ \n][a-z]/.test(text.slice(match.index + 7)))
        ? null
        : { meaning: { kind: 'reference', value: 'PRESENT_REF' } },
  ),
  rule(
    'past',
    ['recently', 'lately', ...pairs(['the'], ['past', 'recent', 'distant'])],
    `recently|lately|the${S}(?:recent${S}|distant${S})?past`,
    (match, text) => {
      const after = text.slice(match.index + match[0].length);
      if (
        /^the/i.test(match[0]) &&
        /^[ \n]\w/.test(after) &&
        !/^[ \n](?:and|but|as|when|that|have|has|it|he|she|they|,)/.test(after)
      )
        return null;
      return { meaning: { kind: 'reference', value: 'PAST_REF' } };
    },
  ),
  rule(
    'future',
    [...pairs(['the'], ['near', 'foreseeable', 'distant', 'future', 'immediate']), 'as soon'],
    `the${S}(?:near${S}|foreseeable${S}|distant${S}|immediate${S}|not-too-distant${S})?future|the${S}near${S}term|as${S}soon${S}as${S}possible`,
    (match, text) =>
      /^[ \n]of\b/.test(text.slice(match.index + match[0].length))
        ? null
        : { meaning: { kind: 'reference', value: 'FUTURE_REF' } },
  ),
];
