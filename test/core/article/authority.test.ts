import assert from 'node:assert/strict';
import {
  authorityOf,
  compareAuthority,
  type AuthorityQuery,
} from '../../../server/src/core/article/authority.js';
import { rolesAt } from '../../../server/src/core/article/roles-at.js';
import { PLAIN_VEHICLE, type VehicleMark } from '../../../server/src/core/article/vehicle.js';
import { builtInFormulary } from '../../../server/src/core/formulary/index.js';
import type { AuthorityRow } from '../../../server/src/core/formulary/types.js';
import type { Form, Voice } from '../../../server/src/core/types.js';

const { actors, authority } = builtInFormulary();
const LEADER = actors.find(({ id }) => id === 'kim-jong-un')?.roles ?? [];
const XI = actors.find(({ id }) => id === 'xi-jinping')?.roles ?? [];

function query(given: Partial<AuthorityQuery>): AuthorityQuery {
  const nothing = {
    speaker: '',
    state: null,
    voice: null,
    form: null,
    outlet: null,
    roles: [],
    isPerson: false,
  };
  return { ...nothing, vehicle: PLAIN_VEHICLE, date: '2025-10-01', ...given };
}

function marked(mark: VehicleMark, byline: string | null = null): Pick<AuthorityQuery, 'vehicle'> {
  return { vehicle: { mark, byline, spokesperson: null } };
}

/** state, speaker, form, voice; what else is known; scale and level, or the status without one. */
type Case = readonly [string, string, Form | null, Voice, Partial<AuthorityQuery>, string];

const FM = 'DPRK Foreign Ministry';
const CASES: readonly Case[] = [
  ['DPRK', 'Kim Jong Un', 'letter', 'first-person', { roles: LEADER }, 'DPRK 1'],
  ['DPRK', 'Kim Jong Un', 'speech', 'first-person', { roles: LEADER }, 'DPRK 1'],
  ['DPRK', 'Kim Jong Un', 'readout', 'paraphrased-in-readout', { roles: LEADER }, 'DPRK 2'],
  ['DPRK', 'Kim Jong Un', 'readout', 'quoted-in-readout', { roles: LEADER }, 'DPRK 2'],
  ['DPRK', 'WPK Political Bureau', 'decision', 'first-person', {}, 'DPRK 3'],
  ['DPRK', 'DPRK government', 'statement', 'first-person', {}, 'DPRK 4'],
  ['DPRK', FM, 'statement', 'first-person', { ...marked('delegated'), date: '2006-10-03' }, 'DPRK 5'],
  ['DPRK', FM, 'statement', 'first-person', {}, 'DPRK 6'],
  ['DPRK', `${FM} spokesperson`, 'statement', 'first-person', {}, 'DPRK 7'],
  ['DPRK', FM, 'press-statement', 'first-person', {}, 'DPRK 8'],
  ['DPRK', `${FM} spokesperson`, 'press-statement', 'first-person', {}, 'DPRK 9'],
  ['DPRK', `${FM} spokesperson`, 'answer', 'first-person', {}, 'DPRK 10'],
  ['DPRK', 'Institute for American Studies', 'statement', 'first-person', {}, 'DPRK 11'],
  ['DPRK', 'Kim Yo Jong', 'press-statement', 'first-person', { isPerson: true }, 'not-comparable'],
  [
    'DPRK',
    'Pak Thae Song',
    'readout',
    'paraphrased-in-readout',
    { roles: ['premier (2025)'] },
    'not-comparable',
  ],
  ['DPRK', '', 'joint-statement', 'joint', marked('between-parties'), 'not-comparable'],
  ['DPRK', '', 'joint-statement', 'joint', marked('joint-press'), 'not-comparable'],
  ['DPRK', FM, 'statement', 'first-person', marked('crucial'), 'not-comparable'],
  ['DPRK', 'KPA Supreme Command', 'statement', 'first-person', { date: '2013-03-05' }, 'not-comparable'],
  [
    'DPRK',
    'NDC Policy Department spokesperson',
    'statement',
    'first-person',
    { date: '2014-07-20' },
    'not-comparable',
  ],
  ['DPRK', 'Rodong Sinmun', 'commentary', 'outlet', marked('commentator'), 'DPRK-media 1'],
  ['DPRK', 'Rodong Sinmun', 'commentary', 'outlet', marked('carried-whole'), 'DPRK-media 2'],
  ['DPRK', 'KCNA', 'commentary', 'outlet', {}, 'DPRK-media 3'],
  ['DPRK', 'Rodong Sinmun', 'commentary', 'outlet', marked('signed'), 'DPRK-media 4'],
  ['PRC', 'Xi Jinping', 'letter', 'first-person', { roles: XI }, 'PRC 1'],
  ['PRC', 'PRC Foreign Ministry', 'statement', 'first-person', {}, 'PRC 2'],
  ['PRC', "People's Daily", 'editorial', 'outlet', {}, 'PRC 3'],
  ['PRC', "People's Daily", 'commentary', 'outlet', marked('commentator'), 'PRC 4'],
  ['PRC', "People's Daily", 'commentary', 'outlet', marked('pen-name', 'Ren Zhongping'), 'PRC 5'],
  ['PRC', "People's Daily", 'commentary', 'outlet', marked('pen-name', 'Guo Jiping'), 'PRC 6'],
  ['PRC', "People's Daily", 'commentary', 'outlet', marked('pen-name', 'Zhong Sheng'), 'PRC 7'],
  ['PRC', "People's Daily", 'commentary', 'outlet', marked('signed'), 'PRC 8'],
  ['PRC', 'Global Times', 'editorial', 'outlet', {}, 'PRC 9'],
  ['PRC', 'PRC Foreign Ministry spokesperson', 'briefing', 'first-person', {}, 'not-comparable'],
  [
    'PRC',
    'Xi Jinping',
    'readout',
    'paraphrased-in-readout',
    { roles: XI, outlet: 'Xinhua' },
    'not-comparable',
  ],
  ['PRC', "People's Daily", 'commentary', 'outlet', marked('pen-name', 'Zhong Zuwen'), 'not-comparable'],
  ['Russia', 'Russian Foreign Ministry', 'press-statement', 'first-person', {}, 'Russia 3'],
  [
    'Russia',
    'Sergei Shoigu',
    'readout',
    'paraphrased-in-readout',
    { roles: ['Security Council secretary (2024-)'], isPerson: true },
    'not-comparable',
  ],
  ['Russia', 'Sergei Lavrov', 'speech', 'first-person', { isPerson: true }, 'not-comparable'],
  ['Russia', '', 'joint-statement', 'joint', marked('between-parties'), 'not-comparable'],
  ['Russia', 'Channel One', 'report', 'outlet', {}, 'not-comparable'],
];

describe('authority by the scales of the formulary', () => {
  const reached = new Set<AuthorityRow>();
  for (const [state, speaker, form, voice, more, expected] of CASES)
    it(`${state} ${speaker} ${form ?? ''} ${voice} ${more.vehicle?.byline ?? more.vehicle?.mark ?? ''}`, () => {
      const who = query({ state, speaker, form, voice, ...more });
      const { authority: level, note } = authorityOf(authority, who);
      for (const row of authority) if (note?.row === `${row.issuer}: ${row.vehicle}`) reached.add(row);
      assert.equal(level === null ? note?.status : `${level.scale} ${level.level}`, expected);
      assert.ok((note?.source ?? '') !== '', 'the source of the order is told');
    });
  it('every row can be reached', () => {
    const missed = authority.filter((row) => !reached.has(row));
    assert.deepEqual(
      missed.map(({ state, issuer, vehicle }) => `${state} ${issuer}: ${vehicle}`),
      [],
    );
  });
});

describe('authority that is not known', () => {
  const letter = { state: 'DPRK', speaker: 'Kim Jong Un', form: 'letter', roles: LEADER } as const;
  const none = { authority: null, note: null };
  it('without voice, state or speaker, or in the other side’s report', () => {
    assert.deepEqual(authorityOf(authority, query(letter)), none);
    assert.deepEqual(authorityOf(authority, query({ ...letter, state: null, voice: 'first-person' })), none);
    assert.deepEqual(authorityOf(authority, query({ ...letter, speaker: '', voice: 'first-person' })), none);
    assert.deepEqual(authorityOf(authority, query({ ...letter, voice: 'interlocutor-as-reported' })), none);
  });
  it('of an office that no row is about', () => {
    const who = query({
      ...letter,
      speaker: 'Pak Thae Song',
      roles: ['premier (2025)'],
      voice: 'first-person',
    });
    assert.deepEqual(authorityOf(authority, who), none);
  });
  it('outside the dates of a row, or without a date', () => {
    const statement = { state: 'DPRK', speaker: FM, form: 'statement', voice: 'first-person' } as const;
    for (const date of ['2004', '2010-01-01', null])
      assert.deepEqual(
        authorityOf(authority, query({ ...statement, ...marked('delegated'), date })),
        none,
        date ?? '-',
      );
    const last = authorityOf(authority, query({ ...statement, ...marked('delegated'), date: '2009-12-31' }));
    assert.equal(last.authority?.level, 5);
    const across = authorityOf(authority, query({ ...statement, ...marked('delegated'), date: '2009/2010' }));
    assert.equal(across.authority, null);
  });
  it('where rows that fit differ: contested, with both', () => {
    const row = authority.find(({ issuer }) => issuer === 'leader');
    assert.ok(row);
    const other = { ...row, level: 2, orderedBy: 'another-source' };
    const { authority: level, note } = authorityOf([row, other], query({ ...letter, voice: 'first-person' }));
    assert.equal(level, null);
    assert.deepEqual([note?.status, note?.source], ['contested', 'editor, another-source']);
    assert.match(String(note?.row), /\(1\) \/ .*\(2\)/);
  });
});

describe('authority compared', () => {
  const at = (scale: string, level: number): { scale: string; level: number } => ({ scale, level });
  it('within one scale: the lower level is the heavier', () => {
    assert.ok((compareAuthority(at('DPRK', 1), at('DPRK', 6)) ?? 0) < 0);
    assert.equal(compareAuthority(at('PRC', 3), at('PRC', 3)), 0);
  });
  it('never across scales, not even of one state', () => {
    assert.equal(compareAuthority(at('DPRK', 1), at('PRC', 1)), null);
    assert.equal(compareAuthority(at('DPRK', 3), at('DPRK-media', 3)), null);
  });
});

describe('offices on a date', () => {
  const roles = ['president (2011)', 'deputy chairman of the Security Council (2025)'];
  it('one that another has followed is gone', () => {
    assert.deepEqual(rolesAt(roles, '2025-10-01'), [roles[1]]);
    assert.deepEqual(rolesAt(roles, '2012-01-01'), roles);
    assert.deepEqual(rolesAt(roles, null), roles);
  });
  it('one that goes on, or without years, stays', () => {
    const open = ['president (2000-)', 'founder', 'chairman (2024)'];
    assert.deepEqual(rolesAt(open, '2025'), open);
  });
  it('the leader is one under each of his titles', () => {
    for (const year of ['2012', '2017', '2019', '2024'])
      assert.equal(
        authorityOf(
          authority,
          query({
            state: 'DPRK',
            speaker: 'Kim Jong Un',
            voice: 'first-person',
            roles: rolesAt(LEADER, year),
          }),
        ).authority?.level,
        1,
        year,
      );
  });
});
