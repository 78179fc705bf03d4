import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isArticleDate } from '../../client/src/article-date.js';
import { fromBase64, toBase64 } from '../../client/src/base64.js';
import { formulaArgument, isId, spanArgument, uriArgument } from '../../client/src/commands/arguments.js';
import { isInside, isReadoutData } from '../../client/src/paths.js';
import { findPreamble } from '../../client/src/preamble.js';
import { formulaStyle, hexColor } from '../../client/src/styles.js';
import { CATEGORIES } from '../../server/src/core/types.js';

describe('article dates', () => {
  it('are days, months and years that exist', () => {
    for (const good of ['2024', '2024-10', '2024-02-29']) assert.ok(isArticleDate(good), good);
    for (const bad of ['', '24', '2024-13', '2023-02-29', '2024-10-6', '2024-10-06T00', '0999']) {
      assert.ok(!isArticleDate(bad), bad);
    }
  });
});

describe('base64', () => {
  it('comes back as it was, also when longer than an argument list', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        assert.deepEqual(fromBase64(toBase64(bytes)), Uint8Array.from(bytes));
      }),
    );
    assert.equal(fromBase64(toBase64(new Uint8Array(300_000))).length, 300_000);
  });
});

describe('command arguments', () => {
  it('are used only in the shape they must have', () => {
    assert.equal(formulaArgument('full-support'), 'full-support');
    assert.equal(formulaArgument({ formula: 'full-support' }), 'full-support');
    for (const bad of ['../x', 'A b', '', 7, null, undefined, { formula: 'a--b' }, ['full-support']]) {
      assert.equal(formulaArgument(bad), undefined);
    }
    assert.ok(!isId('a'.repeat(200)));
    assert.equal(uriArgument({ uri: 'file:///a.txt' }), 'file:///a.txt');
    assert.equal(uriArgument({ uri: 'a.txt' }), undefined);
    assert.deepEqual(spanArgument({ start: 1, end: 2 }), { start: 1, end: 2 });
    for (const bad of [{ start: 2, end: 2 }, { start: -1, end: 2 }, { start: 0.5, end: 2 }, {}]) {
      assert.equal(spanArgument(bad), undefined);
    }
  });
});

describe('paths the server may touch', () => {
  const uri = (path: string, scheme = 'memfs', authority = '') => ({ scheme, authority, path });
  const folder = uri('/desk');

  it('lie in the folder, whatever is written', () => {
    assert.ok(isInside(folder, uri('/desk/a/b.txt')));
    assert.ok(isInside(uri('/desk/'), uri('/desk')));
    assert.ok(isInside(uri('/'), uri('/a.txt')));
    for (const path of ['/deskful/a', '/', '/desk/../etc', '/desk/./a', '/desk/a\\..\\..\\b']) {
      assert.ok(!isInside(folder, uri(path)), path);
    }
    assert.ok(!isInside(folder, uri('/desk/a', 'file')));
    assert.ok(!isInside(folder, uri('/desk/a', 'memfs', 'host')));
  });

  it('are written only below .readout', () => {
    assert.ok(isReadoutData(folder, uri('/desk/.readout')));
    assert.ok(isReadoutData(folder, uri('/desk/sub/.readout/annotations/a.json')));
    for (const path of ['/desk/a.txt', '/desk/.readoutx/a', '/desk/.readout/../a', '/other/.readout/a']) {
      assert.ok(!isReadoutData(folder, uri(path)), path);
    }
    assert.ok(!isReadoutData(uri('/x/.readout/desk'), uri('/x/.readout/desk/a.txt')));
  });
});

describe('front matter and dateline of a plain text', () => {
  const find = (text: string) => {
    const lines = text.split('\n');
    return findPreamble((line) => lines[line] ?? null).map(({ line, start, end }) => [
      line,
      lines[line]?.slice(start, end),
    ]);
  };

  it('are found', () => {
    assert.deepEqual(find('---\ndate: 2024-10-06\n---\n\nPyongyang, October 6 (KCNA) -- Text.'), [
      [0, '---'],
      [1, 'date: 2024-10-06'],
      [2, '---'],
      [4, 'Pyongyang, October 6 (KCNA) --'],
    ]);
    assert.deepEqual(find('Title\n\nBEIJING, Oct. 6 (Xinhua) -- Text.'), [
      [2, 'BEIJING, Oct. 6 (Xinhua) --'],
    ]);
  });

  it('are not made up', () => {
    assert.deepEqual(find('---\nnever closed\n'), []);
    assert.deepEqual(find('He said (as before) that it was so -- or not.'), []);
    assert.deepEqual(find('A plain text.\nWith two lines.'), []);
  });
});

describe('styles', () => {
  it('tell groups and polarities apart without colour', () => {
    const line = (style: string): string => style.replace(/ var\(.*$/, '');
    const lines = CATEGORIES.map((it) => line(formulaStyle(it, 'used').line));
    assert.equal(new Set(lines).size, 5);
    const [agreement, bond, confrontation] = (['support', 'friendship', 'hostility'] as const).map(
      (it) => lines[CATEGORIES.indexOf(it)],
    );
    assert.equal(new Set([agreement, bond, confrontation]).size, 3);
    assert.equal(lines[CATEGORIES.indexOf('alignment')], agreement);
    for (const category of CATEGORIES) {
      // In high contrast there is no tint, and faintness is a matter of colour, too.
      const polarities = (['used', 'absent', 'negated', 'mentioned'] as const).map((polarity) => {
        const { italic, line: drawn } = formulaStyle(category, polarity);
        return `${italic} ${line(drawn)}`;
      });
      assert.equal(new Set(polarities).size, 4, category);
    }
  });

  it('draw faint what is not uttered, and leave it out of the overview ruler', () => {
    assert.deepEqual(
      (['used', 'absent', 'negated', 'mentioned'] as const).map((polarity) => {
        const { tinted, opacity } = formulaStyle('praise', polarity);
        return [tinted, opacity === null];
      }),
      [
        [true, true],
        [false, false],
        [false, false],
        [false, false],
      ],
    );
  });

  it('take only plain hexadecimal colours from a codebook', () => {
    assert.equal(hexColor('#abc'), '#aabbcc');
    assert.equal(hexColor('#A1b2C3'), '#A1b2C3');
    for (const bad of ['red', '#abcd', '#12345', 'url(x)', '#aabbcc;}', null])
      assert.equal(hexColor(bad), null);
  });
});
