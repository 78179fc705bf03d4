/** The people of a document: by full name, by surname and by office. A part of the document's memory (memory.ts). */
import type { SpeakerRef } from './model.js';
import { NOBODY, type Named } from './named.js';
import { nameKey, surnameOf, type NameIndex } from './names.js';
import { officeFits } from './offices.js';
import { isInReach } from './reach.js';

/** A full form of somebody's name; `paragraph` is where it stands. */
interface FullName {
  readonly paragraph: number;
  readonly named: Named;
  readonly surname: string;
}

interface Known {
  readonly name: string;
  /** Full forms in and around the passage being read, in order; those out of reach are dropped now and then. */
  fullNames: FullName[];
  /** Office → the paragraph that gave it last. */
  readonly offices: Map<string, number>;
  /** Place, paragraph and sentence of the last mention, and the paragraph of the last in full; -1 before any. */
  last: number;
  paragraph: number;
  sentence: number;
  full: number;
}

/** Somebody spoken of; `at` and `sentence` count from the document's beginning. */
export interface Meeting {
  readonly name: string;
  readonly at: number;
  readonly sentence: number;
  /** By the full name, not the surname alone. */
  readonly full: boolean;
  readonly offices: readonly string[];
}

/** Who is known at the paragraph entered last. */
export class People {
  private readonly people = new Map<string, Known>();
  /** Surname → names, each with the last paragraph known to hold it. */
  private readonly bearers = new Map<string, Map<string, number>>();
  private readonly byOffice = new Map<string, Set<Known>>();
  /** Office → where somebody without a name was last spoken of by it. */
  private readonly unnamed = new Map<string, { readonly at: number; readonly paragraph: number }>();
  private paragraph = 0;

  constructor(private readonly index: NameIndex) {}

  enter(paragraph: number): void {
    this.paragraph = paragraph;
  }

  /** A full name that stands in a paragraph, this one or one to come; told paragraph by paragraph. */
  foresee(ref: SpeakerRef, paragraph: number): void {
    if (ref.kind !== 'person' || ref.name === null) return;
    const { name, actor, state } = ref;
    const surname = surnameOf(name, state);
    const names = this.bearers.get(surname) ?? new Map<string, number>();
    this.bearers.set(surname, names.set(name, paragraph));
    const named: Named = { ...NOBODY, kind: 'person', name, id: actor, state, sure: true };
    this.known(name).fullNames.push({ paragraph, named, surname });
  }

  /** The person of a full name that stands in reach; null where it does not. */
  named(name: string): Named | null {
    const known = this.people.get(name);
    return known === undefined ? null : (this.firstName(known)?.named ?? null);
  }

  meet({ name, at, sentence, full, offices }: Meeting): void {
    const { paragraph } = this;
    const person = this.known(name);
    person.last = at;
    person.paragraph = paragraph;
    person.sentence = sentence;
    if (full) person.full = paragraph;
    for (const office of offices) {
      person.offices.set(office, paragraph);
      const holders = this.byOffice.get(office);
      if (holders === undefined) this.byOffice.set(office, new Set([person]));
      else holders.add(person);
    }
  }

  /** Somebody is spoken of by an office alone. */
  meetUnnamed(office: string, at: number): void {
    this.unnamed.set(office, { at, paragraph: this.paragraph });
  }

  /** Latest full form with that surname; before any, the only one to come; else the formulary's only one. */
  bearer(ref: SpeakerRef): Named {
    const surname = nameKey(ref.text);
    if (ref.office !== null) return this.titled(surname, ref.office) ?? { ...NOBODY, kind: 'person' };
    const coming: Known[] = [];
    let latest: Known | null = null;
    let latestName: FullName | null = null;
    const bearers = this.bearers.get(surname);
    for (const [name, paragraph] of bearers ?? []) {
      const known = this.people.get(name);
      if (known === undefined) continue;
      if (!isInReach(paragraph, this.paragraph)) {
        bearers?.delete(name);
        continue;
      }
      coming.push(known);
      const first = this.firstName(known);
      const isMet = isInReach(known.full, this.paragraph) && first?.surname === surname;
      if (isMet && (latest === null || known.last > latest.last)) [latest, latestName] = [known, first];
    }
    // Two of one name: the one spoken of last, though not surely.
    if (latestName !== null)
      return coming.length > 1 ? { ...latestName.named, sure: false } : latestName.named;
    const [only] = coming;
    const named = only !== undefined && coming.length === 1 ? this.firstName(only)?.named : undefined;
    if (named !== undefined) return { ...named, sure: false };
    const entries = this.index.surnames.get(surname) ?? [];
    const entry = coming.length === 0 && entries.length === 1 ? entries[0] : undefined;
    if (entry === undefined) return { ...NOBODY, kind: 'person' };
    return { ...NOBODY, kind: 'person', name: entry.name, id: entry.actor, state: entry.state };
  }

  /**
   * "the Chinese president": the last person introduced with that office; two of them and no state: not known.
   * @param told number of a sentence that is told of somebody else than who is asked for, or -1
   */
  holder(ref: SpeakerRef, told: number): Named {
    const office = ref.office ?? '';
    const nobody: Named = { ...NOBODY, kind: 'person', state: ref.state };
    const fitting: (Known & { readonly named: Named })[] = [];
    const seen = new Set<Known>();
    for (const [held, holders] of this.byOffice) {
      if (!officeFits(office, [held])) continue;
      for (const person of holders) {
        // Whoever "…, the chairman said" speaks of in its own sentence is not the chairman.
        if (seen.has(person) || person.sentence === told) continue;
        if (!isInReach(person.offices.get(held) ?? -1, this.paragraph)) {
          holders.delete(person);
          continue;
        }
        seen.add(person);
        const named = this.firstName(person)?.named;
        if (named !== undefined && (ref.state === null || named.state === ref.state))
          fitting.push({ ...person, named });
      }
    }
    const unnamed = this.unnamed.get(office);
    const latestUnnamed =
      unnamed !== undefined && isInReach(unnamed.paragraph, this.paragraph) ? unnamed.at : -1;
    if (fitting.some(({ last }) => last < latestUnnamed)) return nobody;
    if (fitting.length === 0) return latestUnnamed < 0 ? (this.knownHolder(ref, told) ?? nobody) : nobody;
    if (ref.state === null && fitting.length > 1) return nobody;
    const latest = fitting.reduce((a, b) => (b.last > a.last ? b : a));
    return { ...latest.named, sure: fitting.length === 1 };
  }

  /** Nobody was introduced by the office: the one person spoken of who holds it by the formulary. */
  private knownHolder(ref: SpeakerRef, told: number): Named | null {
    const office = ref.office ?? '';
    // Only the DPRK calls its own leader so without more words.
    const state = ref.state ?? (office === 'supreme-leader' ? 'DPRK' : null);
    if (state === null) return null;
    const found: Named[] = [];
    for (const [name, offices] of this.index.officesOf) {
      const person = this.people.get(name);
      if (person === undefined || !officeFits(office, offices)) continue;
      if (told >= 0 && person.sentence === told) continue;
      const named = this.firstName(person)?.named;
      if (named !== undefined && named.state === state) found.push(named);
    }
    const [only] = found;
    return only !== undefined && found.length === 1 ? { ...only, sure: false } : null;
  }

  /** "김 위원장": the one person in reach who bears the surname and holds the office by the formulary. */
  private titled(surname: string, office: string): Named | null {
    const found: Named[] = [];
    for (const [name, offices] of this.index.officesOf) {
      const person = this.people.get(name);
      if (person === undefined || !officeFits(office, offices)) continue;
      const named = this.firstName(person);
      if (named !== null && named.surname === surname) found.push(named.named);
    }
    const [only] = found;
    return only !== undefined && found.length === 1 ? { ...only, sure: false } : null;
  }

  private known(name: string): Known {
    let known = this.people.get(name);
    if (known === undefined) {
      known = { name, fullNames: [], offices: new Map(), last: -1, paragraph: -1, sentence: -1, full: -1 };
      this.people.set(name, known);
    }
    return known;
  }

  /** The first full form in reach; null where there is none. */
  private firstName(known: Known): FullName | null {
    const { fullNames } = known;
    let first = 0;
    while (first < fullNames.length && !isInReach(fullNames[first]?.paragraph ?? -1, this.paragraph)) first++;
    // What fell out of reach never comes back: the memory only goes forward.
    if (first > 0) known.fullNames = fullNames.slice(first);
    return fullNames[first] ?? null;
  }
}
