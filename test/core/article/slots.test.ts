import assert from 'node:assert/strict';
import { readFrame } from '../../../server/src/core/article/frame.js';
import { officeOrder } from '../../../server/src/core/article/office-order.js';
import { builtInFormulary } from '../../../server/src/core/formulary/index.js';
import { createAttributor } from '../../../server/src/core/quotes/index.js';

const { names } = createAttributor({ actors: builtInFormulary().actors });

function slotsOf(...paragraphs: string[]): readonly string[] {
  return (readFrame(['A headline', ...paragraphs], names).slots ?? []).map(
    ({ slot, of, text, value }) =>
      `${slot}${of === null ? '' : `/${of}`}: ${text}${value === null ? '' : ` = ${value}`}`,
  );
}

describe('slots of a message', () => {
  const slots = slotsOf(
    'The dear respected Kim Jong Un, general secretary of the Workers’ Party of Korea and president of State Affairs, sent a reply message to Chinese President Xi Jinping.',
    'The message said:',
    'Respected Comrade General Secretary,',
    'On behalf of the party, government and people of the DPRK I thank the fraternal Chinese people.',
  );
  for (const expected of [
    'respect/sender: dear respected',
    'title/sender: general secretary of the Workers’ Party of Korea and president of State Affairs',
    'office-order/sender: general secretary of the Workers’ Party of Korea and president of State Affairs = party-first',
    'title/addressee: Chinese President',
    'name-order: Kim Jong Un, Xi Jinping = sender-first',
    'turn: reply message = reply',
    'adjective: fraternal Chinese people',
    'behalf: On behalf of the party, government and people of the DPRK',
  ])
    it(expected, () => {
      assert.ok(slots.includes(expected), slots.join('\n'));
    });
  it('an initiative is one that its report gives an occasion of the other’s', () => {
    const found = slotsOf(
      'Kim Jong Un sent a message of greeting to Xi Jinping on the 90th anniversary of the PRC.',
    );
    assert.ok(found.includes('turn: on the 90th anniversary = initiative'), found.join('\n'));
  });
  it('neither reply nor initiative is made up', () => {
    const found = slotsOf('Kim Jong Un sent a message to Xi Jinping.');
    assert.ok(!found.some((slot) => slot.startsWith('turn')));
  });
  it('whoever receives may be named first', () => {
    const found = slotsOf('Kim Jong Un received a message from Xi Jinping.');
    assert.ok(found.includes('name-order: Kim Jong Un, Xi Jinping = addressee-first'));
  });
  it('in Chinese', () => {
    const found = slotsOf(
      '新华社北京10月1日电 中共中央总书记、国家主席习近平1日向朝鲜国务委员长金正恩致贺电，代表中国党、政府和人民，向兄弟的朝鲜人民祝贺。',
    );
    for (const slot of [
      'title/sender: 中共中央总书记、国家主席',
      'office-order/sender: 中共中央总书记、国家主席 = party-first',
      'adjective: 兄弟的朝鲜人民',
      'behalf: 代表中国党、政府和人民',
    ])
      assert.ok(found.includes(slot), `${slot}\n${found.join('\n')}`);
  });
  it('an article that is no document has none', () => {
    assert.deepEqual(slotsOf('The visit was long.', 'The fraternal Chinese people waved.'), []);
  });
});

describe('party before state', () => {
  for (const [title, order] of [
    ['general secretary of the WPK and president of State Affairs', 'party-first'],
    ['president of the PRC and general secretary of the Communist Party of China', 'state-first'],
    ['president of Burundi', null],
    ['조선로동당 총비서이시며 국무위원장이신', 'party-first'],
    ['国家主席、中共中央总书记', 'state-first'],
  ] as const)
    it(title, () => {
      assert.equal(officeOrder(title), order);
    });
});
