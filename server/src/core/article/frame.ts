/**
 * The article itself: outlet, form, sender, addressee, completeness, source tier, read from headline, lead, dateline
 * and protocol. Every field needs evidence in the text, which is kept; without it the field is null or `unknown`.
 */
import type { Named } from '../quotes/named.js';
import { nameKey, type NameIndex } from '../quotes/names.js';
import { SIDES } from '../quotes/voice.js';
import type { ArticleOverrides, Completeness, EvidencedField, Form, SourceTier } from '../types.js';
import { givenBody, readBody, type BodyStart } from './body.js';
import { readCompleteness } from './completeness.js';
import { readDocument } from './documents.js';
import { GIVEN, type Reason } from './evidence.js';
import { readHead, type Head, type HeadScan } from './head.js';
import { headlineForm } from './headline-form.js';
import { readOutlet } from './outlet.js';
import { readSlots, type FrameSlot } from './slots.js';
import { readVehicle, type Vehicle } from './vehicle.js';

export type { BodyStart } from './body.js';

export interface ArticleFrame {
  readonly outlet: string | null;
  readonly outletId: string | null;
  readonly form: Form | null;
  readonly sender: string | null;
  readonly senderId: string | null;
  readonly addressee: string | null;
  readonly addresseeId: string | null;
  /** Occasion id, only where the reader gave one. */
  readonly occasion?: string | null;
  readonly completeness: Completeness;
  readonly sourceTier: SourceTier | null;
  readonly title: string | null;
  /** null: no stretch of the article is the sender's own text. */
  readonly body: BodyStart | null;
  /** How each fact is known. */
  readonly reasons?: Readonly<Partial<Record<EvidencedField, Reason>>>;
  /** What texts of a series are compared in, besides their formulas. */
  readonly slots?: readonly FrameSlot[];
  /** What sets the text apart within its form, for scales of authority. */
  readonly vehicle?: Vehicle;
}

/**
 * Reads the frame of an article given as clean paragraphs. `given` (front matter, articles.yaml) wins over the text.
 * Only the first and last paragraphs are looked at. `index` is compiled once, not per article; `scans` are those of the
 * paragraphs, as far as they are known.
 */
export function readFrame(
  paragraphs: readonly string[],
  index: NameIndex,
  given: ArticleOverrides = {},
  scans: readonly HeadScan[] = [],
): ArticleFrame {
  const head = readHead(paragraphs, index, scans);
  const printed = readOutlet(paragraphs, head);
  const outlet = given.outlet ?? printed?.name ?? null;
  const state = outlet === null ? null : index.stateOf(outlet);
  const own = state !== null && SIDES.has(state);
  const relay = relayOf(head, own ? state : null);
  const relayed = relay !== null || (state !== null && !SIDES.has(state));
  const reading = relayed ? null : readDocument(head, outlet, own ? state : null);
  const body =
    (reading === null ? null : readBody(paragraphs, head, reading)) ??
    (typeof given.sender === 'string' ? givenBody(paragraphs, head) : null);
  const sender = given.sender ?? reading?.sender?.named.name ?? null;
  const addressee = given.addressee ?? reading?.addressee?.named.name ?? null;
  const completeness = readCompleteness(paragraphs, head, reading, body);
  const form = given.form ?? reading?.form ?? null;
  const carried = reading?.sender?.named.kind === 'outlet' && reading.sender.named.name !== outlet;
  const tier = readTier(outlet, state, relay, body);
  return {
    outlet,
    outletId: idOf(index, outlet),
    form,
    sender,
    senderId: partyId(index, sender, reading?.sender?.named),
    addressee,
    addresseeId: partyId(index, addressee, reading?.addressee?.named),
    occasion: given.occasion ?? null,
    completeness: given.completeness ?? completeness.completeness,
    sourceTier: given.sourceTier ?? tier.tier,
    title: head.title,
    body: body === null ? null : { paragraph: body.paragraph, offset: body.offset },
    reasons: reasonsOf(given, {
      outlet: printed?.reason ?? null,
      form: reading?.reason ?? null,
      sender: reading?.sender?.reason ?? null,
      addressee: reading?.addressee?.reason ?? null,
      occasion: null,
      completeness: completeness.reason,
      sourceTier: tier.reason,
    }),
    slots: reading === null ? [] : readSlots(paragraphs, head, reading, body, own || body !== null),
    vehicle: readVehicle(
      paragraphs,
      head,
      form,
      outlet !== null && carried && completeness.completeness === 'full',
    ),
  };
}

function idOf(index: NameIndex, name: string | null): string | null {
  return name === null ? null : (index.names.get(nameKey(name))?.actor ?? null);
}

function partyId(index: NameIndex, name: string | null, read: Named | undefined): string | null {
  return name !== null && name === read?.name ? read.id : idOf(index, name);
}

/** What the reader gave needs no other reason. */
function reasonsOf(
  given: ArticleOverrides,
  read: Readonly<Record<Exclude<EvidencedField, 'lang'>, Reason | null>>,
): NonNullable<ArticleFrame['reasons']> {
  const known = Object.entries(read).flatMap(([field, reason]) => {
    const one = given[field as Exclude<EvidencedField, 'lang'>] === undefined ? reason : GIVEN;
    return one === null ? [] : [[field, one] as const];
  });
  return Object.fromEntries(known);
}

/**
 * The first paragraphs say that someone else reported it: this is reporting, not the text itself.
 * @param own the state whose outlet the article is of
 */
function relayOf(head: Head, own: string | null): Reason | null {
  // "人民日报社论：…" names what the text is, and quotes nobody.
  const from = head.title !== null && headlineForm(head.title) !== null ? head.lead : 0;
  for (const [paragraph, scan] of head.scans.entries()) {
    if (paragraph < from) continue;
    for (const { speaker, via, rule, cue } of scan.claims) {
      const text = (head.texts[paragraph] ?? '').slice(cue.start, cue.end);
      const outlet = speaker?.kind === 'outlet' ? speaker : via?.kind === 'outlet' ? via : null;
      // Outlets of one state give each other's texts.
      if (outlet !== null && own !== null && outlet.state === own) continue;
      if (outlet === null || (rule === 'name-verb-words' && !/^report|^quote|^cite/i.test(text))) continue;
      const detail = `It reports what an outlet said: “${outlet.text}”, “${text}”.`;
      return { rule: 'relayed', detail, at: { paragraph, start: outlet.start, end: outlet.end } };
    }
  }
  return null;
}

function readTier(
  outlet: string | null,
  state: string | null,
  relay: Reason | null,
  body: BodyStart | null,
): { readonly tier: SourceTier | null; readonly reason: Reason | null } {
  const because = (rule: string, detail: string): Reason => ({ rule, detail, at: null });
  if (state !== null && SIDES.has(state))
    return {
      tier: 'primary',
      reason: because('own-outlet', `${outlet ?? ''} is an outlet of the state itself (${state}).`),
    };
  if (relay !== null) return { tier: 'secondary', reason: relay };
  if (state !== null)
    return {
      tier: 'secondary',
      reason: because('third-outlet', `${outlet ?? ''} (${state}) reports on others.`),
    };
  if (body === null) return { tier: null, reason: null };
  return { tier: 'primary', reason: because('own-text', 'It gives the document in its own words.') };
}
