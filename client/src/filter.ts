import { isOwnVoice } from '../../server/src/core/quotes/own-words.js';
import type { AuthorityView, FindingView } from '../../server/src/protocol.js';

/** `readout.highlight.*`: what the reader wants to see. */
export interface HighlightSettings {
  /** Category, or `date`, → shown; what is missing is shown. */
  readonly categories: Readonly<Record<string, boolean>>;
  /** Names of speakers; empty: everyone. `unknown` stands for words nobody is known to have said. */
  readonly speakers: readonly string[];
  readonly polarity: Readonly<Record<string, boolean>>;
  /**
   * Places on scales of authority; empty: all. "DPRK" is a whole scale, "DPRK 3" its levels from the heaviest down to 3,
   * `unknown` stands for words whose authority is not known.
   */
  readonly authority: readonly string[];
  /** Only what somebody utters in their own voice; see {@link isOwnVoice}. */
  readonly ownVoiceOnly: boolean;
}

/** Whether a finding is drawn, listed and stepped to. Quotations are not: they only say who speaks. */
export function isShown(view: FindingView, settings: HighlightSettings): boolean {
  if (!view.flag || view.kind === 'quote') return false;
  if (view.kind === 'date') return settings.categories['date'] !== false;
  if (view.category !== null && settings.categories[view.category] === false) return false;
  if (view.polarity !== null && settings.polarity[view.polarity] === false) return false;
  if (settings.ownVoiceOnly && !isOwnVoice(view)) return false;
  const { speakers, authority } = settings;
  if (authority.length > 0 && !authority.some((place) => isAuthority(place, view.authority))) return false;
  return speakers.length === 0 || speakers.some((name) => isSpeaker(name, view.speaker));
}

function isSpeaker(wanted: string, speaker: string | null): boolean {
  const name = wanted.trim().toLowerCase();
  return speaker === null ? name === 'unknown' : name === speaker.toLowerCase();
}

/** @param wanted a scale, or a scale and the least heavy level ("DPRK 3") */
function isAuthority(wanted: string, authority: AuthorityView | null): boolean {
  const words = wanted.trim().split(/\s+/);
  if (authority === null) return words.length === 1 && words[0]?.toLowerCase() === 'unknown';
  const last = words.length > 1 ? words.at(-1) : undefined;
  const least = last !== undefined && /^\d+$/.test(last) ? Number(last) : null;
  const scale = (least === null ? words : words.slice(0, -1)).join(' ');
  return (
    scale.toLowerCase() === authority.scale.toLowerCase() && (least === null || authority.level <= least)
  );
}
