import * as vscode from 'vscode';
import type { HighlightSettings } from './filter.js';

/** The settings that the client itself reads, for one article. The server asks for its own. */
export function highlightSettings(uri: vscode.Uri): Omit<HighlightSettings, 'ownVoiceOnly'> {
  const settings = vscode.workspace.getConfiguration('readout', uri);
  return {
    categories: settings.get('highlight.categories', {}),
    speakers: settings.get('highlight.speakers', []),
    polarity: settings.get('highlight.polarity', {}),
    authority: settings.get('highlight.authority', []),
  };
}
