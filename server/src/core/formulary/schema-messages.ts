/** Turns what the JSON Schema validator found into messages for people: what is wrong, and the remedy. */
import { Validator, type OutputUnit } from '@cfworker/json-schema';
import { closest } from './closest.js';

/** Steps from an entry to one of its values: field names and list indexes. */
export type DataPath = readonly (string | number)[];

export interface SchemaProblem {
  readonly path: DataPath;
  /** true: the place is the field's name, not its value. */
  readonly atKey: boolean;
  readonly message: string;
}

type SchemaNode = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is SchemaNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema or value a JSON pointer ("#/properties/category") leads to; undefined when it leads nowhere. */
function follow(root: unknown, pointer: string): unknown {
  let at: unknown = root;
  for (const step of pointerSteps(pointer)) {
    at = (at as Readonly<Record<string, unknown>> | undefined)?.[step];
  }
  return at;
}

function pointerSteps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** "variants[2].relation"; empty for the entry itself. */
export function pathText(path: DataPath): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i ? `.${step}` : step)).join('');
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
};

function shown(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
}

function typeWords(type: unknown): string {
  const types = (Array.isArray(type) ? type : [type]).filter((t) => t !== 'null');
  return types.map((t) => TYPE_WORDS[String(t)] ?? String(t)).join(' or ');
}

function enumMessage(value: unknown, allowed: unknown, field: string): string {
  const names = (Array.isArray(allowed) ? allowed : []).filter((name) => name !== null).map(String);
  const near = typeof value === 'string' ? closest(value, names) : null;
  const article = /^[aeiou]/.test(field) ? 'an' : 'a';
  return `${shown(value)} is not ${article} ${field}; ${near ? `did you mean "${near}"? ` : ''}use one of ${names.join(', ')}`;
}

function patternMessage(value: unknown, pattern: unknown): string {
  const rule = String(pattern);
  if (rule.startsWith('^[a-z0-9]')) {
    return `${shown(value)} is not an id; write lower-case words joined by hyphens ("invariable-support")`;
  }
  if (rule.startsWith('^https')) return `${shown(value)} is not a web address; it must begin with https://`;
  if (rule.startsWith('^(0[1-9]')) return `${shown(value)} is not a day of the year; write MM-DD ("10-01")`;
  return `${shown(value)} is not a date; write YYYY, YYYY-MM or YYYY-MM-DD`;
}

function unknownField(key: string, parentSchema: unknown): string {
  const properties = isNode(parentSchema) ? parentSchema['properties'] : undefined;
  const names = isNode(properties) ? Object.keys(properties) : [];
  const near = closest(key, names);
  if (near) return `unknown field "${key}"; did you mean "${near}"?`;
  return names.length > 0
    ? `unknown field "${key}"; the fields are ${names.join(', ')}`
    : `"${key}" must be a year`;
}

function describe(
  unit: OutputUnit,
  value: unknown,
  schema: SchemaNode,
  noun: string,
): Omit<SchemaProblem, 'path'> | null {
  const rule = follow(schema, unit.keywordLocation);
  const steps = pointerSteps(unit.instanceLocation);
  const field = steps.findLast((step) => !/^\d+$/.test(step)) ?? 'value';
  const say = (message: string): Omit<SchemaProblem, 'path'> => ({ atKey: false, message });
  switch (unit.keyword) {
    case 'enum':
      return say(enumMessage(value, rule, field === 'lang' ? 'language' : field));
    case 'type':
      return say(
        `${value === null ? 'nothing' : shown(value)} stands here, but it must be ${typeWords(rule)}`,
      );
    case 'required': {
      const key = /"(.*)"/.exec(unit.error)?.[1] ?? '';
      return say(`${steps.length > 0 ? 'this' : noun} needs "${key}"; add it`);
    }
    case 'pattern':
      return say(patternMessage(value, rule));
    case 'minLength':
      return say('it is empty; write something, or take the field out');
    case 'minItems':
    case 'minProperties':
      return say('it is empty; give at least one');
    case 'minimum':
    case 'maximum':
      return say(`${shown(value)} is out of range (${unit.keyword} ${String(rule)})`);
    default:
      return null;
  }
}

/** Checks one entry against its schema; the problems come in the order of the fields of the schema. */
export function checkEntry(value: unknown, schema: SchemaNode, noun: string): SchemaProblem[] {
  const result = new Validator(schema, '7', false).validate(value);
  if (result.valid) return [];
  const problems: SchemaProblem[] = [];
  for (const unit of result.errors) {
    const steps = pointerSteps(unit.instanceLocation);
    const path = steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    if (unit.keyword === 'additionalProperties') {
      const key = /"(.*)"/.exec(unit.error)?.[1] ?? '';
      const parent = follow(schema, unit.keywordLocation.replace(/\/additionalProperties$/, ''));
      problems.push({ path: [...path, key], atKey: true, message: unknownField(key, parent) });
      continue;
    }
    const described = describe(unit, follow(value, unit.instanceLocation), schema, noun);
    if (described) problems.push({ path, ...described });
  }
  return problems.length > 0 ? problems : [{ path: [], atKey: false, message: `this is not ${noun}` }];
}
