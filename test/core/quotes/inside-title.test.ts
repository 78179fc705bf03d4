import assert from 'node:assert/strict';
import { createAttributor, insideTitle } from '../../../server/src/core/quotes/index.js';
import { actors } from './knowledge.js';

const attributor = createAttributor({ actors });

function stands(text: string, words: string): boolean {
  const scan = attributor.scan(text);
  const start = text.indexOf(words);
  return insideTitle(text, scan, { start, end: start + words.length });
}

describe('titles of works', () => {
  it('are quoted words in title case', () => {
    assert.ok(stands('He authored "On the Juche Idea" in 1982.', 'Juche Idea'));
    assert.ok(stands('The film “Fireworks for a Thriving Nation” was shown.', 'Thriving Nation'));
    assert.ok(stands('他在《朝中友好》上写道。', '友好'));
  });

  it('are not what someone says', () => {
    assert.ok(!stands('He said: "The hostile forces will pay dearly."', 'hostile forces'));
    assert.ok(!stands('Putin wrote of "comprehensive partnership and strategic cooperation".', 'strategic'));
    assert.ok(
      !stands('He said: "Kim Jong Un is the Great Leader."', 'Great Leader'),
      'a sentence with its stop',
    );
    assert.ok(!stands('the “No Limits” partnership', 'No Limits'), 'two words may be a term');
    assert.ok(!stands('The Juche Idea is studied.', 'Juche Idea'), 'no marks');
  });
});
