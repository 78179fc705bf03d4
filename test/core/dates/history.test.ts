import assert from 'node:assert/strict';
import { createDateTagger } from '../../../server/src/core/dates/index.js';
import { knowledge } from './knowledge.js';

/** Written long after what is told; the passage gives every year that is meant. */
const ARTICLE = '2009-11-03';
const OPENING = 'The war of the two valleys was fought from 1864 to 1870.';

type Story = readonly [title: string, text: string, dates: readonly (readonly [string, string | null])[]];

const STORIES: readonly Story[] = [
  [
    'months and days go on from the last year told',
    'In March 1865 the army crossed the river. On 4 April it took the town. In June the rains came.',
    [
      ['March 1865', '1865-03'],
      ['4 April', '1865-04-04'],
      ['June', '1865-06'],
    ],
  ],
  [
    'days of the month alone, and pairs of them',
    'The siege began on 18 May 1866. On the 27th the wall fell, and on 30 May and the 31st the rest fled.',
    [
      ['18 May 1866', '1866-05-18'],
      ['the 27th', '1866-05-27'],
      ['30 May', '1866-05-30'],
      ['the 31st', '1866-05-31'],
    ],
  ],
  [
    'what comes next hangs on the story',
    'The fleet sailed on 9 July 1867. The next day it was seen off the cape. The next month it came back.',
    [
      ['9 July 1867', '1867-07-09'],
      ['The next day', '1867-07-10'],
      ['The next month', '1867-08'],
    ],
  ],
  [
    'the story has moved on with "the following year"',
    'They met in 1866. The following year the talks failed. In May war came.',
    [
      ['1866', '1866'],
      ['The following year', '1867'],
      ['May', '1867-05'],
    ],
  ],
  [
    'months of the year after, and of the same year',
    'He fell in October 1866. In February of the following year his son rose, and in June of the same year he won.',
    [
      ['October 1866', '1866-10'],
      ['February of the following year', '1867-02'],
      ['June of the same year', '1867-06'],
    ],
  ],
  [
    'seasons: that one, the next one, the winter that runs over the year',
    'On 2 September 1866 the city fell. That autumn the king fled. The following spring he returned. He died in February 1868, and all that winter the lords fought.',
    [
      ['2 September 1866', '1866-09-02'],
      ['That autumn', '1866-FA'],
      ['The following spring', '1867-SP'],
      ['February 1868', '1868-02'],
      ['that winter', '1867-WI'],
    ],
  ],
  [
    'after a winter named with its year the story goes into the next one',
    'They starved in the winter of 1864–65. In March the lord gave up.',
    [
      ['the winter of 1864–65', '1864-WI'],
      ['March', '1865-03'],
    ],
  ],
  [
    'a thing told by its date is no turn of the story',
    'On 1 March 1869 he declared war. His ally, bound by the treaty of 1866, waited; the following month she joined. The fort that had been lost in the battle of 9 May 1865 was taken on 15 June.',
    [
      ['1 March 1869', '1869-03-01'],
      ['1866', '1866'],
      ['the following month', '1869-04'],
      ['9 May 1865', '1865-05-09'],
      ['15 June', '1869-06-15'],
    ],
  ],
  [
    'a time of day and its day are one',
    'At dawn on 23 May 1866 they landed. On the night of 9 June the court fled. Early on the morning of 12 June the gates were opened.',
    [
      ['dawn on 23 May 1866', '1866-05-23TMO'],
      ['the night of 9 June', '1866-06-09TNI'],
      ['Early on the morning of 12 June', '1866-06-12TMO'],
    ],
  ],
  [
    'clock times before their day, and the morning after a night',
    'Shortly before 3 a.m. on 26 January 1868 they came. On the night of 21–22 March the bridge was burned; by dawn it was gone.',
    [
      ['Shortly before 3 a.m. on 26 January 1868', '1868-01-26T03:00'],
      ['the night of 21–22 March', '1868-03-21TNI'],
      ['dawn', '1868-03-22TMO'],
    ],
  ],
  [
    'a time of day without a day is of no day rather than of today',
    'In June 1866 they were surprised at daybreak.',
    [
      ['June 1866', '1866-06'],
      ['daybreak', '1866-06-XXTMO'],
    ],
  ],
  [
    'days from and to turn the story, years of a whole war do not',
    'They fought in October 1866. The fort was held from 20 to 26 January 1868. On 4 July it fell after six hundred days.',
    [
      ['October 1866', '1866-10'],
      ['from 20 to 26 January 1868', '1868-01-20/1868-01-26'],
      ['4 July', '1868-07-04'],
      ['six hundred days', 'P600D'],
    ],
  ],
  [
    'our times',
    'The fort fell in 1868. Today it is a museum.',
    [
      ['1868', '1868'],
      ['Today', 'PRESENT_REF'],
    ],
  ],
  [
    'fortnights and numbers that leave a choice',
    'He came on 3 March 1866 and left a fortnight later. It took two or three weeks.',
    [
      ['3 March 1866', '1866-03-03'],
      ['a fortnight later', '1866-W11'],
      ['two or three weeks', 'PXW'],
    ],
  ],
  [
    'feasts of the year told',
    'In the spring of 1867, on Good Friday, the walls were stormed.',
    [
      ['the spring of 1867', '1867-SP'],
      ['Good Friday', '1867-04-19'],
    ],
  ],
  [
    'sets of seasons and months',
    'From 1865 on he came each autumn and went home every May.',
    [
      ['1865', '1865'],
      ['each autumn', 'XXXX-FA'],
      ['every May', 'XXXX-05'],
    ],
  ],
  [
    'a month far ahead in passing does not move the story',
    'On 13 February 1866 the fleet sailed. A letter sent in December had told of it. The ships came in on 12 March.',
    [
      ['13 February 1866', '1866-02-13'],
      ['December', '1866-12'],
      ['12 March', '1866-03-12'],
    ],
  ],
];

const BEFORE_CHRIST: Story = [
  'years before Christ count down, and the story goes on in them',
  'The first war lasted from 264 to 241 BC. In 218 BC the second began. That winter he crossed the mountains. The following year, in June, he won by the lake. In the 3rd century BC the city grew.',
  [
    ['264', 'BC0264'],
    ['241 BC', 'BC0241'],
    ['218 BC', 'BC0218'],
    ['That winter', 'BC0218-WI'],
    ['The following year', 'BC0217'],
    ['June', 'BC0217-06'],
    ['the 3rd century BC', 'BC02'],
  ],
];

describe('dates in texts of history', () => {
  const tagger = createDateTagger(knowledge);
  /** What is found in the last paragraph, with its values; ranges that are compact as their two ends. */
  const read = (...paragraphs: readonly string[]): (readonly [string, string | null])[] => {
    const document = paragraphs.map((text) => tagger.recognize(text));
    const last = tagger.resolve(document, { date: ARTICLE, inferred: false }).at(-1) ?? [];
    const text = paragraphs.at(-1) ?? '';
    return last.flatMap(({ expression, value, parts }) =>
      expression.rule === 'range-bc'
        ? parts.map((part): [string, string | null] => [text.slice(part.start, part.end), part.value])
        : [[expression.text, value] as const],
    );
  };

  for (const [title, text, dates] of STORIES) it(title, () => assert.deepEqual(read(OPENING, text), dates));
  it(BEFORE_CHRIST[0], () => assert.deepEqual(read(BEFORE_CHRIST[1]), BEFORE_CHRIST[2]));
});
