/** Reads one argument object of a server command, which may come from any client: every field is checked. */
export class ActArguments {
  constructor(private readonly raw: Readonly<Record<string, unknown>>) {}

  static of(list: readonly unknown[] | undefined): ActArguments {
    const first = list?.[0];
    const isObject = typeof first === 'object' && first !== null && !Array.isArray(first);
    return new ActArguments(isObject ? (first as Readonly<Record<string, unknown>>) : {});
  }

  /** @throws BadArgumentError */
  text(name: string): string {
    const value = this.raw[name];
    if (typeof value !== 'string') throw new BadArgumentError(name);
    return value;
  }

  textOrUndefined(name: string): string | undefined {
    return this.raw[name] === undefined || this.raw[name] === null ? undefined : this.text(name);
  }

  /** @throws BadArgumentError */
  texts(name: string): readonly string[] {
    const value = this.raw[name];
    if (!Array.isArray(value) || !value.every((item) => typeof item === 'string'))
      throw new BadArgumentError(name);
    return value;
  }

  /** @throws BadArgumentError */
  offset(name: string): number {
    const value = this.raw[name];
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw new BadArgumentError(name);
    return value;
  }
}

export class BadArgumentError extends Error {
  override readonly name = 'BadArgumentError';

  constructor(readonly argument: string) {
    super(`the argument "${argument}" is missing or of the wrong kind`);
  }
}
