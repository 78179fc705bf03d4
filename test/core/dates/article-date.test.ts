import assert from 'node:assert/strict';
import { readCredit, readDateline } from '../../../server/src/core/article/dateline.js';
import { dateFromPath } from '../../../server/src/core/article/filename-date.js';
import { createAnalyzer } from '../../../server/src/core/index.js';
import { knowledge } from './knowledge.js';

describe('dateline', () => {
  const LINES: readonly (readonly [string, number | null, number, number, string | null, string | null])[] = [
    ['Pyongyang, October 1 (KCNA) -- Kim sent a letter.', null, 10, 1, 'Pyongyang', 'KCNA'],
    ['PYONGYANG, Oct. 1, 2024 (KCNA) -- Kim sent a letter.', 2024, 10, 1, 'PYONGYANG', 'KCNA'],
    ['Pyongyang, July 11, Juche 110 (2021) (KCNA) -- Kim sent a letter.', 2021, 7, 11, 'Pyongyang', 'KCNA'],
    ['BEIJING, Aug. 7 (Xinhua) -- Xi met a guest.', null, 8, 7, 'BEIJING', 'Xinhua'],
    ['MOSCOW, October 1. /TASS/. Putin sent a telegram.', null, 10, 1, 'MOSCOW', 'TASS'],
    ['SEOUL, Oct. 29 (Yonhap) -- Xi renewed his commitment.', null, 10, 29, 'SEOUL', 'Yonhap'],
    ['SEOUL, Oct 1 (Reuters) - North Korea said.', null, 10, 1, 'SEOUL', 'Reuters'],
    ['SEOUL, South Korea (AP), Oct. 1, 2024 — North Korea said.', 2024, 10, 1, 'SEOUL, South Korea', 'AP'],
    ['Oct 1 (Reuters) - North Korea said.', null, 10, 1, null, 'Reuters'],
    ['WASHINGTON, Oct 1, 2024 (AFP) - A spokesman said.', 2024, 10, 1, 'WASHINGTON', 'AFP'],
    ['SEOUL, South Korea, Oct. 1 (AP) — North Korea said.', null, 10, 1, 'SEOUL, South Korea', 'AP'],
    ['Testville, 3 May 2019 (Sample) -- A letter came.', 2019, 5, 3, 'Testville', 'Sample'],
    ['October 29, 2020', 2020, 10, 29, null, null],
    ['Published: Thursday, October 29, 2020', 2020, 10, 29, null, null],
    ['(평양 10월 1일발 조선중앙통신) 축전을 보내시였다.', null, 10, 1, '평양', '조선중앙통신'],
    ['新华社北京2024年10月1日电 习近平会见客人。', 2024, 10, 1, '北京', '新华社'],
    ['МОСКВА, 1 октября. /ТАСС/. Президент направил телеграмму.', null, 10, 1, 'МОСКВА', 'ТАСС'],
    [
      '【평양 주체120(2031)년 10월 1일 조선중앙통신】 축전을 보내시였다.',
      2031,
      10,
      1,
      '평양',
      '조선중앙통신',
    ],
    ['（新华社北京10月1日电）双方举行会谈。', null, 10, 1, '北京', '新华社'],
    ['(평양 10월 1일발 견본통신)', null, 10, 1, '평양', '견본통신'],
    ['示例社北京2031年10月1日电 双方举行会谈。', 2031, 10, 1, '北京', '示例社'],
    ['中新网10月1日电 双方举行会谈。', null, 10, 1, null, '中新网'],
    ['（平壤10月1日朝中社）报道全文如下。', null, 10, 1, '平壤', '朝中社'],
    ['ПЕКИН, 1 окт — РИА Новости. Стороны провели встречу.', null, 10, 1, 'ПЕКИН', 'РИА Новости'],
    ['МОСКВА, 1 октября 2031 г. /Корр. ТАСС Пётр Иванов/. Встреча.', 2031, 10, 1, 'МОСКВА', 'ТАСС'],
  ];
  for (const [line, year, month, day, place, agency] of LINES) {
    it(line, () => {
      const found = readDateline(['A headline', line]);
      assert.deepEqual(found?.date, { year, month, day });
      assert.equal(found.place, place);
      assert.equal(found.agency, agency);
      assert.equal(found.paragraph, 1);
    });
  }

  it('takes nothing else for a dateline', () => {
    for (const text of [
      'In Pyongyang, on October 1 he wrote (as he did before) a letter.',
      'Pyongyang, February 30 (KCNA) -- A letter.',
      'SEOUL (Reuters) - North Korea said.',
      'October 29',
      'Kim met Xi in Beijing.',
      '평양에서 10월 1일 조선중앙통신 기자를 만났다.',
      '据新华社报道，10月1日双方举行会谈。',
      '合作社10月1日电力供应恢复正常。',
      'В Москве 1 октября ТАСС открыл выставку.',
      '',
    ]) {
      assert.equal(readDateline([text]), null, text);
    }
  });
});

describe('the outlet’s date under a text', () => {
  const LINES: readonly (readonly [string, string | null])[] = [
    ['www.sample.example (Juche114.10.1.)', '2025-10-01'],
    ['-0- (Juche 110. 1. 13.)', '2021-01-13'],
    ['(Juche114.13.1.)', null],
    ['Juche 114 was a year of work.', null],
    ['He wrote of the day (Juche114.10.1.) and of much else that came before it and after it.', null],
  ];
  for (const [line, date] of LINES)
    it(`${line} → ${date ?? 'none'}`, () => assert.equal(readCredit(['A report.', line]), date));
});

describe('date in a path', () => {
  const PATHS: readonly (readonly [string, string | null])[] = [
    ['2024-10-01-letter.txt', '2024-10-01'],
    ['/articles/kcna_20241001.txt', '2024-10-01'],
    ['file:///a%20b/letter%202024-10-01.md', '2024-10-01'],
    ['letters/2024_10.txt', '2024-10'],
    ['news/2024/10/01/letter.md', '2024-10-01'],
    ['news/2024/10/letter.md', '2024-10'],
    ['news/2024/10/03-letter.md', '2024-10-03'],
    ['C:\\news\\2024-10-01\\letter.txt', '2024-10-01'],
    ['2024-13-01.txt', null],
    ['2023-02-29.txt', null],
    ['001_7098426bac6faf57.txt', null],
    ['a20201001f.txt', null],
    ['2024-10-01_and_2023-10-01.txt', null],
    ['report-2024.txt', null],
    ['18991231.txt', null],
    ['100%.txt', null],
  ];
  for (const [path, date] of PATHS)
    it(`${path} → ${date ?? 'none'}`, () => assert.equal(dateFromPath(path), date));
});

describe('the article’s own date', () => {
  const { events, sources = [] } = knowledge;
  const analyzer = createAnalyzer({ formulary: [{ name: 'tests', events, sources }] });
  const infer = async (...texts: string[]) => {
    const { article } = await analyzer.analyze(texts.join('\n\n'), { languageId: 'plaintext' });
    return { date: article.date, evidence: article.dateEvidence };
  };

  it('is the day that all constraints leave, and says which were necessary', async () => {
    const { date, evidence } = await infer(
      'The two leaders renewed their ties, state media reported Friday.',
      'Kim wrote earlier this month on the 71st founding anniversary of China, days before the US presidential election scheduled for next week. (Yonhap)',
    );
    assert.equal(date, '2020-10-30');
    assert.deepEqual(
      evidence.filter(({ necessary }) => necessary).map(({ rule }) => rule),
      ['anniversary-when', 'election', 'agency-lead'],
    );
  });

  it('never takes a weekday for the article’s day without an agency’s signature', async () => {
    const { date } = await infer(
      'Kim wrote last week on the 71st founding anniversary of China, it was reported Friday.',
    );
    assert.match(date ?? '', /^2020/);
    assert.notEqual(date?.length, 10);
  });

  it('is a month where an event of the formulary was “last month”', async () => {
    const { date } = await infer(
      'The 20th Congress of the CPC concluded.',
      'Last month, Putin and Xi met on the sidelines of the SCO summit.',
    );
    assert.equal(date, '2022-10');
  });

  it('takes no evidence from an event whose source cannot be looked up', async () => {
    const { date } = await infer('Last month, Putin and Xi met at the Test Forum in Testograd.');
    assert.equal(date, null);
  });

  it('is a year where the present perfect speaks of it', async () => {
    const { date } = await infer(
      'The letter came in October 2025 and was read widely.',
      'This essay asks how state media have handled these two countries in 2025.',
      'A congress, likely to be held in early 2026, will tell more.',
    );
    assert.equal(date, '2025');
  });

  it('is a year where “this year” is explained', async () => {
    const { date } = await infer(
      'They met in this significant year, for 2021 marks the 100th anniversary of the founding of the CCP.',
    );
    assert.equal(date, '2021');
  });

  it('takes the year of a dateline without one from the text', async () => {
    const { date } = await infer(
      'Pyongyang, October 3 (KCNA) -- Kim wrote on the 71st founding anniversary of China.',
    );
    assert.equal(date, '2020-10-03');
  });

  it('takes the year of a dateline from an anniversary near it, wherever the text names that', async () => {
    const dateline = 'Pyongyang, October 9 (KCNA) -- A meeting was held here.';
    const filler = Array.from({ length: 5 }, () => 'Present were many people.');
    const { date, evidence } = await infer(
      dateline,
      ...filler,
      'It was held to mark the 66th founding anniversary of the WPK.',
    );
    assert.equal(date, '2011-10-09');
    assert.deepEqual(
      evidence.map(({ rule, necessary, without }) => [rule, necessary, without]),
      [
        ['dateline', true, null],
        ['anniversary', true, null],
      ],
    );
    assert.equal(
      (await infer(dateline, 'It was held to mark the 63rd founding anniversary of the DPRK.')).date,
      '2011-10-09',
    );
    assert.equal(
      (await infer(dateline, 'In 1985 he led it, on the 40th founding anniversary of the WPK.')).date,
      null,
    );
    assert.equal(
      (await infer(dateline, 'The film "On the 66th Founding Anniversary of the WPK" was shown.')).date,
      null,
    );
    assert.equal(
      (await infer(dateline, 'The 66th founding anniversary of the Chinese People’s Liberation Army came.'))
        .date,
      null,
    );
  });

  it('gives a dateline no year by the dates alone that the text names', async () => {
    const { date, evidence } = await infer(
      'Pyongyang, March 22 (KCNA) -- A play was put on here.',
      'It was written in October 1998 and will be filmed in 1999.',
    );
    assert.equal(date, null);
    assert.equal(evidence[0]?.rule, 'too-little');
  });

  it('allows an army that has two founding days both of them, until another reason decides', async () => {
    const { date } = await infer(
      'Pyongyang, April 24 (KCNA) -- A meeting marked the 80th anniversary of the Korean People’s Army.',
      'The plan for 2012 was met.',
    );
    assert.equal(date, '2012-04-24');
  });

  it('dates news of the day by the anniversary of its lead, to the days around it', async () => {
    assert.equal(
      (
        await infer(
          'A meeting was held on Friday.',
          'The hall was full for the 66th founding anniversary of the WPK.',
        )
      ).date,
      '2011-08-26/2011-11-24',
    );
    assert.equal((await infer('Meetings are held for the 66th founding anniversary of the WPK.')).date, null);
  });

  it('is the day of an anniversary that is today, and the year of one that this year marks', async () => {
    assert.equal((await infer('Today marks the 66th founding anniversary of the WPK.')).date, '2011-10-10');
    assert.equal(
      (await infer('This year marking the 66th founding anniversary of the WPK was hard.')).date,
      '2011',
    );
    assert.equal(
      (await infer('They came last year for the 66th founding anniversary of the WPK.')).date,
      '2012',
    );
    assert.equal(
      (await infer('The WPK, founded 66 years ago, marked the 66th founding anniversary of the WPK.')).date,
      null,
    );
  });

  it('is no earlier than a congress or plenum that it reports as held', async () => {
    const { date } = await infer(
      'Pyongyang, October 3 (KCNA) -- The 20th Congress of the CPC was held.',
      'This year marking the 74th founding anniversary of China was good.',
    );
    assert.equal(date, '2023-10-03');
    assert.equal((await infer('The 20th Congress of the CPC opened last week.')).date, '2022-10');
  });

  it('says what the date would be without a necessary reason', async () => {
    const { evidence } = await infer(
      'The two leaders renewed their ties, state media reported Friday.',
      'Kim wrote earlier this month on the 71st founding anniversary of China, days before the US presidential election scheduled for next week. (Yonhap)',
    );
    const without = evidence.find(({ rule }) => rule === 'election')?.without;
    assert.match(without ?? '', /^2020-/);
    assert.notEqual(without, '2020-10-30');
  });

  it('takes no evidence from what is celebrated for years, or only prepared for', async () => {
    const celebrated = await infer(
      'Today he came to mark the centenary of the birth of President Kim Il Sung.',
    );
    assert.equal(celebrated.date, null);
    const prepared = await infer('Today they prepared for the 71st founding anniversary of China.');
    assert.equal(prepared.date, null);
  });

  it('is not known where the text says too little, or contradicts itself', async () => {
    const little = await infer('The alliance is steadfast, he said on Tuesday.');
    assert.equal(little.date, null);
    assert.equal(little.evidence[0]?.rule, 'too-little');
    const contradicting = await infer(
      'The recent 71st founding anniversary of China was marked.',
      'The recent 75th founding anniversary of the DPRK was marked.',
    );
    assert.equal(contradicting.date, null);
    assert.equal(contradicting.evidence[0]?.rule, 'contradiction');
  });
});
