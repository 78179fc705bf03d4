import type { FindingView } from '../../server/src/protocol.js';

/** `readout.highlight.*`: what the reader wants to see. */
export interface HighlightSettings {
  /** Category, or `date`, → shown; what is missing is shown. */
  readonly categories: Readonly<Record<string, boolean>>;
  /** Names of speakers; empty: everyone. `unknown` stands for words nobody is known to have said. */
  readonly speakers: readonly string[];
  readonly polarity: Readonly<Record<string, boolean>>;
}

/** Whether a finding is drawn, listed and stepped to. Quotations are not: they only say who speaks. */
export function isShown(view: FindingView, settings: HighlightSettings): boolean {
  if (!view.flag || view.kind === 'quote') return false;
  if (view.kind === 'date') return settings.categories['date'] !== false;
  if (view.category !== null && settings.categories[view.category] === false) return false;
  if (view.polarity !== null && settings.polarity[view.polarity] === false) return false;
  return settings.speakers.length === 0 || settings.speakers.some((name) => isSpeaker(name, view.speaker));
}

function isSpeaker(wanted: string, speaker: string | null): boolean {
  const name = wanted.trim().toLowerCase();
  return speaker === null ? name === 'unknown' : name === speaker.toLowerCase();
}
