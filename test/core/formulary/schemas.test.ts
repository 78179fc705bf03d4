import assert from 'node:assert/strict';
import formulary from '../../../schemas/formulary.schema.json' with { type: 'json' };
import { KIND_NAMES, KINDS } from '../../../server/src/core/formulary/kinds.js';
import { CATEGORIES, FORMS, FUNCTIONS, VOICES } from '../../../server/src/core/types.js';

type Node = Readonly<Record<string, unknown>>;

function property(kind: keyof typeof KINDS, name: string): Node {
  return (KINDS[kind].schema['properties'] as Readonly<Record<string, Node>>)[name] ?? {};
}

function names(node: Node): unknown[] {
  return (node['enum'] as unknown[]).filter((name) => name !== null);
}

/** Every schema node that describes a field. */
function* fields(node: Node, path: string): Generator<[string, Node]> {
  const properties = (node['properties'] ?? {}) as Readonly<Record<string, Node>>;
  for (const [name, child] of Object.entries(properties)) {
    yield [`${path}.${name}`, child];
    yield* fields(child, `${path}.${name}`);
    if (child['items']) yield* fields(child['items'] as Node, `${path}.${name}[]`);
  }
}

describe('formulary schemas', () => {
  it('agree with the types on categories, functions, forms and voices', () => {
    assert.deepEqual(names(property('formulas', 'category')), [...CATEGORIES]);
    assert.deepEqual(names(property('formulas', 'function')), [...FUNCTIONS]);
    assert.deepEqual(names(property('uses', 'function')), [...FUNCTIONS]);
    assert.deepEqual(names(property('pronouncements', 'form')), [...FORMS]);
    assert.deepEqual(names(property('uses', 'voice')), [...VOICES]);
    assert.deepEqual(names(property('authority', 'voice')), [...VOICES]);
  });

  it('describe every field, for hovers in the data files', () => {
    for (const kind of KIND_NAMES) {
      for (const [path, node] of fields(KINDS[kind].schema, kind)) {
        assert.equal(typeof node['description'], 'string', path);
      }
    }
  });

  it('allow no unknown field anywhere', () => {
    for (const kind of KIND_NAMES) assert.equal(KINDS[kind].schema['additionalProperties'], false, kind);
  });

  it('cover every kind in the schema of a layer file', () => {
    assert.deepEqual(Object.keys(formulary.properties), [...KIND_NAMES]);
  });
});
