/** Anniversaries with the words that say of what, and days that have names. */
import { DIGIT, ORDINAL, ORDINAL_ONES, ORDINAL_STARTS, S, ordinalValue } from '../lexicon.js';
import { NUMBERED_RULES } from './numbered.js';
import { GLUED, pairs, rule, type Rule } from './rule.js';

const ADJECTIVE = `(?:(?:founding|foundation|birth|diplomatic|national|liberation|victory|wedding|armistice)${S}|(?:founding${S}day|birth)${S})?`;
/** A word of the tail; a dot only after initials ("N. Korea", "U.S."). */
const WORD = "(?:(?:[A-Z]\\.){1,4}|[A-Za-z][A-Za-z'’&-]*)";
/** A declaration has its day for a name: "the June 15 joint declaration". */
const DAY_AS_NAME = `(?:(?:the[ \\n])?(?:publication[ \\n]of[ \\n]the[ \\n])?(?:historic[ \\n])?(?:January|February|March|April|May|June|July|August|September|October|November|December)[ \\n](?:\\d{1,2}|First)[ \\n](?!of[ \\n]|in[ \\n]|at[ \\n]))?`;
const TAIL = new RegExp(
  `[ \\n](?:of|since|in|for|between|marking)[ \\n](?<day>${DAY_AS_NAME})(?:${WORD}[ \\n]?){1,14}`,
  'y',
);
const TAIL_STOP =
  /[ \n](?:on|at|with|when|while|where|which|who|that|as(?![ \n](?:general|chairman|president|supreme|party|leader|head)\b)|after|before|said|says|was|were|is|are|has|had|have|will|would|by|to|this|last|next|amid|but|from|saying|falls|fell|came|comes|he|she|it|they|according|over|during|without|despite|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|and[ \n](?:\d|said|also|the[ \n](?:two|first)|congratulated|wished|vowed|pledged|expressed|called|praised|stressed|reaffirmed|hailed))\b/i;
const BEFORE_REACH = 240;

/** The sentence before an offset, at most {@link BEFORE_REACH} characters of it. */
function sentenceBefore(text: string, at: number): string {
  const part = text.slice(Math.max(0, at - BEFORE_REACH), at);
  const stop = Math.max(
    part.lastIndexOf('. '),
    part.lastIndexOf('.\n'),
    part.lastIndexOf('! '),
    part.lastIndexOf('? '),
  );
  // "N. Korea": a single capital before the dot ends no sentence.
  return stop >= 0 && !/(?:^|\s)[A-Z]$/.test(part.slice(0, stop)) ? part.slice(stop + 2) : part;
}

function tailOf(text: string, at: number): string {
  TAIL.lastIndex = at;
  const match = TAIL.exec(text);
  const tail = match?.[0] ?? '';
  const lead = 4 + (match?.groups?.day?.length ?? 0);
  const stop = TAIL_STOP.exec(tail.slice(lead));
  return (stop ? tail.slice(0, stop.index + lead) : tail)
    .trimEnd()
    .replace(/[.'’&-]+$/, '')
    .replace(/[ \n](?:of|the|and|a|its|between|in)$/i, '');
}

const OF_ANNIVERSARIES = ['founding', 'anniversary', 'centenary', 'centennial'];
const AFTER_ORDINAL = [
  ...OF_ANNIVERSARIES,
  'foundation',
  'birth',
  'birthday',
  'diplomatic',
  'national',
  'liberation',
  'victory',
  'wedding',
  'armistice',
  'and',
  ...ORDINAL_ONES,
];

export const ANNIVERSARY_RULES: readonly Rule[] = [
  rule(
    'anniversary',
    [
      ...ORDINAL_STARTS.flatMap((word) =>
        word === DIGIT ? [`${DIGIT} ${GLUED}`] : pairs([word], AFTER_ORDINAL),
      ),
      ...pairs(
        ['the', 'recent', 'upcoming', 'coming'],
        [...ORDINAL_STARTS, ...OF_ANNIVERSARIES, 'recent', 'upcoming', 'coming'],
      ),
      ...OF_ANNIVERSARIES,
    ],
    `(?:the${S})?(?:(?:recent|upcoming|coming)${S})?(?:(?:(?<n>${ORDINAL})${S}(?:and${S}(?:last|final)${S})?)?(?<adj>${ADJECTIVE})(?:anniversary|birthday)|(?<hundred>centenary|centennial))`,
    (match, text) => {
      const { n, adj = '', hundred } = match.groups ?? {};
      const number = hundred !== undefined ? 100 : n === undefined ? null : ordinalValue(n);
      const end = match.index + match[0].length;
      const tail = tailOf(text, end);
      // An anniversary without its number must say of what by itself, else it is nobody's day.
      if (number === null && adj === '') return null;
      if (number === null && tail === '') return null;
      const pronoun = /\b(?:its|their|his|her)\b/i.test(tail) || tail === '';
      const nearby = sentenceBefore(text, match.index);
      const before = pronoun ? nearby : nearby.slice(-40);
      // Only a tail that names its thing belongs to the expression.
      const taken = /\b(?:its|their|his|her|this|that)\b/i.test(tail) ? '' : tail;
      const lead = /^the\s+/i.exec(match[0])?.[0].length ?? 0;
      return {
        meaning: { kind: 'anniversary', number, phrase: match[0] + tail, before },
        start: match.index + lead,
        end: end + taken.length,
      };
    },
  ),
  ...NUMBERED_RULES,
];
