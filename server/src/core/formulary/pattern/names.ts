/** The names that may stand in braces. */
import type { CaptureRole, SlotKind } from '../pattern-ast.js';

export const SLOT_KINDS: readonly SlotKind[] = ['country', 'party', 'leader', 'ordinal', 'number'];
export const CAPTURE_ROLES: readonly CaptureRole[] = ['giver', 'receiver', 'object', 'degree', 'extension'];
export const ANY_ORDER = 'any-order';

export function isSlotKind(name: string): name is SlotKind {
  return (SLOT_KINDS as readonly string[]).includes(name);
}

export function isCaptureRole(name: string): name is CaptureRole {
  return (CAPTURE_ROLES as readonly string[]).includes(name);
}
