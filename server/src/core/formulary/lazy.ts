import { KIND_NAMES, type Kind } from './kinds.js';
import type { Formulary } from './types.js';

/**
 * A formulary whose entries of each kind are made when they are first asked for.
 * @param make the entries of a kind; called once for each at most
 */
export function lazyFormulary(make: (kind: Kind) => readonly unknown[]): Formulary {
  const made = new Map<Kind, readonly unknown[]>();
  const formulary = {};
  for (const kind of KIND_NAMES) {
    const get = (): readonly unknown[] => {
      const known = made.get(kind) ?? make(kind);
      made.set(kind, known);
      return known;
    };
    Object.defineProperty(formulary, kind, { enumerable: true, get });
  }
  return formulary as Formulary;
}
