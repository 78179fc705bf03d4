import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorAll, editsOf, type Anchored } from '../../../server/src/core/annotations/anchor.js';
import { createAnnotation, type Annotation } from '../../../server/src/core/annotations/annotation.js';
import { normalForm, normalText } from '../../../server/src/core/annotations/normal-text.js';
import { sha256 } from '../../../server/src/core/annotations/selectors.js';
import { textDiff } from '../../../server/src/workspace/text-diff.js';

const NAMES = ['Ri', 'Kang', 'Pak', 'Choe', 'Jon', 'Han', 'Yun', 'O'];
const PHRASES = [
  'full support and encouragement',
  'invincible friendship',
  'new era of relations',
  'common cause',
  'steadfast unity',
];
const TOPICS = [
  'harvest',
  'railways',
  'schools',
  'floods',
  'theatre',
  'power stations',
  'housing',
  'fisheries',
  'forests',
  'mining',
  'sport',
];

/** Sixty paragraphs that differ in little, as agency copy does. */
function article(): string[] {
  return Array.from({ length: 60 }, (_, i) => {
    const [name, phrase, topic] = [NAMES[i % 8] ?? '', PHRASES[i % 5] ?? '', TOPICS[i % 11] ?? ''];
    return `Comrade ${name} said on the occasion that ${phrase} would grow ever stronger, and spoke of ${topic} in district ${i % 7}.`;
  });
}

function tagAt(text: string, start: number, words: string): Annotation {
  const span = { start, end: start + words.length };
  return createAnnotation({
    id: `urn:uuid:${start}`,
    time: '2024-01-01T00:00:00.000Z',
    author: 'Kim',
    source: 'a.txt',
    text: normalText(text),
    span,
    tags: ['support'],
  });
}

function anchor(annotation: Annotation, before: string | null, now: string): Anchored {
  const snapshots = new Map(before === null ? [] : [[sha256(before), normalForm(before)]]);
  const [anchored] = anchorAll([annotation], now, snapshots, textDiff);
  assert.ok(anchored);
  return anchored;
}

function wordsAt(text: string, { span }: Anchored): string | null {
  return span && text.slice(span.start, span.end);
}

/** Tags the phrase of one paragraph, changes the paragraphs, and gives what became of the tag. */
function trial(
  index: number,
  change: (paragraphs: string[]) => string[],
): { found: Anchored; now: string; paragraphs: string[] } {
  const old = article();
  const before = old.join('\n\n');
  const phrase = PHRASES[index % 5] ?? '';
  const annotation = tagAt(before, before.indexOf(phrase, before.indexOf(old[index] ?? '')), phrase);
  const paragraphs = change([...old]);
  const now = paragraphs.join('\n\n');
  return { found: anchor(annotation, before, now), now, paragraphs };
}

function paragraphAt(now: string, { span }: Anchored): string {
  const start = span?.start ?? 0;
  return now.slice(now.lastIndexOf('\n', start) + 1, (now + '\n').indexOf('\n', start));
}

const EACH = Array.from({ length: 60 }, (_, i) => i);

describe('anchoring', () => {
  it('finds the place by position while the text is the same, whatever its line ends', () => {
    const before = 'One\n😀 full support\nThree';
    const annotation = tagAt(before, before.indexOf('full'), 'full support');
    const now = '\uFEFF' + before.replaceAll('\n', '\r\n');
    const found = anchor(annotation, null, now);
    assert.equal(found.state, 'exact');
    assert.equal(wordsAt(now, found), 'full support');
  });

  it('calls it an orphan when its paragraph is deleted among look-alikes (60 of 60)', () => {
    for (const i of EACH)
      assert.equal(trial(i, (all) => all.toSpliced(i, 1)).found.span, null, `paragraph ${i}`);
  });

  it('calls it an orphan when its paragraph gives way to another with the same phrase (60 of 60)', () => {
    for (const i of EACH) {
      const other = `At the banquet the guests drank to ${PHRASES[i % 5] ?? ''} and to the health of the hosts.`;
      assert.equal(trial(i, (all) => all.with(i, other)).found.span, null, `paragraph ${i}`);
    }
  });

  it('follows the phrase when words go into it and the article gets a new opening (60 of 60)', () => {
    for (const i of EACH) {
      const phrase = PHRASES[i % 5] ?? '';
      const edited = phrase.replace(' ', ' and lasting ');
      const { found, now, paragraphs } = trial(i, (all) => [
        'A new opening.',
        ...all.with(i, (all[i] ?? '').replace(phrase, edited)),
      ]);
      assert.equal(found.state, 'changed', `paragraph ${i}`);
      assert.equal(wordsAt(now, found), edited);
      assert.equal(paragraphAt(now, found), paragraphs[i + 1]);
    }
  });

  it('follows a paragraph that moves far (60 of 60)', () => {
    for (const i of EACH) {
      const { found, now } = trial(i, (all) => all.toSpliced(i, 1).toSpliced((i + 30) % 60, 0, all[i] ?? ''));
      assert.equal(found.state, 'moved', `paragraph ${i}`);
      assert.equal(paragraphAt(now, found), article()[i]);
    }
  });

  it('follows through edits elsewhere and new line breaks (60 of 60)', () => {
    for (const i of EACH) {
      const { found, now } = trial(i, (all) =>
        all.map((paragraph, j) =>
          j === i ? paragraph.replace(' said', '\nsaid') : j % 5 === 0 ? `${paragraph} Applause.` : paragraph,
        ),
      );
      assert.equal(wordsAt(now, found), PHRASES[i % 5], `paragraph ${i}`);
      assert.ok(
        now.slice(0, found.span?.start).endsWith(`Comrade ${NAMES[i % 8] ?? ''}\nsaid on the occasion that `),
      );
    }
  });

  it('follows an edited paragraph that another one resembles more, when that one carried over', () => {
    const all = ['3', '4', '5'].map(
      (n) => `In district ${n} the guests pledged full support to the builders of houses.`,
    );
    const before = all.join('\n\n');
    const now = all.with(1, (all[1] ?? '').replace('the guests', 'they all')).join('\n\n');
    const found = anchor(tagAt(before, before.indexOf('full', 90), 'full support'), before, now);
    assert.match(paragraphAt(now, found), /^In district 4 they all/);
  });

  it('takes none of two identical paragraphs when the one it was in may be the deleted one', () => {
    const line = 'They wished for full support and encouragement in the coming year.';
    const before = ['Opening of the report.', line, line, 'End of the report.'].join('\n\n');
    const now = ['Opening of the report.', line, 'End of the report.'].join('\n\n');
    const found = anchor(tagAt(before, before.lastIndexOf('full'), 'full support'), before, now);
    assert.equal(found.span, null);
  });

  it('does not slip to a like sentence of the same paragraph', () => {
    const before =
      'The first guest pledged full support to the hosts. The second guest pledged full support to the plan for the coming year.';
    const now = 'The second guest pledged full support to the plan for the coming year.';
    const found = anchor(tagAt(before, before.indexOf('full'), 'full support'), before, now);
    assert.equal(found.span, null);
  });

  it('without a snapshot takes only a quotation that stands once with both contexts', () => {
    const before = `The guests arrived at noon. ${article()[0] ?? ''} They left in the evening.`;
    const annotation = tagAt(before, before.indexOf('full'), PHRASES[0] ?? '');
    assert.equal(anchor(annotation, null, `A new opening.\n\n${before}`).state, 'moved');
    assert.equal(anchor(annotation, null, before.replace('said', 'stated')).state, 'orphan');
    assert.equal(anchor(annotation, null, `${before}\n\n${before}`).state, 'ambiguous');
  });

  it('does not believe a position that contradicts its quotation', () => {
    const text = article().join('\n\n');
    const made = tagAt(text, text.indexOf('invincible'), 'invincible friendship');
    const selector = [
      { type: 'TextPositionSelector', start: 3, end: 9 },
      ...(made.target.selector as never[]).slice(1),
    ];
    const found = anchor({ ...made, target: { ...made.target, selector } }, null, text);
    assert.ok(found.span === null || wordsAt(text, found) === 'invincible friendship');
    assert.notEqual(found.state, 'exact');
  });

  it('turns a diff into edits that make the new text (property)', () => {
    const lines = fc.array(fc.constantFrom('full support ', '😀', '한국 ', 'friend', 'ship. ', '\n'), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(lines, lines, (a, b) => {
        const [before, after] = [a.join(''), b.join('')];
        const made = editsOf(textDiff(before, after)).reduce(
          (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end),
          before,
        );
        assert.equal(made, after);
      }),
    );
  });

  it('never puts an unedited tag on other words (property)', () => {
    const order = fc.array(fc.nat({ max: 19 }), { maxLength: 24 });
    fc.assert(
      fc.property(order, fc.nat({ max: 19 }), fc.nat({ max: 19 }), (picks, tagged, edited) => {
        const all = article().slice(0, 20);
        const before = all.join('\n\n');
        const phrase = PHRASES[tagged % 5] ?? '';
        const annotation = tagAt(before, before.indexOf(phrase, before.indexOf(all[tagged] ?? '')), phrase);
        const changed = all.with(edited, (all[edited] ?? '').replace('said', 'declared'));
        const now = picks.map((pick) => changed[pick] ?? '').join('\n\n');
        const found = anchor(annotation, before, now);
        if (found.span) assert.equal(paragraphAt(now, found), changed[tagged]);
      }),
      { numRuns: 300 },
    );
  });
});
