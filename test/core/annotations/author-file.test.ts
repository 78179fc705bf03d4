import assert from 'node:assert/strict';
import { Validator, type Schema } from '@cfworker/json-schema';
import annotationSchema from '../../../schemas/annotation.schema.json' with { type: 'json' };
import {
  noteOf,
  PROVENANCE,
  tagsOf,
  withNote,
  withTags,
} from '../../../server/src/core/annotations/annotation.js';
import { applyChange } from '../../../server/src/core/annotations/apply-act.js';
import {
  formatAuthorFile,
  parseAuthorFile,
  type AuthorFile,
} from '../../../server/src/core/annotations/author-file.js';
import { annotation, TIME } from './samples.js';

const A = annotation('urn:uuid:a', 'full support', ['support', 'watch'], 'degree word');
const B = annotation('urn:uuid:b', 'invincible friendship');
const LATER = '2024-05-02T08:00:00.000Z';

function read(text: string): AuthorFile {
  const parsed = parseAuthorFile(text, 'kim.json');
  assert.ok(parsed.ok);
  return parsed.file;
}

describe('author file', () => {
  it('is W3C annotation JSON that the shipped schema accepts', () => {
    const text = formatAuthorFile({ annotations: [A, B], others: [], collection: null });
    const result = new Validator(annotationSchema as Schema, '7').validate(JSON.parse(text));
    assert.deepEqual(result.errors, []);
    assert.deepEqual(A.body, [
      { type: 'TextualBody', purpose: 'tagging', value: 'support' },
      { type: 'TextualBody', purpose: 'tagging', value: 'watch' },
      { type: 'TextualBody', purpose: 'commenting', value: 'degree word', format: 'text/plain' },
    ]);
    assert.deepEqual(A.creator, { type: 'Person', name: 'Kim' });
    assert.equal(A[PROVENANCE], undefined);
  });

  it('has one text for one content: fixed keys, sorted by position, final line end', () => {
    const file = { annotations: [B, A], others: [], collection: null };
    const text = formatAuthorFile(file);
    assert.equal(formatAuthorFile(read(text)), text);
    const shuffled = Object.fromEntries(Object.entries(A).reverse()) as typeof A;
    assert.equal(formatAuthorFile({ ...file, annotations: [shuffled, B] }), text);
    assert.ok(text.endsWith(']\n') && text.indexOf('uuid:a') < text.indexOf('uuid:b'));
  });

  it('keeps what it does not know: fields, foreign annotations, the collection around', () => {
    const foreign = { type: 'Annotation', id: 'x', target: 'http://example.org/page' };
    const mine = { ...A, 'other:field': { deep: [1, null] } };
    const collection = {
      type: 'AnnotationCollection',
      label: 'Mine',
      total: 2,
      first: { type: 'AnnotationPage', items: [foreign, mine] },
    };
    const file = read(JSON.stringify(collection));
    assert.equal(file.annotations.length, 1);
    const edited = { ...file, annotations: file.annotations.map((one) => withNote(one, 'new', LATER)) };
    const again = JSON.parse(formatAuthorFile(edited)) as typeof collection;
    assert.equal(again.label, 'Mine');
    assert.deepEqual(again.first.items[1], foreign);
    assert.deepEqual((again.first.items[0] as typeof mine)['other:field'], { deep: [1, null] });
  });

  it('refuses broken JSON and merge conflicts with their place', () => {
    const broken = parseAuthorFile('[\n  {"id": "a",}\n]\n', 'kim.json');
    assert.ok(!broken.ok);
    assert.equal(broken.problem.line, 1);
    const conflict = parseAuthorFile('[\n<<<<<<< HEAD\n]\n', 'kim.json');
    assert.ok(!conflict.ok);
    assert.equal(conflict.problem.line, 1);
    assert.match(conflict.problem.message, /merge conflict/);
    assert.ok(!parseAuthorFile('{"a": 1}', 'kim.json').ok);
  });

  it('reports what it cannot show, and ids given twice, at their lines', () => {
    const twin = withNote(A, 'other', LATER);
    const text = formatAuthorFile({ annotations: [A, twin, A], others: ['odd'], collection: null });
    const parsed = parseAuthorFile(text, 'kim.json');
    assert.ok(parsed.ok);
    assert.equal(parsed.file.annotations.length, 2, 'the very same one counts once');
    const lines = text.split('\n');
    assert.deepEqual(
      parsed.problems.map(({ line }) => lines[line]?.trim()),
      ['"odd"', '{'],
    );
    assert.match(parsed.problems[1]?.message ?? '', /urn:uuid:a/);
  });
});

describe('changing annotations', () => {
  it('changes tags and note and nothing else', () => {
    const body = [{ type: 'TextualBody', purpose: 'tagging', value: 'watch', 'x:by': 'me' }, 'plain text'];
    const changed = withNote(withTags({ ...A, body }, ['support', 'watch'], LATER), 'why', LATER);
    assert.deepEqual(tagsOf(changed), ['support', 'watch']);
    assert.equal(noteOf(changed), 'why');
    assert.deepEqual((changed.body as unknown[]).slice(1, 3), body);
    assert.equal(noteOf(withNote(changed, '', LATER)), '');
  });

  it('applies an act to what stands there now, and refuses what was changed elsewhere', () => {
    const edited = withNote(A, 'mine', LATER);
    assert.deepEqual(applyChange([A, B], [A], [edited]), { ok: true, annotations: [edited, B] });
    assert.deepEqual(applyChange([A, B], [A], []), { ok: true, annotations: [B] });
    assert.deepEqual(applyChange([B], [A], [edited]), { ok: false });
    assert.deepEqual(applyChange([withNote(A, 'theirs', LATER)], [A], [edited]), { ok: false });
    assert.deepEqual(applyChange([withNote(A, 'theirs', LATER)], [], [A]), { ok: false });
  });

  it('keeps a newer place when an older act is taken back', () => {
    const placed = { ...withNote(A, 'mine', TIME), target: B.target };
    const undone = applyChange([placed], [withNote(A, 'mine', TIME)], [A]);
    assert.ok(undone.ok);
    assert.deepEqual(undone.annotations, [{ ...A, target: B.target }]);
  });
});
