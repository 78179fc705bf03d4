/** Looks into a JSON Schema for what may stand at a path: fields, values, and what they mean. */
import type { DataPath } from '../core/formulary/schema-messages.js';
import type { SchemaNode } from './sections.js';

/** One field that a group may have. */
export interface FieldInfo {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly schema: SchemaNode;
}

/** One value of a closed list. */
export interface ChoiceInfo {
  readonly value: string;
  readonly meaning: string;
}

function isNode(value: unknown): value is SchemaNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The schema of the value at `path`; null where the schema allows nothing there. */
export function schemaAt(schema: SchemaNode, path: DataPath): SchemaNode | null {
  let at: SchemaNode = schema;
  for (const step of path) {
    const properties = at['properties'];
    const next = typeof step === 'number' ? at['items'] : isNode(properties) ? properties[step] : undefined;
    if (!isNode(next)) return null;
    at = next;
  }
  return at;
}

/** May a group of fields, or a list, stand here? */
export function allows(schema: SchemaNode, type: 'object' | 'array' | 'string' | 'boolean'): boolean {
  const types: unknown = schema['type'];
  return types === type || (Array.isArray(types) && types.includes(type));
}

/** The fields a group may have, required ones first, else in the order of the schema. */
export function fieldsOf(schema: SchemaNode): readonly FieldInfo[] {
  const properties = schema['properties'];
  if (!isNode(properties)) return [];
  const required: readonly unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
  const fields = Object.entries(properties).flatMap(([name, field]) =>
    isNode(field)
      ? [{ name, description: descriptionOf(field), required: required.includes(name), schema: field }]
      : [],
  );
  return [...fields.filter((field) => field.required), ...fields.filter((field) => !field.required)];
}

/** The values of a closed list with their meaning; true and false for a switch; none where anything may stand. */
export function choicesOf(schema: SchemaNode): readonly ChoiceInfo[] {
  if (allows(schema, 'boolean')) return ['true', 'false'].map((value) => ({ value, meaning: '' }));
  const values: readonly unknown[] = Array.isArray(schema['enum']) ? schema['enum'] : [];
  const meanings: readonly unknown[] = Array.isArray(schema['enumDescriptions'])
    ? schema['enumDescriptions']
    : [];
  return values.flatMap((value, index) => {
    const meaning = meanings[index];
    return typeof value === 'string' ? [{ value, meaning: typeof meaning === 'string' ? meaning : '' }] : [];
  });
}

export function descriptionOf(schema: SchemaNode): string {
  const text = schema['description'];
  return typeof text === 'string' ? text : '';
}
