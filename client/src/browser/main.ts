import { Uri, workspace, type ExtensionContext } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateReadout, type ReadoutApi } from '../extension.js';

/** Entry in the web worker extension host: the server runs in a worker of its own. */
export function activate(context: ExtensionContext): ReadoutApi {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server-browser.js');
  let worker: Worker | undefined;
  const startServer = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = await workerOf(script);
    // Not the worker itself: in VS Code's own worker `Worker` is a wrapper, which the library does not recognise.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return activateReadout(context, {
    userName: undefined,
    ownFileSystem: false,
    createClient: (options) => new LanguageClient('readout', 'Readout', startServer, options),
  });
}

/**
 * A worker of the server's script and its data. The two are put into one text: the editor may start a script from an
 * address of its own making, from which the script cannot ask for its data by a relative one.
 */
async function workerOf(script: Uri): Promise<Worker> {
  const files = [Uri.joinPath(script, '..', 'formulary-data.js'), script];
  const pieces = await Promise.all(files.map(bytesOf));
  return new Worker(URL.createObjectURL(new Blob(pieces, { type: 'text/javascript' })));
}

/** An extension that comes from a remote is read through the editor, one from a web address from there. */
async function bytesOf(file: Uri): Promise<BlobPart> {
  if (!/^https?$/.test(file.scheme)) return Uint8Array.from(await workspace.fs.readFile(file));
  const response = await fetch(file.toString(true));
  if (!response.ok) throw new Error(`${file.toString(true)}: ${response.status} ${response.statusText}`);
  return response.arrayBuffer();
}
