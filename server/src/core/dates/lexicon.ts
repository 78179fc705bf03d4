/** English words of time, as regular-expression sources and look-ups. All sources are for the `i` flag. */
export * from './lexicon/calendar.js';
export * from './lexicon/numbers.js';
export * from './lexicon/amounts.js';
export * from './lexicon/modifiers.js';
