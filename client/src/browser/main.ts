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

/** VS Code makes workers from web addresses only; an extension that comes from a remote is read first. */
async function workerOf(script: Uri): Promise<Worker> {
  if (/^https?$/.test(script.scheme)) return new Worker(script.toString(true));
  // The script asks for its data by a relative address, which one made of text has none of: it is given it at once.
  const files = [Uri.joinPath(script, '..', 'formulary-data.js'), script];
  const pieces = await Promise.all(files.map((file) => workspace.fs.readFile(file)));
  const text = new Blob(
    pieces.map((bytes) => Uint8Array.from(bytes)),
    { type: 'text/javascript' },
  );
  return new Worker(URL.createObjectURL(text));
}
