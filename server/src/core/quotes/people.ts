/** The document's memory: who was named, in what office, who wrote which document. Turns references into names. */
import { Antecedents } from './antecedents.js';
import { officeFits } from './mentions.js';
import type { Introduction, Mention, SpeakerRef } from './model.js';
import { NOBODY, type Named } from './named.js';
import { nameKey, surnameOf, type NameIndex } from './names.js';

interface Known {
  readonly named: Named;
  readonly surname: string;
  readonly offices: string[];
  last: number;
  sentence: number;
}

interface Written {
  readonly introduction: Introduction;
  readonly author: Named;
  readonly sentence: number;
}

/** How many documents are remembered. */
const KEPT = 24;

export class DocumentMemory {
  private readonly people = new Map<string, Known>();
  private readonly later = new Map<string, Set<string>>();
  private readonly bySurname = new Map<string, Known[]>();
  private written: Written[] = [];
  private readonly outlets = new Map<string, Named>();
  private readonly bodies = new Map<string, Named | null>();
  private readonly unnamed = new Map<string, number>();
  /** The turns so far, for pronouns. */
  readonly antecedents = new Antecedents();

  /** `self`: who says "I" and "we" where the document itself is someone's words. */
  constructor(
    private readonly index: NameIndex,
    private readonly sender: Named | null,
  ) {}

  /** First pass: full names anywhere, for a headline that has only the surname. */
  foresee(mention: Mention): void {
    const { ref } = mention;
    if (ref.kind !== 'person' || ref.name === null) return;
    const surname = surnameOf(ref.name, ref.state);
    const names = this.later.get(surname) ?? new Set<string>();
    this.later.set(surname, names.add(ref.name));
    if (!this.people.has(ref.name)) this.people.set(ref.name, this.newcomer(ref, ref.name));
  }

  /** Reads a mention: `at` and `sentence` count over the whole document. */
  meet(mention: Mention, at: number, sentence: number): void {
    const { ref } = mention;
    const named = this.nameOf(ref);
    this.noteOutlet(named);
    if (ref.kind === 'body' && ref.name !== null) this.noteBody(named, ref.text);
    if (named.kind !== 'person' || named.name === null) return;
    const person = this.people.get(named.name);
    if (person !== undefined) {
      if (ref.kind === 'person' && person.last < 0) {
        const bearers = this.bySurname.get(person.surname) ?? [];
        this.bySurname.set(person.surname, [...bearers, person]);
      }
      person.last = at;
      person.sentence = sentence;
      for (const office of mention.offices) if (!person.offices.includes(office)) person.offices.push(office);
    }
  }

  /** Reads an introduction and returns the document's author. */
  write(introduction: Introduction, at: number, sentence: number): Named {
    const author = introduction.author === null ? NOBODY : this.resolve(introduction.author, at, sentence);
    this.written.push({ introduction, author, sentence });
    if (this.written.length > KEPT * 2) this.written = this.written.slice(-KEPT);
    return { ...author, document: introduction.document };
  }

  /** A reference that a cue makes speak; `at` as in `meet`. */
  spoke(ref: SpeakerRef, named: Named, at: number): void {
    this.noteOutlet(named);
    if (ref.kind === 'generic' && ref.office !== null) this.unnamed.set(ref.office, at);
  }

  /** "the Central Committee" later means the one body whose name began so. */
  private noteBody(named: Named, text: string): void {
    const short = nameKey(/^(.*?)(?:\s(?:of|for|in|on|against|with)\s|$)/i.exec(text)?.[1] ?? text);
    const other = this.bodies.get(short);
    this.bodies.set(short, other === undefined || other?.name === named.name ? named : null);
  }

  private noteOutlet(named: Named): void {
    if (named.kind === 'outlet' && named.name !== null) this.outlets.set(named.name, named);
  }

  /** The classes of documents this speaker was said to have made, latest last. */
  documentOf(name: string): string | null {
    for (let i = this.written.length - 1; i >= 0; i--) {
      const entry = this.written[i];
      if (entry?.author.name === name) return entry.introduction.document;
    }
    return null;
  }

  /** Who a reference at document offset `at` means; `trailing`: it stands after the reported words. */
  resolve(ref: SpeakerRef, at: number, sentence: number, trailing = false): Named {
    switch (ref.kind) {
      case 'pronoun':
        if (/^(?:i|we)$/i.test(ref.text)) return this.sender ?? NOBODY;
        return this.antecedents.find(/reporter$/i.test(ref.text) ? 'speaker' : 'person', sentence, trailing);
      case 'it':
        return this.antecedents.find('thing', sentence, trailing);
      case 'title':
        return this.holder(ref, trailing ? sentence : -1);
      case 'document':
        return this.author(ref, at, sentence);
      case 'several': {
        const parts = ref.parts.map((part) => this.resolve(part, at, sentence));
        return { ...NOBODY, kind: 'joint', parts, sure: true };
      }
      case 'joint':
        return { ...NOBODY, kind: 'joint' };
      default:
        return this.nameOf(ref);
    }
  }

  private nameOf(ref: SpeakerRef): Named {
    const base = { ...NOBODY, name: ref.name, id: ref.actor, state: ref.state, sure: ref.name !== null };
    switch (ref.kind) {
      case 'person': {
        const known = ref.name === null ? undefined : this.people.get(ref.name);
        return known?.named ?? { ...base, kind: 'person' };
      }
      case 'surname':
        return this.bearer(ref);
      case 'outlet':
        return this.outlet(ref, base);
      case 'body':
        return ref.name === null ? this.shortBody(ref, base) : { ...base, kind: 'body' };
      case 'state':
        // A state is nobody's own voice: who spoke for it is not said.
        return { ...base, kind: 'state', name: null, sure: false };
      default:
        return { ...NOBODY, state: ref.state };
    }
  }

  private shortBody(ref: SpeakerRef, base: Named): Named {
    const known = this.bodies.get(nameKey(ref.text));
    return known === undefined || known === null ? { ...base, kind: 'body' } : { ...known, sure: false };
  }

  private outlet(ref: SpeakerRef, base: Named): Named {
    if (ref.name !== null) return { ...base, kind: 'outlet' };
    if (!/agency/i.test(ref.text)) return { ...base, kind: 'outlet' };
    if (ref.state === null) {
      // "the news agency": the only one spoken of so far, else not known.
      const [only] = this.outlets.size === 1 ? [...this.outlets.values()] : [];
      return only ?? { ...base, kind: 'outlet' };
    }
    return agencyOf(this.index, ref.state) ?? { ...base, kind: 'outlet' };
  }

  private newcomer(ref: SpeakerRef, name: string): Known {
    const named: Named = { ...NOBODY, kind: 'person', name, id: ref.actor, state: ref.state, sure: true };
    return { named, surname: surnameOf(name, ref.state), offices: [], last: -1, sentence: -1 };
  }

  /** Latest full form with that surname; before any, the only one to come; else the formulary's only one. */
  private bearer(ref: SpeakerRef): Named {
    const surname = nameKey(ref.text);
    let latest: Known | null = null;
    for (const person of this.bySurname.get(surname) ?? [])
      if (latest === null || person.last > latest.last) latest = person;
    if (latest !== null) return latest.named;
    const coming = [...(this.later.get(surname) ?? [])];
    const only = coming.length === 1 ? this.people.get(coming[0] ?? '') : undefined;
    if (only !== undefined) return { ...only.named, sure: false };
    const entries = this.index.surnames.get(surname) ?? [];
    const entry = coming.length === 0 && entries.length === 1 ? entries[0] : undefined;
    if (entry === undefined) return { ...NOBODY, kind: 'person' };
    return { ...NOBODY, kind: 'person', name: entry.name, id: entry.actor, state: entry.state };
  }

  /** "the Chinese president": the last person introduced with that office; two of them and no state: not known. */
  private holder(ref: SpeakerRef, told: number): Named {
    const office = ref.office ?? '';
    const fitting: Known[] = [];
    for (const person of this.people.values()) {
      // Whoever "…, the chairman said" speaks of in its own sentence is not the chairman.
      if (person.last < 0 || person.sentence === told || !officeFits(office, person.offices)) continue;
      if (ref.state === null || person.named.state === ref.state) fitting.push(person);
    }
    const latestUnnamed = this.unnamed.get(office) ?? -1;
    if (fitting.some(({ last }) => last < latestUnnamed))
      return { ...NOBODY, kind: 'person', state: ref.state };
    if (fitting.length === 0 || (ref.state === null && fitting.length > 1))
      return { ...NOBODY, kind: 'person', state: ref.state };
    const latest = fitting.reduce((a, b) => (b.last > a.last ? b : a));
    return { ...latest.named, sure: fitting.length === 1 };
  }

  private author(ref: SpeakerRef, at: number, sentence: number): Named {
    const document = ref.document ?? 'text';
    if (ref.owner !== null) {
      const owner = this.resolve(ref.owner, at, sentence);
      if (owner.name !== null || document !== 'message')
        return {
          ...owner,
          kind: owner.kind === 'unknown' || owner.kind === 'state' ? 'readout' : owner.kind,
          document,
        };
    }
    if (document === 'readout' || document === 'text' || document === 'treaty')
      return { ...NOBODY, kind: 'readout', state: ref.state, document };
    const noun = (/(\p{L}+)\P{L}*$/u.exec(ref.text)?.[1] ?? '').toLowerCase();
    const candidates = this.written.filter(({ introduction }) => introduction.document === document);
    const exact = candidates.filter(
      ({ introduction }) => !introduction.implied && introduction.noun === noun,
    );
    const latest = exact[exact.length - 1] ?? candidates[candidates.length - 1];
    // "issued a statement in support of the statement of Y": the first one is the news.
    const entry = (exact.length > 0 ? exact : candidates).find(
      (other) => other.sentence === latest?.sentence,
    );
    const authors = new Set(candidates.flatMap(({ author }) => author.name ?? []));
    if (entry !== undefined && entry.author.name !== null)
      return { ...entry.author, document, sure: authors.size === 1 };
    if (entry === undefined && this.sender !== null && document !== 'commentary')
      return { ...this.sender, document };
    return { ...NOBODY, document };
  }
}

/** The news agency of a state, where the formulary holds exactly one. */
function agencyOf(index: NameIndex, state: string): Named | null {
  const found = new Map<string, Named>();
  for (const entry of index.agencies) {
    if (entry.state === state)
      found.set(entry.name, {
        ...NOBODY,
        kind: 'outlet',
        name: entry.name,
        id: entry.actor,
        state,
        sure: true,
      });
  }
  return found.size === 1 ? ([...found.values()][0] ?? null) : null;
}
