import assert from 'node:assert/strict';
import { createAttributor, insideName } from '../../../server/src/core/quotes/index.js';
import { actors } from './knowledge.js';

const attributor = createAttributor({ actors });

function inside(marked: string): boolean {
  const start = marked.indexOf('[[');
  const end = marked.indexOf(']]') - 2;
  return insideName(attributor.scan(marked.replace('[[', '').replace(']]', '')), { start, end });
}

const NAMES = [
  "He met officials of the Pan-national Alliance for Korea's [[Reunification]] on Monday.",
  "He met officials of the Pan-national [[Alliance]] for Korea's Reunification on Monday.",
  'Wreaths were laid at the Three Charters for [[National Reunification]] Memorial Tower on Monday.',
  'The [[National Reunification]] Committee met on Monday.',
  'Members of the Norland Society for the Study of the [[Juche Idea]] met on Monday.',
  'He is a member of the Korea-Norland [[Friendship]] Association in Oslo.',
  'The League for [[Sovereignty]] and Peace of Norland was founded.',
];

const USES = [
  'We welcome you, [[Comrade General Secretary]] of the Norland Workers Party, here.',
  "They applied the Party's [[Juche]]-based idea of building.",
  'They support national [[reunification]] of the country.',
  'They support the cause of [[National Reunification]] and wish it well.',
  '[[Sovereignty]] is what keeps the country alive.',
  'The army follows [[Supreme Leader]] Kim Jong Un on all roads.',
  'They praised the [[dear respected Kim Jong Un]] and the Norland Miners Union.',
  'Rodong Sinmun Calls for Early National [[Reunification]] by All Parties',
  'PARTY CALLS FOR NATIONAL [[REUNIFICATION]] BY COMMITTEE',
  'He spoke of “the Committee for [[Reunification]] of Lakes” there.',
  'The [[Songun]] politics of Kim Jong Il won the day.',
  'The Norland Miners Union supports [[reunification]].',
];

describe('a formula inside a name', () => {
  for (const text of NAMES) it(text, () => assert.equal(inside(text), true));
});

describe('a formula that is used, whatever its capitals', () => {
  for (const text of USES) it(text, () => assert.equal(inside(text), false));
});
