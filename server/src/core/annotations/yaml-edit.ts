/** Edits a list file through its YAML document, so that comments, order and the user's quoting stay. */
import { isMap, isNode, isSeq, parseDocument } from 'yaml';

type Entry = Readonly<Record<string, unknown>>;

/**
 * The file with an entry added at the end of its list; an empty file gets the list. The file must be sound.
 * @param comment put behind the first field, on the same line, so that it goes when the entry is deleted
 */
export function appendEntry(text: string, key: string, entry: Entry, comment?: string): string {
  return edit(text, (doc) => {
    const fresh = doc.createNode([entry]);
    const [node] = fresh.items;
    const first: unknown = isMap(node) ? node.items[0]?.value : undefined;
    if (comment !== undefined && isNode(first)) first.comment = ` ${comment.replace(/\s+/g, ' ')}`;
    const list: unknown = doc.get(key, true);
    // An empty list is written [], and would go on in that style.
    if (isSeq(list) && list.items.length > 0) doc.addIn([key], node);
    else doc.set(key, fresh);
  });
}

/** The file with some fields of one entry set, or taken out where the value is undefined. */
export function setFields(text: string, key: string, index: number, fields: Entry): string {
  return edit(text, (doc) => {
    for (const [name, value] of Object.entries(fields)) {
      if (value === undefined) doc.deleteIn([key, index, name]);
      else doc.setIn([key, index, name], value);
    }
  });
}

/** The file without the entries of these indexes. */
export function removeEntries(text: string, key: string, indexes: readonly number[]): string {
  return edit(text, (doc) => {
    for (const index of [...indexes].sort((a, b) => b - a)) doc.deleteIn([key, index]);
  });
}

function edit(text: string, change: (doc: ReturnType<typeof parseDocument>) => void): string {
  const doc = parseDocument(text, { logLevel: 'silent' });
  change(doc);
  const indentSeq = !/^- /m.test(text);
  const written = doc.toString({ lineWidth: 0, indentSeq });
  return text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written;
}
