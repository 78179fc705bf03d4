/** Fills in what an entry leaves out. Entries come here only after their schema was checked. */
import type { Lang } from '../types.js';
import type { Kind } from './kinds.js';
import type { PatternContext } from './pattern-ast.js';
import type { PartialFormula, Variant } from './types.js';

type Raw = Readonly<Record<string, unknown>>;

/** What a field is when an entry does not give it. Fields that are not listed stay away. */
export const ENTRY_DEFAULTS: Readonly<Record<Exclude<Kind, 'formulas'>, Raw>> = {
  ladders: { dyad: null, orderedBy: 'editor' },
  pronouncements: {
    dated: null,
    reported: null,
    speaker: null,
    role: null,
    addressee: null,
    formName: null,
    dyad: null,
    occasion: null,
    occasionName: null,
  },
  uses: {
    function: null,
    giver: null,
    receiver: null,
    quote: null,
    quoteNote: null,
    note: null,
    method: 'curated',
    verified: 'yes',
    carrier: null,
    outlet: null,
    completeness: 'unknown',
    voice: null,
    reportedBy: null,
  },
  series: {},
  frequencies: {},
  occasions: { monthDay: null, baseYear: null, dyad: null, forms: [], verified: 'yes' },
  events: { participants: [], sameAs: null, verified: 'yes' },
  encounters: {
    dateEnd: null,
    place: null,
    occasion: null,
    host: null,
    guest: null,
    guestRank: null,
    level: null,
    dprkPublished: null,
    otherSidePublished: null,
    notes: null,
    sources: [],
  },
  actors: { native: [], aliases: [], roles: [], sources: [], verified: 'yes' },
  authority: {
    level: null,
    native: null,
    voice: null,
    validFrom: null,
    validTo: null,
    orderedBy: 'editor',
    sources: [],
    verified: 'yes',
  },
  sources: { outlet: null, date: null, url: null, how: null },
};

const RUNG_DEFAULTS: Raw = {
  formula: null,
  exampleDate: null,
  exampleUse: null,
  firstInRecord: null,
  source: null,
  note: null,
  verified: 'yes',
};

/** A bare year is a number to YAML, a date to us. */
const DATE_FIELDS = new Set([
  'dated',
  'reported',
  'date',
  'dateEnd',
  'exampleDate',
  'firstInRecord',
  'validFrom',
  'validTo',
]);

function complete(raw: Raw, defaults: Raw): Raw {
  const entry: Record<string, unknown> = { ...defaults };
  for (const [key, value] of Object.entries(raw)) {
    if (value === null && !Object.hasOwn(defaults, key)) continue;
    entry[key] = DATE_FIELDS.has(key) && typeof value === 'number' ? String(value).padStart(4, '0') : value;
  }
  return entry;
}

/** The language a pattern is written in, by its script; Latin script counts as English. */
export function languageOfScript(text: string): Lang {
  if (/^[ -~]*$/.test(text)) return 'en';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en';
}

/** A variant as the data file gives it, with language and relation filled in. */
export function completeVariant(raw: unknown): Variant {
  if (typeof raw === 'string') {
    const lang = languageOfScript(raw);
    return { pattern: raw, lang, relation: relationOf(lang) };
  }
  const fields = raw as { pattern: string } & Partial<Variant>;
  const lang = fields.lang ?? languageOfScript(fields.pattern);
  return { ...fields, ...givenContext(fields), lang, relation: fields.relation ?? relationOf(lang) };
}

function relationOf(lang: Lang): Variant['relation'] {
  return lang === 'en' ? 'same-words' : 'translation';
}

/** The context of an entry; `context: null` asks for nothing, and so takes away what stands below. */
function givenContext(fields: { readonly context?: unknown }): { context?: PatternContext } {
  if (fields.context === undefined) return {};
  return { context: { within: 'sentence', ...fields.context } };
}

/** A formula entry: only the fields it gives, so that it can be laid over another layer's. */
export function formulaEntry(raw: Raw, origin: { file: string; line: number }): PartialFormula {
  const variants = raw['variants'];
  const note = raw['note'];
  const { note: _, ...rest } = raw;
  return {
    ...rest,
    ...givenContext(raw),
    ...(note === null || note === undefined ? {} : { note }),
    ...(Array.isArray(variants) ? { variants: variants.map(completeVariant) } : {}),
    origin,
  } as unknown as PartialFormula;
}

/** An entry of any other kind, with every field the core expects. */
export function completeEntry(kind: Exclude<Kind, 'formulas'>, raw: Raw): Raw {
  const entry = complete(raw, ENTRY_DEFAULTS[kind]);
  if (kind === 'ladders') {
    const rungs = entry['rungs'] as readonly Raw[];
    return { ...entry, rungs: rungs.map((rung) => complete(rung, RUNG_DEFAULTS)) };
  }
  if (kind === 'uses' && entry['id'] === undefined) {
    return { id: `${String(entry['pronouncement'])}-${String(entry['formula'])}`, ...entry };
  }
  return entry;
}
