/** Parts of the day without their day: "at dawn", "in the evening". Known, but not drawn. */
import { S, partMod, partOfDay } from '../lexicon.js';
import { pairs, rule, type Rule } from './rule.js';

const TURNS = ['dawn', 'daybreak', 'sunrise', 'dusk', 'sunset', 'nightfall'];
/** "before dawn", but not "as dawn broke" nor "the dawn of a new age". */
const BEFORE_TURN =
  /\b(?:at|before|by|until|till|after|from|since|to|near|about|around|towards?|between|and)[ \n]$/i;
const BEFORE_PART =
  /\b(?:in|during|by|until|till|into|throughout|through|late|early|since|at|before|after|from)[ \n]$/i;
const PARTS = ['morning', 'afternoon', 'evening', 'night'];

export const PART_OF_DAY_RULES: readonly Rule[] = [
  rule('turn-of-day', [...TURNS, 'first light'], `(?:${TURNS.join('|')}|first${S}light)`, (match, text) => {
    const part = partOfDay(match[0]);
    const before = text.slice(Math.max(0, match.index - 10), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 8);
    if (part === null || !BEFORE_TURN.test(before) || /^[ \n]of[ \n](?!the[ \n]\d)/i.test(after)) return null;
    return { meaning: { kind: 'time', part } };
  }),
  rule(
    'early-part-of-day',
    pairs(['early', 'mid', 'late'], ['morning', 'afternoon', 'evening']),
    `(?<mod>early|mid|late)[- \\n](?<part>morning|afternoon|evening)`,
    (match, text) => {
      const { mod, part } = match.groups ?? {};
      const value = partOfDay(part);
      if (value === null || !BEFORE_PART.test(text.slice(Math.max(0, match.index - 12), match.index)))
        return null;
      return { meaning: { kind: 'time', part: value }, mod: partMod(mod) };
    },
  ),
  rule(
    'part-of-that-day',
    [...pairs(['the'], [...PARTS, 'early', 'late', 'small'])],
    `the${S}(?:(?:early|late)${S})?(?<part>morning|afternoon|evening|night|(?<=early${S})hours|small${S}hours)`,
    (match, text) => {
      const end = match.index + match[0].length;
      const part = partOfDay(/hours$/i.test(match[0]) ? 'early hours' : match.groups?.part);
      if (part === null || /^[ \n](?:of|before|after|when|that)\b/i.test(text.slice(end, end + 8)))
        return null;
      if (!BEFORE_PART.test(text.slice(Math.max(0, match.index - 12), match.index))) return null;
      return { meaning: { kind: 'time', part } };
    },
  ),
];
