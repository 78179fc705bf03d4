/** Which symbols each set of words takes, asked from either side. */
export class SymbolSets {
  private readonly bySet: (readonly number[])[] = [];
  private readonly bySymbol: number[][];

  constructor(symbolCount: number) {
    this.bySymbol = Array.from({ length: symbolCount }, () => []);
  }

  get size(): number {
    return this.bySet.length;
  }

  /** Adds the next set. */
  add(symbols: readonly number[]): void {
    const set = this.bySet.push(symbols) - 1;
    for (const symbol of symbols) this.bySymbol[symbol]?.push(set);
  }

  symbolsOf(set: number): readonly number[] {
    return this.bySet[set] ?? [];
  }

  setsOf(symbol: number): readonly number[] {
    return this.bySymbol[symbol] ?? [];
  }

  has(set: number, symbol: number): boolean {
    return this.bySet[set]?.includes(symbol) ?? false;
  }
}
