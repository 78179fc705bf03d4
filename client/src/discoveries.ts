import type { DiscoveredView, DiscoverView } from '../../server/src/protocol.js';

type Listener = (next: DiscoveredView | undefined) => void;

/** What the last discovery found, less what the reader has dealt with since. Knows nothing of VS Code. */
export class Discoveries {
  private view: DiscoverView | null = null;
  private readonly listeners = new Set<Listener>();
  /** The phrase that is chosen in the list. */
  selected: DiscoveredView | undefined;

  get current(): DiscoverView | null {
    return this.view;
  }

  show(view: DiscoverView): void {
    this.view = view;
    this.tell(view.phrases[0]);
  }

  phrase(words: string): DiscoveredView | undefined {
    return this.view?.phrases.find((phrase) => phrase.words === words);
  }

  /** Takes a phrase off the list; the one below it (or above, at the end) is the next to look at. */
  remove(words: string): void {
    if (this.view === null) return;
    const at = this.view.phrases.findIndex((phrase) => phrase.words === words);
    if (at < 0) return;
    const phrases = this.view.phrases.filter((_, index) => index !== at);
    this.view = { ...this.view, phrases };
    this.tell(phrases[at] ?? phrases[at - 1]);
  }

  /** `listener` hears of each change, with the phrase to choose then. */
  onChange(listener: Listener): { dispose(): void } {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  private tell(next: DiscoveredView | undefined): void {
    for (const listener of this.listeners) listener(next);
  }
}
