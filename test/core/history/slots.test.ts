import assert from 'node:assert/strict';
import { compareSlots, lastAlike } from '../../../server/src/core/history/slots.js';
import { createAnalyzer, type Article } from '../../../server/src/core/index.js';

const analyzer = createAnalyzer({});

async function letter(year: number, title: string, behalf: string, end = true): Promise<Article> {
  const text = [
    'Message of Greeting to Xi Jinping',
    `Pyongyang, October 1, ${year} (KCNA) -- Kim Jong Un, ${title}, sent a message of greeting to Xi Jinping. The message said:`,
    'Dear Comrade Xi Jinping,',
    `${behalf} I greet you and the fraternal Chinese people.`,
    ...(end ? [`Pyongyang, October 1, ${year}`] : []),
  ].join('\n\n');
  return (await analyzer.analyze(text, { languageId: 'plaintext' })).article;
}

const GENERAL = 'general secretary of the WPK and president of State Affairs';
const TURNED = 'president of State Affairs and general secretary of the WPK';

describe('slots compared from text to text', () => {
  it('titles, order of offices and on whose behalf', async () => {
    const earlier = await letter(2030, GENERAL, 'On behalf of the party and people,');
    const later = await letter(2031, TURNED, 'On behalf of the people,');
    assert.equal(later.completeness, 'full');
    const changes = compareSlots(later, earlier);
    assert.deepEqual(
      changes.map(({ slot, of }) => [slot, of]),
      [
        ['title', 'sender'],
        ['office-order', 'sender'],
        ['behalf', null],
      ],
    );
    assert.deepEqual([changes[1]?.from, changes[1]?.to], [['party-first'], ['state-first']]);
  });
  it('nothing where nothing changed', async () => {
    const [a, b] = [await letter(2030, GENERAL, 'Today'), await letter(2031, GENERAL, 'Today')];
    assert.deepEqual(compareSlots(b, a), []);
  });
  it('what is not in an unfinished text is not called gone', async () => {
    const earlier = await letter(2030, GENERAL, 'On behalf of the people,');
    const later = await letter(2031, GENERAL, 'Today', false);
    assert.deepEqual(compareSlots(later, earlier), []);
    const whole = await letter(2031, GENERAL, 'Today');
    assert.deepEqual(
      compareSlots(whole, earlier).map(({ slot, to }) => [slot, to]),
      [['behalf', []]],
    );
  });
  it('with the last text before it that is alike', async () => {
    const texts = [await letter(2029, GENERAL, 'A'), await letter(2030, GENERAL, 'B')];
    const later = await letter(2031, GENERAL, 'C');
    assert.equal(lastAlike(later, texts)?.date, '2030-10-01');
    assert.equal(lastAlike(texts[0] ?? later, [later]), null);
    const other = { ...later, date: '2028-10-01', form: 'condolence' } as const;
    assert.equal(lastAlike(later, [other]), null);
    assert.equal(lastAlike({ ...later, date: null }, texts), null);
  });
});
