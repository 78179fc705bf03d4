import assert from 'node:assert/strict';
import { foldsNeeded } from '../../../server/src/render/folding.js';

const t = (message: string, ...args: readonly (string | number)[]): string =>
  message.replace(/\{(\d)\}/g, (_, index: string) => String(args[Number(index)]));

describe('what a match overlooked', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['firm support', 'firm support', []],
    ['Firm Support', 'firm support', ['upper and lower case']],
    ['firm\nsupport', 'firm support', ['line break']],
    ['blood-forged ties', 'blood forged ties', ['hyphen or space']],
    ['firm **support**', 'firm support', ['Markdown marks']],
    ['people’s wish', "people's wish", ['kind of quotation mark']],
    ['Ｆirm support', 'firm support', ['full-width forms', 'upper and lower case']],
    ['in favour of it', 'in favor of it', ['“favour” for “favor” (inflection or spelling)']],
    [
      'Developed ties',
      'develop~ ties',
      ['upper and lower case', '“developed” for “develop” (inflection or spelling)'],
    ],
    ['our (common) road', 'our \\(common\\) road', []],
    ['firm support', '{degree:firm} support', []],
    ['firm\nsupport', '(firm|full) support', ['line break', 'the choices of the pattern']],
  ];
  for (const [text, pattern, folds] of cases) {
    it(`${JSON.stringify(text)} for ${pattern}`, () =>
      assert.deepEqual(foldsNeeded(text, pattern, t), folds));
  }
});
