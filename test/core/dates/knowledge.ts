import type { DateKnowledge } from '../../../server/src/core/dates/index.js';
import type { DatedEvent, Occasion } from '../../../server/src/core/formulary/types.js';

function occasion(
  id: string,
  name: string,
  monthDay: string | null,
  baseYear: number | null,
  dyad: string,
  aliases: string[] = [],
): Occasion {
  return { id, name, aliases, monthDay, baseYear, dyad, forms: [], source: 'source', verified: 'yes' };
}

function event(
  id: string,
  date: string,
  label: string,
  type: string,
  participants: string[],
  source = 'source',
): DatedEvent {
  return { id, date, label, type, participants, sameAs: null, source, verified: 'yes' };
}

/** A small formulary, written for these tests. */
export const knowledge: DateKnowledge = {
  occasions: [
    occasion('dprk', 'DPRK founding day', '09-09', 1948, 'DPRK'),
    occasion('prc', 'PRC founding (National Day)', '10-01', 1949, 'PRC'),
    occasion('wpk', 'WPK founding day', '10-10', 1945, 'DPRK'),
    occasion('cpc', 'CPC founding day', '07-01', 1921, 'PRC'),
    occasion(
      'treaty61',
      'PRC-DPRK treaty of friendship, cooperation and mutual assistance',
      '07-11',
      1961,
      'PRC-DPRK',
    ),
    occasion('relations', 'PRC-DPRK diplomatic relations', '10-06', 1949, 'PRC-DPRK'),
    occasion('russia-relations', 'USSR-DPRK diplomatic relations', '10-12', 1948, 'DPRK-Russia'),
    occasion('armistice', "Armistice / 'Victory in the Fatherland Liberation War'", '07-27', 1953, 'DPRK', [
      'Armistice Day',
    ]),
    occasion('liberation', 'Liberation Day (Korea)', '08-15', 1945, 'DPRK-Russia', ["Korea's liberation"]),
    occasion('victory-russia', 'Victory Day (Russia)', '05-09', 1945, 'DPRK-Russia'),
    occasion('victory-china', "China's Victory Day", '09-03', 1945, 'PRC'),
    occasion('sun', "Day of the Sun (Kim Il Sung's birthday)", '04-15', 1912, 'DPRK'),
    occasion('kpa', 'KPA founding day', '02-08', 1948, 'DPRK', ["founding of the Korean People's Army"]),
    occasion('guerrilla', 'founding of the anti-Japanese guerrilla army', '04-25', 1932, 'DPRK'),
    occasion('cpv', "Chinese People's Volunteers enter the Korean War", '10-25', 1950, 'PRC-DPRK'),
    occasion('cpc-congress', 'CPC National Congress (18th 2012, 19th 2017, 20th 2022)', null, null, 'PRC'),
    occasion('own', 'Founding of the Test Society', '03-04', 1990, 'all', ['founding of the Test Society']),
  ],
  events: [
    event('congress20', '2022-10-16', '20th CPC National Congress opens', 'party congress', ['CPC']),
    event('congress-wpk', '2021-01-05', 'Eighth WPK Congress opens', 'party congress', ['WPK']),
    event(
      'plenum-wpk',
      '2022-12-26',
      'Sixth plenary meeting of the Eighth WPK Central Committee opens',
      'party plenum',
      ['WPK'],
    ),
    event('sco', '2022-09-15', 'Putin-Xi meeting on the sidelines of the SCO summit, Samarkand', 'summit', [
      'Xi Jinping',
      'Vladimir Putin',
    ]),
    event('limits', '2022-02-04', 'China-Russia joint statement: no limits', 'summit', [
      'Xi Jinping',
      'Vladimir Putin',
    ]),
    event(
      'vietnam',
      '1950-01-31',
      'USSR and Vietnam establish diplomatic relations',
      'diplomatic relations',
      ['USSR', 'Vietnam'],
    ),
    event(
      'hearsay',
      '2019-05-05',
      'Putin-Xi meeting at the Test Forum, Testograd',
      'summit',
      ['Xi Jinping', 'Vladimir Putin'],
      'unchecked',
    ),
  ],
  sources: [
    { id: 'source', title: 'A source', outlet: null, date: null, url: 'https://example.org/', how: null },
    { id: 'unchecked', title: 'An article', outlet: null, date: null, url: null, how: null },
  ],
};
