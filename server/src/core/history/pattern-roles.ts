import type { PatternNode } from '../formulary/pattern-ast.js';
import { parsePattern } from '../formulary/patterns.js';
import type { Formula, Variant } from '../formulary/types.js';
import { stemOf } from './stem.js';

/** A place for a role in a pattern. */
export interface RolePlace {
  readonly role: string;
  /** Words that a match must have stand before it, or after it, in the pattern. */
  readonly wordsBefore: boolean;
  readonly wordsAfter: boolean;
}

/** What a pattern says about roles. */
export interface PatternRoles {
  readonly places: readonly RolePlace[];
  /**
   * The words every match has besides its roles: "support" for `{degree:firm} support [{extension:and solidarity}]`.
   * Empty where there is no such word.
   */
  readonly frame: string;
}

const NOTHING: PatternRoles = Object.freeze({ places: [], frame: '' });

/** The roles of a pattern as it is written in the formulary; nothing for one that cannot be read. */
export function patternRoles(pattern: string): PatternRoles {
  const parsed = parsePattern(pattern);
  if (!('nodes' in parsed)) return NOTHING;
  const { nodes } = parsed;
  const words = nodes.map((node) => (node.kind === 'word' ? stemOf(node.text) : ''));
  const places = nodes.flatMap((node, at) =>
    rolesIn(node).map((role) => ({
      role,
      wordsBefore: words.slice(0, at).some((word) => word !== ''),
      wordsAfter: words.slice(at + 1).some((word) => word !== ''),
    })),
  );
  return { places, frame: words.filter((word) => word !== '').join(' ') };
}

/** Roles and slots that a node may fill. */
function rolesIn(node: PatternNode): string[] {
  switch (node.kind) {
    case 'slot':
      return [node.slot];
    case 'role':
      return [node.role];
    case 'choice':
      return node.options.flatMap((option) => option.flatMap(rolesIn));
    case 'any-order':
      return node.parts.flatMap((part) => part.flatMap(rolesIn));
    default:
      return [];
  }
}

/**
 * The roles that may stand with the words of one variant: its own, and those of the formula's other variants in its
 * language with the same frame ("invariable support" has a place for what "invariable support and encouragement" adds).
 */
export function formulaRoles(formula: Formula, variant: Variant): PatternRoles {
  const own = patternRoles(variant.pattern);
  const places = new Map(own.places.map((place) => [place.role, place]));
  for (const { pattern, lang } of formula.variants) {
    // Most patterns have no role, and need not be read.
    if (lang !== variant.lang || !pattern.includes('{')) continue;
    const other = patternRoles(pattern);
    if (other.frame !== own.frame) continue;
    for (const place of other.places) if (!places.has(place.role)) places.set(place.role, place);
  }
  return { places: [...places.values()], frame: own.frame };
}
