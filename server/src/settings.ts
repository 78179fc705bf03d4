/**
 * The one file that sees raw settings: each field is read by itself, so that one wrong value never costs the others.
 */

export interface Settings {
  readonly enable: 'auto' | 'always' | 'never';
  /** Name written into annotations; empty: the name the system knows. */
  readonly author: string;
  readonly files: {
    /** Globs; empty: every document the client sends. */
    readonly include: readonly string[];
    /** Globs, in addition to the built-in list. */
    readonly exclude: readonly string[];
    readonly maxSizeKB: number;
  };
  readonly formulary: {
    /** Folders or YAML files, relative to the workspace folder, laid over the built-in formulary. */
    readonly paths: readonly string[];
    /** Ids of formulas that are switched off. */
    readonly disabled: readonly string[];
    /** Find wordings one content word away from a formula's, too. */
    readonly nearVariants: boolean;
  };
  readonly diagnostics: {
    /** Null: not set; what that means depends on how the client draws findings. */
    readonly show: 'notable' | 'all' | 'none' | null;
    readonly max: number;
  };
  readonly inlayHints: {
    /** Beside which dates their value is shown: none, those that do not say it themselves, all. */
    readonly dates: 'off' | 'relative' | 'all';
  };
  /** A line over each attributed block. */
  readonly codeLens: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  enable: 'auto',
  author: '',
  files: { include: [], exclude: [], maxSizeKB: 2048 },
  formulary: { paths: [], disabled: [], nearVariants: true },
  diagnostics: { show: null, max: 100 },
  inlayHints: { dates: 'relative' },
  codeLens: true,
};

/** Makes settings of whatever a client sent. `complain` hears of every value that cannot be used. */
export function readSettings(raw: unknown, complain: (message: string) => void): Settings {
  const reader = new FieldReader(raw, complain);
  const defaults = DEFAULT_SETTINGS;
  return {
    enable: reader.choice('enable', ['auto', 'always', 'never'], defaults.enable),
    author: reader.text('author', defaults.author),
    files: {
      include: reader.texts('files.include', defaults.files.include),
      exclude: reader.texts('files.exclude', defaults.files.exclude),
      maxSizeKB: reader.count('files.maxSizeKB', 1, defaults.files.maxSizeKB),
    },
    formulary: {
      paths: reader.texts('formulary.paths', defaults.formulary.paths),
      disabled: reader.texts('formulary.disabled', defaults.formulary.disabled),
      nearVariants: reader.flag('formulary.nearVariants', defaults.formulary.nearVariants),
    },
    diagnostics: {
      show: reader.choice('diagnostics.show', ['notable', 'all', 'none'], defaults.diagnostics.show),
      max: reader.count('diagnostics.max', 0, defaults.diagnostics.max),
    },
    inlayHints: {
      dates: reader.choice('inlayHints.dates', ['off', 'relative', 'all'], defaults.inlayHints.dates),
    },
    codeLens: reader.flag('codeLens', defaults.codeLens),
  };
}

class FieldReader {
  constructor(
    private readonly raw: unknown,
    private readonly complain: (message: string) => void,
  ) {}

  choice<const T extends string, D extends T | null>(
    path: string,
    allowed: readonly T[],
    fallback: D,
  ): T | D {
    const value = this.at(path);
    const chosen = allowed.find((candidate) => candidate === value);
    return chosen ?? this.refuse(path, value, `one of ${allowed.join(', ')}`, fallback);
  }

  text(path: string, fallback: string): string {
    const value = this.at(path);
    return typeof value === 'string' ? value.trim() : this.refuse(path, value, 'a text', fallback);
  }

  texts(path: string, fallback: readonly string[]): readonly string[] {
    const value = this.at(path);
    if (!Array.isArray(value)) return this.refuse(path, value, 'a list of texts', fallback);
    const good = value.filter((item): item is string => typeof item === 'string' && item.trim() !== '');
    if (good.length < value.length)
      this.complain(`readout.${path}: only texts are used, the rest is ignored`);
    return good;
  }

  count(path: string, least: number, fallback: number): number {
    const value = this.at(path);
    const usable = typeof value === 'number' && Number.isFinite(value) && value >= least;
    return usable ? Math.floor(value) : this.refuse(path, value, `a number of at least ${least}`, fallback);
  }

  flag(path: string, fallback: boolean): boolean {
    const value = this.at(path);
    return typeof value === 'boolean' ? value : this.refuse(path, value, 'true or false', fallback);
  }

  private refuse<T>(path: string, value: unknown, expected: string, fallback: T): T {
    if (value !== undefined && value !== null) {
      this.complain(`readout.${path}: ${JSON.stringify(value)} is not ${expected}; using the default`);
    }
    return fallback;
  }

  /** Clients send either nested objects or keys with dots. */
  private at(path: string): unknown {
    const whole = property(this.raw, path);
    if (whole !== undefined) return whole;
    return path.split('.').reduce<unknown>((value, name) => property(value, name), this.raw);
  }
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

/** Where settings come from: one request per resource, or what the client pushed. */
export type SettingsSource = (uri: string) => Promise<unknown>;

/** Settings per resource, asked for once and kept until {@link SettingsCache.forgetAll}. */
export class SettingsCache {
  private readonly cache = new Map<string, Promise<Settings>>();

  constructor(
    private readonly source: SettingsSource,
    private readonly log: (message: string) => void,
  ) {}

  /** Never rejects: a client that cannot answer gets the defaults. */
  of(uri: string): Promise<Settings> {
    const held = this.cache.get(uri);
    if (held !== undefined) return held;
    const asked = this.ask(uri);
    this.cache.set(uri, asked);
    return asked;
  }

  forget(uri: string): void {
    this.cache.delete(uri);
  }

  forgetAll(): void {
    this.cache.clear();
  }

  private async ask(uri: string): Promise<Settings> {
    try {
      return readSettings(await this.source(uri), this.log);
    } catch (error) {
      this.log(`settings for ${uri} could not be read (${String(error)}); using the defaults`);
      return DEFAULT_SETTINGS;
    }
  }
}
