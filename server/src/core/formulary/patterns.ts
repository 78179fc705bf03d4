/** The pattern language of formulary entries (docs/patterns.md): the one door to it. */
export { escapePattern, RESERVED_CHARACTERS } from './pattern/escape.js';
export { expandPattern } from './pattern/expand.js';
export { PATTERN_LIMITS, type PatternLimits } from './pattern/limits.js';
export { parsePattern, type ParsedPattern, type PatternUse } from './pattern/parse.js';
export { plainWords } from './pattern/plain.js';
export type { PatternProblem } from './pattern/problem.js';
