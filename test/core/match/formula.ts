import type { PatternContext } from '../../../server/src/core/formulary/pattern-ast.js';
import type { Formula } from '../../../server/src/core/formulary/types.js';
import { compileMatcher, type RawMatch } from '../../../server/src/core/match/matcher.js';
import type { SlotName } from '../../../server/src/core/match/slots.js';
import type { Lang } from '../../../server/src/core/types.js';

/** A formula with the given patterns and nothing else of note. */
export function formula(
  id: string,
  patterns: readonly string[],
  extra: Partial<Formula> = {},
  lang: Lang = 'en',
): Formula {
  return {
    id,
    formerIds: [],
    name: patterns[0] ?? id,
    category: 'support',
    function: 'other',
    dyad: null,
    guard: false,
    originals: {},
    variants: patterns.map((pattern) => ({ pattern, lang, relation: 'same-words' })),
    related: [],
    signal: null,
    ladder: null,
    sources: [],
    verified: 'yes',
    origin: { file: 'test.yaml', line: 0 },
    ...extra,
  };
}

interface Setting {
  readonly lang?: Lang;
  readonly names?: readonly SlotName[];
  readonly context?: PatternContext;
}

/** What one pattern finds in a text. */
export function matches(pattern: string, text: string, setting: Setting = {}): RawMatch[] {
  const { lang = 'en', names = [], context } = setting;
  const extra = context === undefined ? {} : { context };
  return compileMatcher([formula('f', [pattern], extra, lang)], names).scan(text);
}

/** The stretches of text one pattern finds. */
export function found(pattern: string, text: string, setting: Setting = {}): string[] {
  return matches(pattern, text, setting).map(({ start, end }) => text.slice(start, end));
}

/** What one pattern captures in its first match, as "role=words" or "role=words→name". */
export function captured(pattern: string, text: string, setting: Setting = {}): string[] {
  const captures = matches(pattern, text, setting)[0]?.captures ?? [];
  return captures.map(
    ({ role, start, end, name }) => `${role}=${text.slice(start, end)}${name === null ? '' : `→${name}`}`,
  );
}
