import { MemoryFileSystem } from '../memory-file-system.js';
import { duplex } from './duplex.js';
import { ROOT } from './test-client.js';

export const FOLDER = `${ROOT}/.readout/formulary`;
export const MINE = `${FOLDER}/mine.yaml`;
export const SHARED = `${ROOT}/shared/words/a.yaml`;
export const IGNORES = `${ROOT}/.readout/ignores.yaml`;
export const THANKS = `# Mine.
formulas:
  - id: thanks
    name: Thanks
    category: gratitude
    variants: [Thanks]
    sources: [my-source]
sources:
  - id: my-source
    title: A letter
`;

/** What a test does with a server whose reader has YAML files of their own. */
export function dataDesk() {
  const server = duplex();
  const { started, write, client } = server;

  async function desk(files: Readonly<Record<string, string>>, settings = {}): Promise<void> {
    const fileSystem = new MemoryFileSystem();
    for (const [uri, text] of Object.entries(files)) await write(fileSystem, uri, text);
    await started({ fileSystem, settings });
  }

  async function show(uri: string, text: string): Promise<void> {
    await client().open(text, uri, 'yaml');
  }

  /** The place of `|` in a text, and the text without it. */
  function marked(text: string): { text: string; position: { line: number; character: number } } {
    const [before = '', after = ''] = text.split('|');
    const rows = before.split('\n');
    return {
      text: before + after,
      position: { line: rows.length - 1, character: rows.at(-1)?.length ?? 0 },
    };
  }

  async function ask<T>(method: string, uri: string, withMark: string, more: object = {}): Promise<T> {
    const { text, position } = marked(withMark);
    await show(uri, text);
    return client().request<T>(method, { textDocument: { uri }, position, ...more });
  }

  return { ...server, desk, show, marked, ask };
}
