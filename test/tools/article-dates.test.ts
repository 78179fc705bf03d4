import assert from 'node:assert/strict';
import { loadTool } from './load.js';

interface Redact {
  readonly redact: (
    text: string,
    dateline: { readonly year: number | null; readonly start: number; readonly end: number } | null,
    what: 'year' | 'dateline',
  ) => string;
  readonly writtenDateline: (template: string, date: string, outlet: string | null) => string;
  readonly draw: <T>(items: readonly T[], count: number, seed: number) => T[];
}

describe('articles without their date', () => {
  const LINES: readonly (readonly [string, string])[] = [
    ['PYONGYANG, Oct. 1, 2024 (Sample) --', 'PYONGYANG, Oct. 1 (Sample) --'],
    ['Pyongyang, July 11, Juche 110 (2021) (Sample) --', 'Pyongyang, July 11 (Sample) --'],
    ['新华社北京2024年10月1日电', '新华社北京10月1日电'],
    ['【평양 주체120(2031)년 10월 1일 조선중앙통신】', '【평양 10월 1일 조선중앙통신】'],
    ['МОСКВА, 1 октября 2031 г. /ТАСС/.', 'МОСКВА, 1 октября /ТАСС/.'],
  ];
  for (const [line, expected] of LINES) {
    it(`${line} loses its year only`, async () => {
      const { redact } = await loadTool<Redact>('../eval/article-dates/redact.mjs');
      const text = `A headline\n\n${line} In 2019 they met.`;
      const start = text.indexOf(line);
      const dateline = { year: /\d{4}/.test(line) ? 2000 : null, start, end: start + line.length };
      assert.equal(redact(text, dateline, 'year'), `A headline\n\n${expected} In 2019 they met.`);
      assert.equal(redact(text, dateline, 'dateline'), 'A headline\n\nIn 2019 they met.');
    });
  }

  it('are drawn the same way every time, each once', async () => {
    const { draw, writtenDateline } = await loadTool<Redact>('../eval/article-dates/redact.mjs');
    const items = Array.from({ length: 50 }, (_, i) => i);
    assert.deepEqual(draw(items, 20, 7), draw(items, 20, 7));
    assert.notDeepEqual(draw(items, 20, 7), draw(items, 20, 8));
    assert.equal(new Set(draw(items, 60, 7)).size, 50);
    assert.equal(writtenDateline('Place, {date} ({outlet}) --', '2011-03-09', 'X'), 'Place, March 9 (X) --');
  });
});
