/** What is told by its number or year: party congresses and plenums, five-year plans, United States elections. */
import { DIGIT, ORDINAL, ORDINAL_STARTS, S, ordinalValue } from '../lexicon.js';
import { entitiesIn } from '../names.js';
import { partyIn } from '../meetings.js';
import { GLUED, pairs, rule, type Rule } from './rule.js';

const PARTY = `(?:CPC|CCP|WPK|Communist${S}Party${S}of${S}China|Chinese${S}Communist${S}Party|Workers['’]?${S}Party${S}of${S}Korea)`;
/** Whose congress it is may stand before it: "China's ruling Communist Party opens its 20th congress". */
const REACH = 60;

/** Starts of a number and one of these words. */
function numbered(second: readonly string[]): string[] {
  return ORDINAL_STARTS.flatMap((word) =>
    word === DIGIT ? [`${DIGIT} ${GLUED}`] : pairs([word], [...second, ...ORDINAL_STARTS]),
  );
}

/** What stands before an offset in its clause. */
function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - REACH), at);
  const stop = Math.max(...[', ', '; ', ': ', '. ', '\n'].map((mark) => before.lastIndexOf(mark)));
  return before.slice(stop + 1);
}

function partyOf(match: RegExpExecArray, text: string): string | null {
  const { p1, p2 } = match.groups ?? {};
  return (
    partyIn(p1 ?? p2 ?? '') ??
    partyIn(clauseBefore(text, match.index)) ??
    partyIn(/^['’]?s?\s(?:of|in)\s[^,.;]{0,40}/.exec(text.slice(match.index + match[0].length))?.[0] ?? '')
  );
}

/** Whose plan it is, by the possessor right before it ("India's"), else by the state last named in its clause. */
function ownerOf(before: string): string | null {
  const possessor = /([A-Z][A-Za-z.]*)['’]s?\s(?:the\s)?(?:new\s|current\s)?$/.exec(before)?.[1];
  const named = entitiesIn(possessor ?? before);
  const owner = named[named.length - 1];
  if (owner === undefined) return possessor ?? null;
  return owner === 'CPC' ? 'PRC' : owner;
}

const WHOSE = ['national', 'party', 'congress', 'cpc', 'ccp', 'wpk', 'communist', 'chinese', 'workers'];

export const NUMBERED_RULES: readonly Rule[] = [
  rule(
    'party-congress',
    numbered(WHOSE),
    `(?<n>${ORDINAL})${S}(?:(?<p1>${PARTY})${S})?(?:National${S})?(?:Party${S})?Congress(?:${S}of${S}(?:the${S})?(?<p2>${PARTY}))?`,
    (match, text) => {
      const party = partyOf(match, text);
      // "The 118th Congress" is of the United States.
      if (party === null && !/\b(?:party|national)\b/i.test(match[0])) return null;
      const number = ordinalValue(match.groups?.n ?? '') ?? 0;
      return { meaning: { kind: 'numbered', what: 'congress', number, of: null, party } };
    },
  ),
  rule(
    'party-plenum',
    numbered(['plenary', 'plenum', 'enlarged']),
    `(?<n>${ORDINAL})${S}(?:enlarged${S})?(?:plenary${S}(?:session|meeting)|plenum)${S}of${S}(?:the${S})?(?<of>${ORDINAL})${S}(?:(?<p1>${PARTY})${S})?Central${S}Committee(?:${S}of${S}(?:the${S})?(?<p2>${PARTY}))?`,
    (match, text) => {
      const { n = '', of = '' } = match.groups ?? {};
      const [number, committee] = [ordinalValue(n) ?? 0, ordinalValue(of)];
      return {
        meaning: { kind: 'numbered', what: 'plenum', number, of: committee, party: partyOf(match, text) },
      };
    },
  ),
  rule(
    'five-year-plan',
    numbered(['five']),
    `(?<n>${ORDINAL})${S}five[- ]year${S}plan(?:${S}period)?`,
    (match, text) => {
      const number = ordinalValue(match.groups?.n ?? '') ?? 0;
      const party = ownerOf(clauseBefore(text, match.index));
      return { meaning: { kind: 'numbered', what: 'plan', number, of: null, party } };
    },
  ),
  rule(
    'us-election',
    pairs([DIGIT], ['us', 'u', 'american', 'united']),
    `(?<y>(?:18|19|20)\\d\\d)${S}(?:US|U\\.S\\.|American|United${S}States)${S}(?<what>presidential|mid-?term)${S}(?:elections?|votes?|race|polls?)`,
    (match) => {
      const { y = '', what = '' } = match.groups ?? {};
      const isMidterm = /^mid/i.test(what);
      // Years that the rule does not have: it is another election, or a slip.
      if (Number(y) % 4 !== (isMidterm ? 2 : 0)) return null;
      const kind = isMidterm ? 'midterm-election' : 'presidential-election';
      return { meaning: { kind: 'numbered', what: kind, number: Number(y), of: null, party: null } };
    },
  ),
];
