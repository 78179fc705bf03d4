import type { DataPath } from '../core/formulary/schema-messages.js';
import type { Formulary } from '../core/formulary/types.js';
import type { Section } from './sections.js';

export interface UsedValue {
  readonly value: string;
  readonly count: number;
}

/** Fields that hold the canonical name of a person or a body, which actors have. */
const PEOPLE = new Set(['speaker', 'addressee', 'sender', 'host', 'guest', 'participants']);
const OUTLETS = new Set(['outlet', 'reportedBy']);
const SHORT_NAMES = new Set([
  'dyad',
  'giver',
  'receiver',
  'role',
  'state',
  'scale',
  'issuer',
  'vehicle',
  'level',
  'type',
]);
const MOST = 200;
const LONGEST = 60;

/** Values that a name field has elsewhere in the formulary, the most frequent first; [] for free text. */
export function usedValues(formulary: Formulary, section: Section, path: DataPath): readonly UsedValue[] {
  const field = path.findLast((step) => typeof step === 'string');
  if (field === undefined) return [];
  const isPerson = PEOPLE.has(field);
  const isOutlet = OUTLETS.has(field);
  if (!isPerson && !isOutlet && !SHORT_NAMES.has(field)) return [];
  const counts = new Map<string, number>();
  const add = (value: unknown, by: number): void => {
    if (typeof value === 'string' && value !== '' && value.length <= LONGEST)
      counts.set(value, (counts.get(value) ?? 0) + by);
  };
  const kinds = isPerson || isOutlet ? Object.values(formulary) : [ofSection(formulary, section)];
  for (const entry of kinds.flat() as readonly object[]) {
    const value = (entry as Readonly<Record<string, unknown>>)[field];
    for (const one of Array.isArray(value) ? (value as readonly unknown[]) : [value]) add(one, 1);
  }
  for (const { name, kind } of formulary.actors) {
    if (isPerson && (kind === 'person' || kind === 'body')) add(name, 0);
    if (isOutlet && kind === 'outlet') add(name, 0);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST);
}

function ofSection(formulary: Formulary, { key }: Section): readonly object[] {
  const lists: Readonly<Record<string, readonly object[]>> = { ...formulary };
  return lists[key] ?? [];
}
