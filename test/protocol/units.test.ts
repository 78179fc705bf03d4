import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../server/src/core/types.js';
import { agreeEncoding, DocumentText, utf8Length } from '../../server/src/convert.js';
import { matchesGlob } from '../../server/src/document/glob.js';
import { HeldFindings } from '../../server/src/document/held.js';
import { sentenceAround } from '../../server/src/document/sentence.js';
import { translator } from '../../server/src/l10n.js';
import { commandLink, escape, link, plain } from '../../server/src/render/markdown.js';
import { ordinal, weekdayOf } from '../../server/src/render/words.js';
import { DEFAULT_SETTINGS, readSettings, SettingsCache } from '../../server/src/settings.js';

const messy = fc
  .array(fc.constantFrom('a', 'é', '지', '😀', '\n', '\r', '\r\n', ' '), { maxLength: 30 })
  .map((parts) => parts.join(''));

const unwanted = (): never => assert.fail('not to be called');

describe('lines and columns', () => {
  it('an edited text has the lines of the same text opened anew, in either encoding', () => {
    const change = fc.tuple(fc.nat(60), fc.nat(10), messy);
    fc.assert(
      fc.property(
        messy,
        fc.array(change, { maxLength: 6 }),
        fc.constantFrom('utf-8', 'utf-16'),
        (text, changes, encoding) => {
          const edited = new DocumentText(text, encoding);
          for (const [at, length, inserted] of changes) {
            const start = Math.min(at, edited.length);
            const end = Math.min(start + length, edited.length);
            const range = edited.rangeOf({ start, end });
            edited.apply({ range, text: inserted });
          }
          const anew = new DocumentText(edited.text, encoding);
          assert.equal(edited.length, anew.text.length);
          assert.equal(edited.slice(1, 9), anew.text.slice(1, 9));
          assert.equal(edited.lineCount, anew.lineCount);
          for (let offset = 0; offset <= anew.length; offset++) {
            assert.deepEqual(edited.positionAt(offset), anew.positionAt(offset));
          }
        },
      ),
    );
  });

  it('an offset that splits no character and no line end comes back from its position', () => {
    fc.assert(
      fc.property(messy, fc.constantFrom('utf-8', 'utf-16'), (source, encoding) => {
        const text = new DocumentText(source, encoding);
        for (let offset = 0; offset <= source.length; offset++) {
          const unit = source.charCodeAt(offset);
          const splits = (unit >= 0xdc00 && unit < 0xe000) || (unit === 10 && source[offset - 1] === '\r');
          if (!splits) assert.equal(text.offsetAt(text.positionAt(offset)), offset);
        }
      }),
    );
  });

  it('positions past a line end or the text are cut to it', () => {
    const text = new DocumentText('ab\r\ncd', 'utf-16');
    assert.equal(text.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(text.offsetAt({ line: 9, character: 0 }), 6);
    assert.deepEqual(text.lineSpan(0), { start: 0, end: 2 });
  });

  it('takes UTF-8 only where the client prefers it', () => {
    assert.equal(agreeEncoding(undefined), 'utf-16');
    assert.equal(agreeEncoding(['utf-32', 'utf-8', 'utf-16']), 'utf-8');
    assert.equal(agreeEncoding(['utf-16', 'utf-8']), 'utf-16');
    assert.equal(utf8Length('a é지😀\ud800'), Buffer.byteLength('a é지😀\ud800'));
  });
});

describe('globs', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['README*', 'a/README.md', true],
    ['README*', 'a/xREADME.md', false],
    ['**/node_modules/**', 'node_modules/x/y.txt', true],
    ['drafts/**', 'drafts/a/b.txt', true],
    ['drafts/**', 'x/drafts/b.txt', false],
    ['**/*.{txt,md}', 'a.md', true],
    ['*.{txt,md}', 'a/b.yaml', false],
    ['a/?.txt', 'a/b.txt', true],
    ['a/?.txt', 'a/bc.txt', false],
  ];
  for (const [pattern, path, expected] of cases) {
    it(`${pattern} ${expected ? 'fits' : 'does not fit'} ${path}`, () =>
      assert.equal(matchesGlob(pattern, path), expected));
  }
  it('takes time that grows with the lengths only', () => {
    const started = Date.now();
    assert.equal(matchesGlob('*a'.repeat(200), `${'a'.repeat(20_000)}b`), false);
    assert.ok(Date.now() - started < 2000);
  });
});

describe('Markdown of untrusted words', () => {
  it('shows any text as it is, and only as text', () => {
    const shown = escape('**b** [x](command:y) <i>&amp; $(zap) `c` | a_b\nhttp://x www.y #1');
    assert.equal(plain(shown), '**b** [x](command:y) <i>&amp; $(zap) `c` | a_b http://x www.y #1');
    assert.doesNotMatch(shown, /(?<!\\)[<>[\]`*_|&$#]/);
    assert.doesNotMatch(shown, /(?<!\\):\/\//);
    assert.equal(escape('1. x'), '1\\. x');
    assert.equal(escape('- x'), '\\- x');
  });
  it('links to web pages only', () => {
    assert.equal(link('a]', 'javascript:alert(1)'), 'a\\]');
    assert.equal(link('a', 'https://x/y_(z)'), '[a](https://x/y_%28z%29)');
    assert.equal(link('a', null), 'a');
  });
  it('encodes the arguments of commands', () => {
    const text = commandLink('x', 'readout.showAllUses', { uri: 'file:///a)(b', formula: 'f' });
    assert.match(text, /^\[x\]\(command:readout\.showAllUses\?[^()\s]+\)$/);
  });
});

describe('messages', () => {
  it('stay English without a bundle, and take their arguments literally', () => {
    const t = translator('xx-YY');
    assert.equal(t('{0} of {1} {2}', '$&', 3), '$& of 3 {2}');
  });
});

describe('words', () => {
  it('ordinals', () => {
    assert.deepEqual([1, 2, 3, 4, 11, 12, 21, 71, 112, 113].map(ordinal), [
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '21st',
      '71st',
      '112th',
      '113th',
    ]);
  });
  it('weekdays of real days only', () => {
    const t = (message: string): string => message;
    assert.equal(weekdayOf('2020-10-29', t), 'Thursday');
    assert.equal(weekdayOf('0099-01-01', t), null);
    assert.equal(weekdayOf('2020-02-30', t), null);
    assert.equal(weekdayOf('2020-10', t), null);
  });
});

describe('sentences of ignored findings', () => {
  it('are the same wherever they stand', () => {
    const sentence = 'Both sides hailed their “steady support.”';
    const at = (text: string): string => {
      const start = text.indexOf('steady');
      return sentenceAround(text, { start, end: start + 6 });
    };
    assert.equal(at(`${sentence} More.`), at(`First. ${sentence}\nMore words here.`));
    assert.equal(at('Title\n\nsteady x\n\nEnd'), 'steady x');
  });
});

describe('settings', () => {
  it('are read field by field; a wrong value costs only itself', () => {
    const complaints: string[] = [];
    const settings = readSettings(
      {
        enable: 'sometimes',
        author: ' Ann ',
        files: { maxSizeKB: -1, exclude: ['a', 3] },
        'diagnostics.max': 7,
      },
      (message) => complaints.push(message),
    );
    assert.deepEqual(settings, {
      ...DEFAULT_SETTINGS,
      author: 'Ann',
      files: { ...DEFAULT_SETTINGS.files, exclude: ['a'] },
      diagnostics: { show: null, max: 7 },
    });
    assert.deepEqual(
      complaints.map((line) => line.split(':')[0]),
      ['readout.enable', 'readout.files.exclude', 'readout.files.maxSizeKB'],
    );
    assert.deepEqual(readSettings(null, unwanted), DEFAULT_SETTINGS);
  });
  it('are asked for once per resource until forgotten, and survive a client that fails', async () => {
    let asked = 0;
    const cache = new SettingsCache(() => Promise.resolve({ author: String(++asked) }), unwanted);
    assert.equal((await cache.of('a')).author, '1');
    assert.equal((await cache.of('a')).author, '1');
    cache.forgetAll();
    assert.equal((await cache.of('a')).author, '2');
    const failing = new SettingsCache(
      () => Promise.reject(new Error('no')),
      () => undefined,
    );
    assert.deepEqual(await failing.of('a'), DEFAULT_SETTINGS);
  });
});

describe('held findings', () => {
  const at = (start: number, text = 'x'): Finding =>
    ({ kind: 'date', start, end: start + text.length, text }) as unknown as Finding;

  it('keep their ids through edits, and gather changes until they are told', () => {
    const held = new HeldFindings();
    held.reset([at(0), at(10), at(20)]);
    assert.ok(held.follow({ removed: [at(10)], added: [at(5)], shifted: [{ from: 12, delta: 3 }] }));
    assert.ok(held.follow({ removed: [at(5)], added: [at(6)], shifted: [{ from: 7, delta: 1 }] }));
    const { removed, shifted, added } = held.pending();
    assert.deepEqual(removed, [2], 'what came and went in between was never told');
    assert.deepEqual(shifted, [
      { from: 12, delta: 3 },
      { from: 7, delta: 1 },
    ]);
    assert.deepEqual(
      added.map(({ start }) => start),
      [6],
    );
    assert.deepEqual(
      held.all().map(({ id, start }) => [id, start]),
      [
        [1, 0],
        [5, 6],
        [3, 24],
      ],
    );
    held.told();
    assert.deepEqual(held.pending(), { removed: [], shifted: [], added: [] });
  });
  it('stay as they were when a change does not fit', () => {
    const held = new HeldFindings();
    held.reset([at(0), at(2)]);
    assert.equal(held.follow({ removed: [at(0), at(4)], added: [at(1)], shifted: [] }), false);
    assert.deepEqual(
      held.all().map(({ start }) => start),
      [0, 2],
    );
  });
  it('stand, however many they are and whatever comes and goes, where the findings stand', () => {
    const step = fc.record({
      at: fc.nat(3000),
      delta: fc.integer({ min: 0, max: 9 }),
      add: fc.nat(40),
      drop: fc.nat(400),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const held = new HeldFindings();
        let known = Array.from({ length: 900 }, (_, number) => at(number * 3));
        held.reset(known);
        for (const { at: from, delta, add, drop } of steps) {
          const removed = known.filter(({ start }) => start >= from && start < from + drop);
          const added = Array.from({ length: add }, (_, number) => at(from + number));
          assert.ok(held.follow({ removed, added, shifted: [{ from: from + drop, delta }] }));
          known = known
            .filter((finding) => !removed.includes(finding))
            .map((finding) => (finding.start >= from + drop ? at(finding.start + delta) : finding))
            .concat(added)
            .sort((a, b) => a.start - b.start);
          const places = held.all().map(({ start, end }) => [start, end]);
          assert.deepEqual(
            places,
            known.map(({ start, end }) => [start, end]),
          );
          const some = held.between(from, from + 50).map(({ start }) => start);
          assert.deepEqual(
            some,
            known.filter(({ start }) => start >= from && start < from + 50).map(({ start }) => start),
          );
        }
        assert.equal(held.pending().added.length, new Set(held.pending().added.map(({ id }) => id)).size);
      }),
      { numRuns: 60 },
    );
  });
});
