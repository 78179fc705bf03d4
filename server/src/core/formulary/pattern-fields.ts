/** Which fields of a formula entry hold patterns, and what is wrong with them. */
import { parsePattern, type PatternProblem, type PatternUse } from './patterns.js';
import type { DataPath } from './schema-messages.js';

export interface PatternFault extends PatternProblem {
  /** Of the field that holds the pattern. */
  readonly path: DataPath;
  /** Index of the variant that cannot be used; null: the whole entry. */
  readonly variant: number | null;
}

type Raw = Readonly<Record<string, unknown>>;

/** Every fault in the patterns of a formula entry whose schema was checked. */
export function patternFaults(entry: Raw): PatternFault[] {
  const variants = (entry['variants'] ?? []) as readonly (string | Raw)[];
  return [
    ...contextFaults(entry, [], null),
    ...variants.flatMap((variant, i) =>
      typeof variant === 'string'
        ? fault(variant, 'variant', ['variants', i], i)
        : [
            ...fault(String(variant['pattern']), 'variant', ['variants', i, 'pattern'], i),
            ...contextFaults(variant, ['variants', i], i),
          ],
    ),
  ];
}

function contextFaults(holder: Raw, base: DataPath, variant: number | null): PatternFault[] {
  const context = (holder['context'] ?? {}) as Raw;
  return ['requires', 'forbids'].flatMap((field) =>
    ((context[field] ?? []) as readonly string[]).flatMap((pattern, i) =>
      fault(pattern, 'context', [...base, 'context', field, i], variant),
    ),
  );
}

function fault(pattern: string, use: PatternUse, path: DataPath, variant: number | null): PatternFault[] {
  const parsed = parsePattern(pattern, use);
  return 'nodes' in parsed ? [] : [{ ...parsed, path, variant }];
}
