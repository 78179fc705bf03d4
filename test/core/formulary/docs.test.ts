import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtInFormulary } from '../../../server/src/core/formulary/index.js';
import { mergeLayers, EMPTY_FORMULARY } from '../../../server/src/core/formulary/merge.js';
import { languageOfScript } from '../../../server/src/core/formulary/normalise.js';
import { compileMatcher } from '../../../server/src/core/match/matcher.js';
import { slotNames } from '../../../server/src/core/match/slots.js';

interface Example {
  readonly pattern: string;
  readonly text: string;
  readonly found: boolean;
}

/** Fenced blocks without a language: a pattern, then indented texts with "+" (found) or "-" (not found). */
function examples(page: string): Example[] {
  const all: Example[] = [];
  for (const [, language, block = ''] of page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)) {
    if (language !== '') continue;
    let pattern = '';
    for (const line of block.trimEnd().split('\n')) {
      const example = /^ {2}([+-]) (.*)$/.exec(line);
      if (example === null) pattern = line;
      else all.push({ pattern, text: example[2] ?? '', found: example[1] === '+' });
    }
  }
  return all;
}

describe('docs/patterns.md', () => {
  const page = readFileSync('docs/patterns.md', 'utf8');
  const names = slotNames(builtInFormulary());

  for (const { pattern, text, found } of examples(page)) {
    it(`${pattern} ${found ? 'finds' : 'does not find'} "${text}"`, () => {
      const variants = [{ pattern, lang: languageOfScript(pattern), relation: 'same-words' as const }];
      const { formulary } = mergeLayers(EMPTY_FORMULARY, [
        { name: 'docs', formulas: [{ id: 'example', category: 'era', variants }] },
      ]);
      assert.equal(compileMatcher(formulary.formulas, names).scan(text).length > 0, found);
    });
  }

  it('has an example of every sign', () => {
    const written = examples(page)
      .map(({ pattern }) => pattern)
      .join('\n');
    for (const sign of [
      '~ ',
      '(',
      '[',
      '~3',
      '?',
      '{country}',
      '{ordinal}',
      '{degree:',
      '{any-order:',
      '\\(',
    ]) {
      assert.ok(written.includes(sign), sign);
    }
  });
});
