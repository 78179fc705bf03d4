import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { Method, type FsParams, type FsStat, type FsWriteParams } from '../../server/src/protocol.js';
import { fromBase64, toBase64 } from './base64.js';
import { isInside, isReadoutData } from './paths.js';

/**
 * Answers the server's file requests through VS Code. Reads any file of the workspace's folders, writes and deletes
 * only in their `.readout` folders, and never in an untrusted workspace.
 */
export function serveFileSystem(client: BaseLanguageClient): vscode.Disposable {
  const { fs } = vscode.workspace;
  return vscode.Disposable.from(
    client.onRequest(Method.fsRead, async ({ uri }: FsParams) =>
      orMissing(fs.readFile(readable(uri)).then(toBase64)),
    ),
    client.onRequest(Method.fsList, async ({ uri }: FsParams) =>
      orMissing(
        fs
          .readDirectory(readable(uri))
          .then((entries) => entries.map(([name, type]) => ({ name, type: typeOf(type) }))),
      ),
    ),
    client.onRequest(Method.fsStat, async ({ uri }: FsParams): Promise<FsStat | null> =>
      orMissing(
        fs.stat(readable(uri)).then(({ type, size, mtime }): FsStat => ({ type: typeOf(type), size, mtime })),
      ),
    ),
    client.onRequest(Method.fsWrite, async ({ uri, content }: FsWriteParams) => {
      await fs.writeFile(writable(uri), fromBase64(content));
      return null;
    }),
    client.onRequest(Method.fsDelete, async ({ uri }: FsParams) => {
      await orMissing(fs.delete(writable(uri), { recursive: true, useTrash: false }));
      return null;
    }),
    client.onRequest(Method.fsMakeFolder, async ({ uri }: FsParams) => {
      await fs.createDirectory(writable(uri));
      return null;
    }),
  );
}

function typeOf(type: vscode.FileType): FsStat['type'] {
  return (type & vscode.FileType.Directory) !== 0 ? 'directory' : 'file';
}

/** A file that is not there is an answer, not an error. */
async function orMissing<T>(work: Thenable<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}

function folders(): readonly vscode.Uri[] {
  return (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri);
}

function readable(text: string): vscode.Uri {
  const uri = vscode.Uri.parse(text, true);
  if (!folders().some((folder) => isInside(folder, uri))) {
    throw new Error(`${text} is outside the workspace and is not read.`);
  }
  return uri;
}

function writable(text: string): vscode.Uri {
  const uri = vscode.Uri.parse(text, true);
  if (!vscode.workspace.isTrusted) {
    throw new Error(`${text} is not written: the workspace is not trusted.`);
  }
  if (!folders().some((folder) => isReadoutData(folder, uri))) {
    throw new Error(`${text} is not written: it is not in a .readout folder of the workspace.`);
  }
  return uri;
}
