import type { Formula } from './types.js';

/** What a formula is when no layer says otherwise. */
export const FORMULA_DEFAULTS: Omit<Formula, 'id' | 'name' | 'category' | 'variants' | 'origin'> = {
  formerIds: [],
  function: 'other',
  dyad: null,
  guard: false,
  originals: {},
  related: [],
  signal: null,
  ladder: null,
  sources: [],
  verified: 'yes',
};
