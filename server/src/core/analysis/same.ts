/** Are two values of plain data (no cycles, no class instances) the same? */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, number) => isSame(item, b[number]))
    );
  }
  const keys = Object.keys(a);
  const other = b as Record<string, unknown>;
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in other && isSame((a as Record<string, unknown>)[key], other[key]))
  );
}

/** Keeps what was made of the same inputs, compared one by one by identity. */
export class Memo<T> {
  private inputs: readonly unknown[] | null = null;
  private value: T | null = null;

  of(inputs: readonly unknown[], make: () => T): T {
    const { inputs: before, value } = this;
    const isKnown =
      before !== null &&
      before.length === inputs.length &&
      inputs.every((input, number) => input === before[number]);
    if (isKnown && value !== null) return value;
    const made = make();
    this.inputs = inputs;
    this.value = made;
    return made;
  }
}
