import type { Formulary, Source, Use } from '../formulary/types.js';
import type { RecordEntry, RecordStatus } from './types.js';

/** A text's own words outrank a digest, and a digest outranks what another writer says of a text not read. */
const STATUS_ORDER: readonly RecordStatus[] = [
  'present',
  'absent',
  'not-in-digest',
  'reported-absent',
  'reported-paraphrase',
];
const COMPLETENESS_ORDER = ['full', 'mixed', 'excerpt', 'digest', 'unknown'];

/** First four digits of an ISO date, or NaN. */
export function yearOf(date: string): number {
  return Number.parseInt(date.slice(0, 4), 10);
}

/** One entry per pronouncement (rule 1: one act, many texts), newest first, for every formula at once. */
export function gatherRecords(formulary: Formulary): Map<string, RecordEntry[]> {
  const pronouncements = new Map(formulary.pronouncements.map((entry) => [entry.id, entry]));
  const sources = new Map(formulary.sources.map((source) => [source.id, source]));
  const groups = new Map<string, Use[]>();
  for (const use of formulary.uses) {
    const key = `${use.formula} ${use.pronouncement}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [use]);
    else group.push(use);
  }
  const records = new Map<string, RecordEntry[]>();
  for (const uses of groups.values()) {
    const entry = entryOf(uses, pronouncements.get(uses[0]?.pronouncement ?? ''), sources);
    if (entry === null) continue;
    const list = records.get(entry.use.formula);
    if (list === undefined) records.set(entry.use.formula, [entry]);
    else list.push(entry);
  }
  for (const list of records.values()) list.sort((a, b) => compareDates(b.date, a.date));
  return records;
}

function entryOf(
  uses: readonly Use[],
  pronouncement: Formulary['pronouncements'][number] | undefined,
  sources: ReadonlyMap<string, Source>,
): RecordEntry | null {
  const use = [...uses].sort(
    (a, b) =>
      STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) ||
      COMPLETENESS_ORDER.indexOf(a.completeness) - COMPLETENESS_ORDER.indexOf(b.completeness),
  )[0];
  const date = pronouncement?.dated ?? pronouncement?.reported ?? null;
  if (use === undefined || pronouncement === undefined || date === null) return null;
  const carriers = new Set(uses.map((entry) => entry.carrier ?? entry.source)).size;
  return { pronouncement, date, status: use.status, use, source: sources.get(use.source) ?? null, carriers };
}

/** Orders ISO dates of unlike precision: a bare year comes before its months. */
export function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
