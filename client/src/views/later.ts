import type { Disposable } from 'vscode';

const REFRESH_MS = 150;

/** Runs `work` once after the last of several calls in a row. */
export class Later implements Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly work: () => void) {}

  run(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.work, REFRESH_MS);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
