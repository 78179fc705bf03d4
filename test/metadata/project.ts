/** Reads the project's own files, for tests that keep manifest, code and texts in agreement. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tests are run from the project's folder. */
export function read(path: string): string {
  return readFileSync(join(process.cwd(), path), 'utf8');
}

export function readJson(path: string): unknown {
  return JSON.parse(read(path));
}

/** All TypeScript of a folder, one text per file. */
export function sources(folder: string): readonly string[] {
  return readdirSync(join(process.cwd(), folder), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(join(folder, name)));
}

/** What group 1 of `pattern` finds in `texts`, once each, sorted. */
export function found(texts: readonly string[], pattern: RegExp): readonly string[] {
  const all = texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
  return [...new Set(all)].sort();
}

export interface Manifest {
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly keybindings: readonly {
      readonly command: string;
      readonly key: string;
      readonly when: string;
    }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly colors: readonly {
      readonly id: string;
      readonly defaults: Readonly<Record<string, string>>;
    }[];
    readonly viewsWelcome: readonly { readonly contents: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly snippets: readonly { readonly path: string }[];
    readonly yamlValidation: readonly { readonly url: string }[];
    readonly views: Readonly<Record<string, readonly { readonly icon: string }[]>>;
  };
}

export interface Setting {
  readonly type: string;
  readonly scope: string;
  readonly default: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface Step {
  readonly media: { readonly svg?: string; readonly image?: string; readonly markdown?: string };
  readonly completionEvents: readonly string[];
}
