/** What reading one paragraph leaves in the document's memory. */
import type { Named } from './named.js';

/**
 * One thing remembered. `sentence` counts from the paragraph's first; `at` is a place in the paragraph, in the log an
 * offset and in finished effects a rank: later stages only ask what came after what.
 */
export type Effect =
  | {
      readonly kind: 'met';
      readonly name: string;
      /** By the full name, not the surname alone. */
      readonly full: boolean;
      readonly at: number;
      readonly sentence: number;
      readonly offices: readonly string[];
    }
  | { readonly kind: 'outlet'; readonly named: Named }
  | { readonly kind: 'body'; readonly short: string; readonly named: Named }
  | { readonly kind: 'unnamed'; readonly office: string; readonly at: number }
  | {
      readonly kind: 'wrote';
      readonly document: string;
      readonly noun: string;
      readonly implied: boolean;
      readonly author: Named;
      readonly sentence: number;
    }
  | {
      readonly kind: 'turn';
      readonly sentence: number;
      readonly role: 'speaker' | 'subject';
      readonly named: Named;
      readonly contested: boolean;
    };

const NONE: readonly Effect[] = [];

/** Gathers effects in the order they happen. */
export class EffectLog {
  private effects: Effect[] = [];

  add(effect: Effect): void {
    this.effects.push(effect);
  }

  /**
   * What is left of them at the paragraph's end: one entry a person and outlet. Places become ranks, so that words
   * typed before a name do not change what the paragraph leaves behind.
   */
  finish(): readonly Effect[] {
    if (this.effects.length === 0) return NONE;
    const rank = ranks(this.effects);
    const left = new Map<string | number, Effect>();
    for (const [number, effect] of this.effects.entries()) {
      const key = keyOf(effect, number);
      const before = left.get(key);
      left.delete(key);
      left.set(key, joined(before, 'at' in effect ? { ...effect, at: rank.get(effect.at) ?? 0 } : effect));
    }
    return [...left.values()];
  }
}

function ranks(effects: readonly Effect[]): ReadonlyMap<number, number> {
  const places: number[] = [];
  for (const effect of effects) if ('at' in effect) places.push(effect.at);
  const rank = new Map<number, number>();
  for (const at of places.sort((a, b) => a - b)) if (!rank.has(at)) rank.set(at, rank.size);
  return rank;
}

/** A person's name is its own key, which no stroke begins; what is kept one by one has its number. */
function keyOf(effect: Effect, number: number): string | number {
  switch (effect.kind) {
    case 'met':
      return effect.name;
    case 'outlet':
      return `/outlet ${effect.named.name ?? ''}`;
    case 'body':
      return `/body ${effect.short} ${effect.named.name ?? ''}`;
    default:
      return number;
  }
}

function joined(before: Effect | undefined, now: Effect): Effect {
  if (before?.kind !== 'met' || now.kind !== 'met') return now;
  return {
    ...now,
    full: before.full || now.full,
    offices: [...new Set([...before.offices, ...now.offices])],
  };
}
