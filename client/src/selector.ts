import type { TextDocument, TextEditor, WorkspaceFolder } from 'vscode';

/** Where articles live. `git:` and other schemes that show an old state of a file are left alone. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-test-web'];
const NEVER = ['git', 'gitlens', 'output', 'readout', 'vscode-scm', 'vscode-userdata'];
const LANGUAGES = ['plaintext', 'markdown'];

export interface Filter {
  readonly scheme: string;
  readonly language: string;
  readonly pattern?: string;
}

/** The schemes of articles: the usual ones, and those of the workspace's own (virtual) folders. */
export function articleSchemes(folders: readonly WorkspaceFolder[]): readonly string[] {
  const own = folders.map((folder) => folder.uri.scheme).filter((scheme) => !NEVER.includes(scheme));
  return [...new Set([...SCHEMES, ...own])];
}

/**
 * The documents the server hears of: articles, and Readout's own data files. For formularies elsewhere, which a setting
 * names, the server asks by itself.
 */
export function documentSelector(schemes: readonly string[]): Filter[] {
  return schemes.flatMap((scheme) => [
    ...LANGUAGES.map((language) => ({ scheme, language })),
    { scheme, language: 'yaml', pattern: '**/.readout/**/*.{yaml,yml}' },
  ]);
}

export function isArticle(document: TextDocument, schemes: readonly string[]): boolean {
  return schemes.includes(document.uri.scheme) && LANGUAGES.includes(document.languageId);
}

/** An editor that is drawn in: not one side of a diff and not a peek view, which have no column of their own. */
export function isPlainEditor(editor: TextEditor): boolean {
  return editor.viewColumn !== undefined;
}
