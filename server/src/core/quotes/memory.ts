/** The document's memory: who was named, in what office, who wrote which document. Turns references into names. */
import { Antecedents, type Turn } from './antecedents.js';
import { EffectLog, type Effect } from './effects.js';
import type { Introduction, Mention, SpeakerRef } from './model.js';
import { NOBODY, type Named } from './named.js';
import { bodyKey, bodyOfState, type NameIndex } from './names.js';
import { People } from './people.js';
import { isInReach, REACH_BACK } from './reach.js';

interface Written {
  readonly document: string;
  readonly noun: string;
  readonly implied: boolean;
  readonly author: Named;
  readonly sentence: number;
  readonly paragraph: number;
}

const MINISTRY = /(?:foreign |defen[cs]e )?ministry(?: of (?:foreign affairs|(?:national )?defen[cs]e))?/i;

function isMinistry(key: string): boolean {
  return /\bministry\b/.test(key);
}

/** How many documents are remembered. */
const KEPT = 48;
/**
 * What is remembered while a document is read in order. Offsets and sentence numbers given to its methods are those
 * of the paragraph entered last. What a paragraph leaves behind is logged as effects: replaying those of the
 * {@link REACH_BACK} paragraphs before a place gives the memory as it is there.
 */
export class DocumentMemory {
  private readonly people: People;
  private written: Written[] = [];
  private readonly outlets = new Map<string, { readonly named: Named; readonly paragraph: number }>();
  private readonly bodies = new Map<
    string,
    Map<string, { readonly named: Named; readonly paragraph: number }>
  >();
  private readonly antecedents = new Antecedents();
  private paragraph = 0;
  private base = 0;
  private order = 0;
  private log = new EffectLog();

  /**
   * `sender`: who says "I" and "we" where the document itself is someone's words; `home`: the state whose outlet tells
   * it, and whose bodies need no state in their names there.
   */
  constructor(
    private readonly index: NameIndex,
    private readonly sender: Named | null,
    private readonly home: string | null = null,
  ) {
    this.people = new People(index);
  }

  /** Goes on to a paragraph; `base` and `order` count characters and sentences before it. */
  enter(paragraph: number, base: number, order: number): void {
    this.paragraph = paragraph;
    this.base = base;
    this.order = order;
    this.log = new EffectLog();
    this.people.enter(paragraph);
  }

  /** What the paragraph entered last has left behind so far. */
  effects(): readonly Effect[] {
    return this.log.finish();
  }

  /** Does to the memory what reading the paragraph entered last did when it was read. */
  replay(effects: readonly Effect[]): void {
    for (const effect of effects) this.apply(effect);
  }

  /** Full names anywhere in reach, for a headline that has only the surname; asked paragraph by paragraph. */
  foresee({ ref }: Pick<Mention, 'ref'>, paragraph: number): void {
    this.people.foresee(ref, paragraph);
  }

  /** Reads a mention. */
  meet(mention: Pick<Mention, 'ref' | 'offices'>, sentence: number): void {
    const { ref, offices } = mention;
    const named = this.nameOf(ref);
    this.noteOutlet(named);
    if (ref.kind === 'body' && ref.name !== null) {
      const short = bodyKey(/^(.*?)(?:\s(?:of|for|in|on|against|with)\s|$)/i.exec(ref.text)?.[1] ?? ref.text);
      this.do({ kind: 'body', short, named });
    }
    const { name } = named;
    if (named.kind !== 'person' || name === null || this.people.named(name) === null) return;
    this.do({ kind: 'met', name, full: ref.kind === 'person', at: ref.start, sentence, offices });
  }

  /** Reads an introduction and returns the document's author. */
  write(introduction: Introduction, sentence: number): Named {
    const author = introduction.author === null ? NOBODY : this.resolve(introduction.author, sentence);
    const { document, noun, implied } = introduction;
    this.do({ kind: 'wrote', document, noun, implied, author, sentence });
    return { ...author, document };
  }

  /** A reference that a cue makes speak. */
  spoke(ref: SpeakerRef, named: Named): void {
    this.noteOutlet(named);
    if (ref.kind === 'generic' && ref.office !== null)
      this.do({ kind: 'unnamed', office: ref.office, at: ref.start });
  }

  /** A turn that pronouns may point back to; `at`: its place, of which only the rest of its sentence asks. */
  turn(sentence: number, role: Turn['role'], named: Named, contested: boolean, at = 0): void {
    this.log.add({ kind: 'turn', sentence, role, named, contested });
    this.note({ sentence, role, named, contested }, at);
  }

  private note(turn: Omit<Turn, 'paragraph' | 'at'>, at: number): void {
    const { paragraph } = this;
    this.antecedents.note({ ...turn, sentence: this.order + turn.sentence, paragraph, at });
  }

  private noteOutlet(named: Named): void {
    if (named.kind === 'outlet' && named.name !== null) this.do({ kind: 'outlet', named });
  }

  private do(effect: Effect): void {
    this.log.add(effect);
    this.apply(effect);
  }

  private apply(effect: Effect): void {
    const { paragraph } = this;
    switch (effect.kind) {
      case 'met': {
        const { name, full, offices } = effect;
        const at = this.base + effect.at;
        this.people.meet({ name, at, sentence: this.order + effect.sentence, full, offices });
        return;
      }
      case 'outlet':
        this.outlets.set(effect.named.name ?? '', { named: effect.named, paragraph });
        return;
      case 'body': {
        // "the Central Committee" later means the one body whose name began so.
        const names = this.bodies.get(effect.short) ?? new Map<string, { named: Named; paragraph: number }>();
        this.bodies.set(effect.short, names.set(effect.named.name ?? '', { named: effect.named, paragraph }));
        return;
      }
      case 'unnamed':
        this.people.meetUnnamed(effect.office, this.base + effect.at);
        return;
      case 'wrote': {
        const { document, noun, implied, author, sentence } = effect;
        this.written.push({ document, noun, implied, author, sentence: this.order + sentence, paragraph });
        if (this.written.length > KEPT * 2) this.written = this.written.slice(-KEPT);
        return;
      }
      case 'turn': {
        const { role, named, contested, sentence } = effect;
        this.note({ sentence, role, named, contested }, 0);
      }
    }
  }

  private isInReach(paragraph: number): boolean {
    return isInReach(paragraph, this.paragraph);
  }

  /** The documents in reach, oldest first. */
  private documents(): Written[] {
    return this.written.slice(-KEPT).filter(({ paragraph }) => this.isInReach(paragraph));
  }

  /** The class of the last document this speaker was said to have made. */
  documentOf(name: string): string | null {
    return this.documents().findLast(({ author }) => author.name === name)?.document ?? null;
  }

  /** Who a reference means; `trailing`: it stands after the reported words. */
  resolve(ref: SpeakerRef, sentence: number, trailing = false): Named {
    const now = this.order + sentence;
    const oldest = this.paragraph - REACH_BACK;
    switch (ref.kind) {
      case 'pronoun':
        if (/^(?:i|we)$/i.test(ref.text)) return this.sender ?? NOBODY;
        return this.antecedents.find(
          /reporter$/i.test(ref.text) ? 'speaker' : 'person',
          now,
          trailing,
          oldest,
          ref.start,
        );
      case 'they':
        return this.antecedents.several(now, oldest);
      case 'it':
        return this.antecedents.find('thing', now, trailing, oldest, ref.start);
      case 'title':
        return this.people.holder(ref, trailing ? now : -1);
      case 'document':
        return this.author(ref, sentence);
      case 'several': {
        const parts = ref.parts.map((part) => this.resolve(part, sentence));
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
      case 'person':
        return (ref.name === null ? null : this.people.named(ref.name)) ?? { ...base, kind: 'person' };
      case 'surname':
        return this.people.bearer(ref);
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

  /** "the Central Committee", "the ministry", "a Chinese foreign ministry spokesman". */
  private shortBody(ref: SpeakerRef, base: Named): Named {
    const spokesman = ref.office === 'spokesman';
    const words = spokesman ? (MINISTRY.exec(ref.text)?.[0] ?? '') : ref.text;
    const named = this.bodyCalled(bodyKey(words), ref.state);
    if (named === null) return { ...base, kind: 'body' };
    const name = spokesman ? `${named.name ?? ''} spokesperson` : named.name;
    return { ...named, name };
  }

  /** The one body in reach whose name begins so; else that of the state named, or of the state whose outlet tells it. */
  private bodyCalled(short: string, state: string | null): Named | null {
    const inReach = (key: string): Named[] =>
      [...(this.bodies.get(key)?.values() ?? [])].flatMap(({ paragraph, named }) =>
        this.isInReach(paragraph) && (state === null || named.state === state) ? [named] : [],
      );
    const found =
      short === 'ministry' ? [...this.bodies.keys()].filter(isMinistry).flatMap(inReach) : inReach(short);
    const [only] = found;
    if (found.length > 1) return null;
    if (only !== undefined) return { ...only, sure: false };
    const owner = state ?? this.home;
    const entry = owner === null ? null : bodyOfState(this.index, owner, short);
    if (entry === null) return null;
    return { ...NOBODY, kind: 'body', name: entry.name, id: entry.actor, state: owner, sure: state !== null };
  }

  private outlet(ref: SpeakerRef, base: Named): Named {
    if (ref.name !== null) return { ...base, kind: 'outlet' };
    if (!/agency/i.test(ref.text)) return { ...base, kind: 'outlet' };
    if (ref.state === null) {
      // "the news agency": the only one spoken of so far, else not known.
      const named = [...this.outlets.values()].filter(({ paragraph }) => this.isInReach(paragraph));
      const [only] = named;
      return only !== undefined && named.length === 1 ? only.named : { ...base, kind: 'outlet' };
    }
    return agencyOf(this.index, ref.state) ?? { ...base, kind: 'outlet' };
  }

  /** "the joint statement", "the treaty": those who made the last one together, as far as they are named. */
  private jointly(document: string): Named {
    const made = this.documents().findLast(
      (written) => written.document === document && written.author.kind === 'joint',
    );
    return { ...NOBODY, kind: 'joint', document, parts: made?.author.parts ?? [] };
  }

  private author(ref: SpeakerRef, sentence: number): Named {
    const document = ref.document ?? 'text';
    if (document === 'treaty' || /^(?:\S+\s)?joint\b/i.test(ref.text)) return this.jointly(document);
    if (ref.owner !== null) {
      const owner = this.resolve(ref.owner, sentence);
      if (owner.name !== null || document !== 'message')
        return {
          ...owner,
          kind: owner.kind === 'unknown' || owner.kind === 'state' ? 'readout' : owner.kind,
          document,
        };
    }
    if (document === 'text') return { ...NOBODY, kind: 'readout', state: ref.state, document };
    const noun = (/(\p{L}+)\P{L}*$/u.exec(ref.text)?.[1] ?? '').toLowerCase();
    const candidates = this.documents().filter((written) => written.document === document);
    const exact = candidates.filter((written) => !written.implied && written.noun === noun);
    const latest = exact[exact.length - 1] ?? candidates[candidates.length - 1];
    // "issued a statement in support of the statement of Y": the first one is the news.
    const entry = (exact.length > 0 ? exact : candidates).find(
      (other) => other.sentence === latest?.sentence,
    );
    if (document === 'readout') {
      const made = ref.state === null ? exact[exact.length - 1]?.author : undefined;
      return made === undefined || made.name === null
        ? { ...NOBODY, kind: 'readout', state: ref.state, document }
        : { ...made, document, sure: false };
    }
    const authors = new Set(candidates.flatMap(({ author }) => author.name ?? []));
    if (entry !== undefined && entry.author.name !== null)
      return { ...entry.author, document, sure: authors.size === 1 };
    // "The article notes" is the paper whose article is given; "the commentary" in a letter is somebody else's.
    const isOwn = document === 'commentary' ? this.sender?.kind === 'outlet' : entry === undefined;
    if (isOwn && this.sender !== null) return { ...this.sender, document };
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
