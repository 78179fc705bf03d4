import type { CodeLens, Command } from 'vscode-languageserver';
import type { ClientAbilities } from '../client-abilities.js';
import type { AttributedBlock } from '../core/quotes/blocks.js';
import type { OpenDocument } from '../document/open-document.js';
import type { Translate } from '../l10n.js';
import { UiCommand, type BlockArgs, type BlockLensData } from '../protocol.js';
import { blockTitle } from '../render/block-words.js';
import { paragraphLine } from '../document/paragraph-line.js';
import { ContentChangedError } from '../requests.js';

/** A lens over each attributed block of an article, at the first line of its paragraph; what it says is resolved later. */
export function codeLenses(document: OpenDocument): CodeLens[] {
  if (document.reading === null || document.settings?.codeLens !== true) return [];
  return document.blocks().map(({ start, voice }): CodeLens => {
    const line = paragraphLine(document.text, document.text.positionAt(start).line);
    const at = { line, character: 0 };
    const data: BlockLensData = { uri: document.uri, version: document.version, start, voice };
    return { range: { start: at, end: at }, data };
  });
}

/**
 * Gives a lens its words, and the command that lists its formulas where the client has it.
 * @throws ContentChangedError when the text is another one now: the client asks for all lenses anew
 */
export function resolveCodeLens(
  lens: CodeLens,
  documentOf: (uri: string) => OpenDocument | undefined,
  client: ClientAbilities,
  t: Translate,
): CodeLens {
  const data: unknown = lens.data;
  if (!isLensData(data)) return lens;
  const document = documentOf(data.uri);
  const block =
    document === undefined || document.version !== data.version || document.hasWork
      ? undefined
      : document.blocks().find(({ start, voice }) => start === data.start && voice === data.voice);
  if (document === undefined || block === undefined) throw new ContentChangedError();
  return { ...lens, command: commandOf(block, document, client, t) };
}

function commandOf(
  block: AttributedBlock,
  { uri, reading }: OpenDocument,
  client: ClientAbilities,
  t: Translate,
): Command {
  const title = blockTitle(block, reading?.article().form ?? null, t);
  // Clients show a lens without a command of theirs as plain words.
  if (!client.uiCommands) return { title, command: '' };
  const { start, end, speaker, voice } = block;
  const argument: BlockArgs = { uri, start, end, speaker, voice };
  return { title, command: UiCommand.showBlock, arguments: [argument] };
}

function isLensData(data: unknown): data is BlockLensData {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, version, start } = data as Partial<Record<keyof BlockLensData, unknown>>;
  return typeof uri === 'string' && typeof version === 'number' && typeof start === 'number';
}
