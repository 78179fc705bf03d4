import * as vscode from 'vscode';
import { CodeLensRequest, type BaseLanguageClient } from 'vscode-languageclient';
import { isOwnVoice } from '../../server/src/core/quotes/own-words.js';
import type { BlockLensData } from '../../server/src/protocol.js';
import type { Shown } from './shown.js';

/** The lenses of a document that the reader's filter lets through. */
export function shownLenses(
  lenses: readonly vscode.CodeLens[] | null | undefined,
  shown: Pick<Shown, 'ownVoiceOnly'>,
): vscode.CodeLens[] {
  const all = [...(lenses ?? [])];
  // Every formula that a lens counts is used.
  return shown.ownVoiceOnly
    ? all.filter((lens) => isOwnVoice({ voice: voiceOf(lens), polarity: 'used' }))
    : all;
}

/** What the server said of a lens; the library keeps it for the time when the lens is resolved. */
function voiceOf(lens: vscode.CodeLens): string | null {
  const { data } = lens as vscode.CodeLens & { readonly data?: Partial<BlockLensData> };
  return data?.voice ?? null;
}

/** Has the editor ask for the lenses of all open articles again. */
export function askForLensesAnew(client: BaseLanguageClient): void {
  const feature = client.getFeature(CodeLensRequest.method);
  const emitters = new Set(
    vscode.workspace.textDocuments.map(
      (document) => feature.getProvider(document)?.onDidChangeCodeLensEmitter,
    ),
  );
  for (const emitter of emitters) emitter?.fire();
}
