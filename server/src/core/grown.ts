type NumberArray = Int32Array | Uint8Array;
const FIRST_LENGTH = 1 << 8;

/** A typed array that grows: numbers by the million without an object for each. */
export class Grown<T extends NumberArray> {
  private data: T;
  private used = 0;

  constructor(private readonly make: new (length: number) => T) {
    this.data = new make(FIRST_LENGTH);
  }

  get length(): number {
    return this.used;
  }

  /** Adds a number at the end; returns where it stands. */
  push(value: number): number {
    if (this.used === this.data.length) this.widen(this.used + 1);
    this.data[this.used] = value;
    return this.used++;
  }

  /** The number at `index`; 0 beyond the end. */
  at(index: number): number {
    return index < this.used ? (this.data[index] ?? 0) : 0;
  }

  /** Sets the number at `index`; what lies between the end and it becomes 0. */
  set(index: number, value: number): void {
    if (index >= this.used) {
      if (index >= this.data.length) this.widen(index + 1);
      this.data.fill(0, this.used, index);
      this.used = index + 1;
    }
    this.data[index] = value;
  }

  /** Forgets everything from `length` on. */
  cut(length: number): void {
    this.used = Math.min(this.used, length);
  }

  /** The numbers so far; shares memory until the next push. */
  view(): T {
    return this.data.subarray(0, this.used) as T;
  }

  private widen(least: number): void {
    const wider = new this.make(Math.max(least, this.data.length * 2));
    wider.set(this.data);
    this.data = wider;
  }
}
