/** The kinds of entries a formulary holds, each with its JSON Schema (the same one that editors use). */
import actors from '../../../../schemas/actors.schema.json' with { type: 'json' };
import authority from '../../../../schemas/authority.schema.json' with { type: 'json' };
import encounters from '../../../../schemas/encounters.schema.json' with { type: 'json' };
import events from '../../../../schemas/events.schema.json' with { type: 'json' };
import formulas from '../../../../schemas/formulas.schema.json' with { type: 'json' };
import frequencies from '../../../../schemas/frequencies.schema.json' with { type: 'json' };
import ladders from '../../../../schemas/ladders.schema.json' with { type: 'json' };
import occasions from '../../../../schemas/occasions.schema.json' with { type: 'json' };
import pronouncements from '../../../../schemas/pronouncements.schema.json' with { type: 'json' };
import series from '../../../../schemas/series.schema.json' with { type: 'json' };
import sources from '../../../../schemas/sources.schema.json' with { type: 'json' };
import uses from '../../../../schemas/uses.schema.json' with { type: 'json' };
import type { Formulary } from './types.js';

/** Top-level key of a data file, and field of {@link Formulary}. */
export type Kind = keyof Formulary;

export interface KindInfo {
  /** One entry, with its article ("a formula"). */
  readonly noun: string;
  /** JSON Schema (draft-07) of one entry. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** Every kind, in the order in which a formulary lists them. */
export const KINDS: Readonly<Record<Kind, KindInfo>> = {
  formulas: { noun: 'a formula', schema: formulas.definitions.entry },
  ladders: { noun: 'a ladder', schema: ladders.definitions.entry },
  pronouncements: { noun: 'a pronouncement', schema: pronouncements.definitions.entry },
  uses: { noun: 'a use', schema: uses.definitions.entry },
  series: { noun: 'a series row', schema: series.definitions.entry },
  frequencies: { noun: 'a frequency', schema: frequencies.definitions.entry },
  occasions: { noun: 'an occasion', schema: occasions.definitions.entry },
  events: { noun: 'an event', schema: events.definitions.entry },
  encounters: { noun: 'an encounter', schema: encounters.definitions.entry },
  actors: { noun: 'an actor', schema: actors.definitions.entry },
  authority: { noun: 'an authority row', schema: authority.definitions.entry },
  sources: { noun: 'a source', schema: sources.definitions.entry },
};

export const KIND_NAMES = Object.keys(KINDS) as readonly Kind[];

export function isKind(name: string): name is Kind {
  return Object.hasOwn(KINDS, name);
}
