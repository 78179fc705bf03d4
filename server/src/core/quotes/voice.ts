/** Voice and reporting side of one attribution (formulary: `uses.tsv` voices, reported_by). */
import type { Form, Voice } from '../types.js';
import type { Named } from './named.js';

/** What the frame of the article tells about its voices. */
export interface FrameFacts {
  readonly outlet: string | null;
  readonly outletState: string | null;
  readonly form: Form | null;
}

/** States whose own media publish the texts compared; any other outlet is a third party and is named itself. */
export const SIDES: ReadonlySet<string> = new Set(['DPRK', 'PRC', 'Russia']);

/** Forms of a report; without any an agency's text is one. */
const NEWS: ReadonlySet<Form> = new Set(['report', 'readout', 'photo-caption', 'briefing']);

function isSide(state: string | null): boolean {
  return state !== null && SIDES.has(state);
}

/** Voice of words given to `speaker` by a cue; null when the text does not show it. */
export function voiceOf(
  speaker: Named,
  relays: readonly Named[],
  quoted: boolean,
  wholeQuotation: boolean,
  vehicle: string | null,
  frame: FrameFacts,
): Voice | null {
  if (speaker.kind === 'joint') return 'joint';
  if (speaker.kind === 'outlet') return 'outlet';
  if (speaker.kind !== 'person' && speaker.kind !== 'body') return null;
  // A side's own agency tells in its words what was said: its report is that side's readout.
  const told =
    vehicle === null &&
    speaker.state !== null &&
    isSide(frame.outletState) &&
    NEWS.has(frame.form ?? 'report');
  const readout =
    told ||
    relays.some(({ kind, document }) => kind === 'readout' || kind === 'state' || document === 'readout') ||
    vehicle === 'readout' ||
    frame.form === 'readout';
  if (readout) {
    const side = relays.find(({ state }) => state !== null)?.state ?? frame.outletState;
    if (side !== null && speaker.state !== null && side !== speaker.state && SIDES.has(side))
      return 'interlocutor-as-reported';
    return quoted ? 'quoted-in-readout' : 'paraphrased-in-readout';
  }
  if (vehicle !== null && vehicle !== 'text') return quoted ? 'first-person' : 'paraphrased-in-readout';
  return quoted && wholeQuotation ? 'first-person' : null;
}

/** Voice of a document's own text by its form. */
export function ownVoice(form: Form | null): Voice | null {
  switch (form) {
    case null:
    case 'other':
      return null;
    case 'joint-statement':
    case 'treaty-text':
      return 'joint';
    case 'editorial':
    case 'political-essay':
    case 'commentary':
    case 'readout':
    case 'report':
    case 'photo-caption':
      return 'outlet';
    default:
      return 'first-person';
  }
}

/** Whose side's text tells it: a state where its own media do, else the outlet. */
export function reportedByOf(relays: readonly Named[], speaker: Named, frame: FrameFacts): string | null {
  for (const relay of relays) {
    if (relay.state !== null && SIDES.has(relay.state)) return relay.state;
    if (relay.name !== null) return relay.name;
  }
  const tells = speaker.kind === 'outlet' || speaker.kind === 'readout';
  if (tells && speaker.state !== null && SIDES.has(speaker.state)) return speaker.state;
  if (frame.outlet === null) return null;
  return frame.outletState !== null && SIDES.has(frame.outletState) ? frame.outletState : frame.outlet;
}
