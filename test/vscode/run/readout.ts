/** The extension under test as its tests see it, in any host: what it found, and waiting for it. */
import * as vscode from 'vscode';
import type { ReadoutApi } from '../../../client/src/extension.js';
import type { FindingView, StatusParams, TagView } from '../../../server/src/protocol.js';
import { eventually } from './expect.js';

export const EXTENSION_ID = 'readout-tools.readout';

/** The extension, which must be installed. */
export function extension(): vscode.Extension<ReadoutApi> {
  const found = vscode.extensions.getExtension<ReadoutApi>(EXTENSION_ID);
  if (found === undefined) throw new Error(`${EXTENSION_ID} is not installed`);
  return found;
}

/** What the extension exports, activated and with its server running. */
export async function readout(): Promise<ReadoutApi> {
  const api = await extension().activate();
  if (!(await api.ready)) throw new Error('the language server did not start');
  return api;
}

/** The status of a document once it was read, refused or failed. */
export async function judged(uri: vscode.Uri): Promise<StatusParams> {
  const api = await readout();
  return eventually(() => {
    const status = api.status(uri);
    return status === null || status.state === 'reading' ? undefined : status;
  }, `a verdict on ${uri.path}`);
}

/** The findings of a document once it was read and `fits` them. */
export async function findings(
  uri: vscode.Uri,
  fits: (found: readonly FindingView[]) => boolean = (found) => found.length > 0,
): Promise<readonly FindingView[]> {
  const api = await readout();
  return eventually(
    () => {
      const found = api.findings(uri);
      return api.status(uri)?.state === 'read' && fits(found) ? found : undefined;
    },
    () => `findings of ${uri.path}; now ${JSON.stringify([api.status(uri), api.findings(uri)])}`,
  );
}

/** The flagged finding with these words; of several the `nth`, from 0. */
export async function finding(uri: vscode.Uri, words: string, nth = 0): Promise<FindingView> {
  const among = (found: readonly FindingView[]): FindingView | undefined =>
    found.filter(({ text, flag }) => flag && text === words)[nth];
  const found = among(await findings(uri, (all) => among(all) !== undefined));
  if (found === undefined) throw new Error(`"${words}" went away again`);
  return found;
}

/** The tagged passages of a document once `fits` them. */
export async function tags(
  uri: vscode.Uri,
  fits: (tagged: readonly TagView[]) => boolean,
  what: string,
): Promise<readonly TagView[]> {
  const api = await readout();
  return eventually(
    () => {
      const tagged = api.tags(uri);
      return fits(tagged) ? tagged : undefined;
    },
    () => `${what}; now ${JSON.stringify(api.tags(uri))}`,
  );
}
