type NumberArray = Int32Array | Uint8Array;

/** A typed array that grows: numbers by the million without an object for each. */
export class Grown<T extends NumberArray> {
  private data: T;
  private used = 0;

  constructor(private readonly make: new (length: number) => T) {
    this.data = new make(1 << 12);
  }

  get length(): number {
    return this.used;
  }

  push(value: number): void {
    if (this.used === this.data.length) {
      const wider = new this.make(this.data.length * 2);
      wider.set(this.data);
      this.data = wider;
    }
    this.data[this.used++] = value;
  }

  at(index: number): number {
    return index < this.used ? (this.data[index] ?? 0) : 0;
  }

  /** Forgets everything from `length` on. */
  cut(length: number): void {
    this.used = Math.min(this.used, length);
  }

  /** The numbers so far; shares memory until the next push. */
  view(): T {
    return this.data.subarray(0, this.used) as T;
  }
}
