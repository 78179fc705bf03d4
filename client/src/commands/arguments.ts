/**
 * Reads what a command was given. Links in hovers and other extensions may give anything, so nothing is used unless
 * it has the shape it must have; the server then checks ids against the formulary and the codebook.
 */

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 120;

export function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_ID && ID.test(value);
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** The `uri` of a JSON argument. */
export function uriArgument(value: unknown): string | undefined {
  const uri = field(value, 'uri');
  return typeof uri === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(uri) ? uri : undefined;
}

/** A formula id given alone or as `{formula}`. */
export function formulaArgument(value: unknown): string | undefined {
  const id = typeof value === 'string' ? value : field(value, 'formula');
  return isId(id) ? id : undefined;
}

/** `{start, end}` that is not empty. */
export function spanArgument(value: unknown): { readonly start: number; readonly end: number } | undefined {
  const start = field(value, 'start');
  const end = field(value, 'end');
  return isOffset(start) && isOffset(end) && start < end ? { start, end } : undefined;
}

export function offsetArgument(value: unknown): number | undefined {
  const offset = field(value, 'offset');
  return isOffset(offset) ? offset : undefined;
}

/** An id under `name`, such as `tag` or `category`. */
export function idArgument(value: unknown, name: string): string | undefined {
  const id = field(value, name);
  return isId(id) ? id : undefined;
}

/** A text under `name`; made by the reader or the server, never put into markup. */
export function textArgument(value: unknown, name: string): string | undefined {
  const text = field(value, name);
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** One of `allowed` under `name`. */
export function choiceArgument<const T extends string>(
  value: unknown,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const choice = field(value, name);
  return allowed.find((candidate) => candidate === choice);
}
