/** Days that have names. */
import { S } from '../lexicon.js';
import { pairs, type Rule } from './rule.js';

interface NamedDay {
  readonly source: string;
  readonly first: string;
  /** MM-DD or a rule of named-days.ts where everybody keeps the same day; null where the occasions must tell. */
  readonly monthDay: string | null;
}

const NAMED_DAYS: readonly NamedDay[] = [
  { source: `Day${S}of${S}the${S}(?:Sun|Shining${S}Star)`, first: 'day', monthDay: null },
  { source: `Day${S}of${S}Songun`, first: 'day', monthDay: null },
  { source: `Victory${S}Day`, first: 'victory', monthDay: null },
  { source: `Liberation${S}Day`, first: 'liberation', monthDay: null },
  { source: `Armistice${S}Day`, first: 'armistice', monthDay: null },
  { source: `National${S}Day`, first: 'national', monthDay: null },
  { source: `Russia${S}Day`, first: 'russia', monthDay: null },
  { source: `May${S}Day`, first: 'may', monthDay: '05-01' },
  { source: `New${S}Year['’]?s${S}Day`, first: 'new', monthDay: '01-01' },
  { source: `New${S}Year['’]?s${S}Eve`, first: 'new', monthDay: '12-31' },
  { source: `Christmas(?:${S}Day)?(?!${S}Eve)`, first: 'christmas', monthDay: '12-25' },
  { source: `Christmas${S}Eve`, first: 'christmas', monthDay: '12-24' },
  { source: `Valentine['’]?s${S}Day`, first: 'valentine', monthDay: '02-14' },
  { source: `Halloween`, first: 'halloween', monthDay: '10-31' },
  { source: `Veterans['’]?${S}Day`, first: 'veterans', monthDay: '11-11' },
  { source: `(?:the${S})?Fourth${S}of${S}July|July${S}Fourth`, first: 'fourth', monthDay: '07-04' },
  // United States federal holidays by weekday: 5 U.S.C. 6103.
  { source: `Martin${S}Luther${S}King(?:${S}Jr\\.?)?${S}Day`, first: 'martin', monthDay: '01-#3-1' },
  { source: `Presidents['’]?${S}Day`, first: 'presidents', monthDay: '02-#3-1' },
  { source: `Memorial${S}Day`, first: 'memorial', monthDay: '05-#-1-1' },
  { source: `Labor${S}Day`, first: 'labor', monthDay: '09-#1-1' },
  { source: `Columbus${S}Day`, first: 'columbus', monthDay: '10-#2-1' },
  { source: `Thanksgiving(?:${S}Day)?`, first: 'thanksgiving', monthDay: '11-#4-4' },
  // 2 U.S.C. 7: the Tuesday next after the first Monday in November.
  { source: `Election${S}Day`, first: 'election', monthDay: 'us-election' },
  {
    source: `Easter(?:${S}Sunday)?(?!${S}(?:[Ww]eek|Monday|egg|Island))`,
    first: 'easter',
    monthDay: 'easter',
  },
  { source: `Easter${S}Monday`, first: 'easter', monthDay: 'easter1' },
  { source: `Good${S}Friday`, first: 'good', monthDay: 'easter-2' },
];

/** How far around a name the text may say whose day it is, in characters. */
const CONTEXT = 120;

export const NAMED_DAY_RULES: readonly Rule[] = NAMED_DAYS.map(({ source, first, monthDay }) => ({
  name: 'named-day',
  starts: [first, ...pairs(['last', 'this', 'next'], [first])],
  pattern: new RegExp(
    `(?:(?<det>[Ll]ast|[Tt]his|[Nn]ext)${S})?(?<name>${source})(?:,?${S}(?<y>(?:19|20)\\d\\d))?(?![A-Za-z0-9])`,
    'y',
  ),
  build: (match: RegExpExecArray, text: string) => {
    const { det, name = '', y } = match.groups ?? {};
    return {
      meaning: {
        kind: 'named-day' as const,
        name: name.replace(/\s+/g, ' '),
        monthDay,
        year: y === undefined ? null : Number(y),
        step: det === undefined ? null : /^last/i.test(det) ? -1 : /^next/i.test(det) ? 1 : 0,
        before: text.slice(Math.max(0, match.index - CONTEXT), match.index),
        after: text.slice(match.index + match[0].length, match.index + match[0].length + CONTEXT),
      },
    };
  },
}));
