import type { UiCommand } from '../protocol.js';

/** Markdown made of untrusted words: everything from an article or a formulary passes through {@link escape}. */

const SPECIAL = /[\\`*_{}[\]<>&#!|~$@]/g;

/** Text as Markdown that shows exactly this text on one line: no markup, links, HTML or icons come of it. */
export function escape(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(SPECIAL, '\\$&')
    .replace(/:\/\//g, '\\://')
    .replace(/www\./gi, (found) => `${found.slice(0, 3)}\\.`)
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2');
}

export function bold(text: string): string {
  return `**${escape(text.trim())}**`;
}

/** A link to a web page; anything but http(s) stays text. `text` is escaped here. */
export function link(text: string, url: string | null): string {
  if (url === null || !/^https?:\/\/[^\s]+$/i.test(url)) return escape(text);
  const destination = url.replace(
    /[()<>\\[\]"'`|]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${escape(text)}](${destination})`;
}

/** The only commands that Readout's Markdown may name; a client trusts these and no others. */
export type TrustedCommand =
  typeof UiCommand.showAllUses | typeof UiCommand.openFormula | typeof UiCommand.explainMatch;

/** A command link. `args` must hold only URIs of open documents, ids of the formulary, and offsets. */
export function commandLink(
  text: string,
  command: TrustedCommand,
  args: Readonly<Record<string, string | number>>,
): string {
  const encoded = encodeURIComponent(JSON.stringify([args])).replace(
    /[()'!*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${escape(text)}](command:${command}?${encoded})`;
}

/** A table; cells are Markdown already, and hold no line breaks. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Lines of a hover: each stands on a line of its own, without the space of a paragraph. */
export function lines(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('  \n');
}

/** Markdown as plain text, for clients that show no Markdown. */
export function plain(markdown: string): string {
  return markdown
    .replace(/\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/ {2}\n/g, '\n')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
