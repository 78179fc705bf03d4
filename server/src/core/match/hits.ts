/** Rows of hits: what was found and the token it ends with, `count` of them. */
export class Hits {
  values = new Int32Array(64);
  /** Last token. */
  lasts = new Int32Array(64);
  /** Number of tokens. */
  lengths = new Int32Array(64);
  count = 0;

  push(value: number, last: number, length: number): void {
    if (this.count === this.values.length) {
      this.values = wider(this.values);
      this.lasts = wider(this.lasts);
      this.lengths = wider(this.lengths);
    }
    this.values[this.count] = value;
    this.lasts[this.count] = last;
    this.lengths[this.count] = length;
    this.count++;
  }
}

function wider(array: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(array.length * 2);
  copy.set(array);
  return copy;
}
