import { Grown } from '../grown.js';

/** Rows of hits: what was found and the tokens it stands at, `count` of them. */
export class Hits {
  private readonly values = new Grown(Int32Array);
  private readonly lasts = new Grown(Int32Array);
  private readonly lengths = new Grown(Int32Array);

  get count(): number {
    return this.values.length;
  }

  clear(): void {
    for (const numbers of [this.values, this.lasts, this.lengths]) numbers.cut(0);
  }

  push(value: number, last: number, length: number): void {
    this.values.push(value);
    this.lasts.push(last);
    this.lengths.push(length);
  }

  /** What was found. */
  valueAt(hit: number): number {
    return this.values.at(hit);
  }

  firstAt(hit: number): number {
    return this.lasts.at(hit) - this.lengths.at(hit) + 1;
  }

  lastAt(hit: number): number {
    return this.lasts.at(hit);
  }
}
