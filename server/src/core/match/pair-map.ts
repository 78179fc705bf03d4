const FIRST_PLACES = 1 << 10;

/** Numbers by pairs of numbers, the left one > 0: open addressing in one flat array, without an object for each. */
export class PairMap {
  /** Triples of left, right and value; left 0 marks an empty place. */
  private places = new Int32Array(3 * FIRST_PLACES);
  private mask = FIRST_PLACES - 1;
  private count = 0;

  /** The value of a pair, or `none` if it was never set. */
  get(left: number, right: number, none: number): number {
    const { places } = this;
    const place = this.placeOf(left, right);
    return places[place] === left ? (places[place + 2] as number) : none;
  }

  set(left: number, right: number, value: number): void {
    if (this.count * 2 > this.mask) this.rehash();
    const place = this.placeOf(left, right);
    const { places } = this;
    if (places[place] === 0) this.count++;
    places[place] = left;
    places[place + 1] = right;
    places[place + 2] = value;
  }

  /** Every pair that was set, in no order. */
  *[Symbol.iterator](): Iterator<readonly [left: number, right: number]> {
    const { places } = this;
    for (let at = 0; at < places.length; at += 3)
      if (places[at] !== 0) yield [places[at] as number, places[at + 1] as number];
  }

  private placeOf(left: number, right: number): number {
    const { places, mask } = this;
    let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = slot * 3;
      const owner = places[place] as number;
      if (owner === 0 || (owner === left && places[place + 1] === right)) return place;
    }
  }

  private rehash(): void {
    const old = this.places;
    this.mask = this.mask * 2 + 1;
    this.places = new Int32Array(3 * (this.mask + 1));
    for (let at = 0; at < old.length; at += 3) {
      const left = old[at] as number;
      if (left !== 0) this.places.set(old.subarray(at, at + 3), this.placeOf(left, old[at + 1] as number));
    }
  }
}
