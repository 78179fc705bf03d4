import type { Translate } from '../l10n.js';
import type { TagView } from '../protocol.js';
import { bold, escape, lines } from './markdown.js';

/** The hover of a tagged passage: tags, note, author, day, and whether it stands where it was made. */
export function tagHover(tag: TagView, nameOf: (id: string) => string, t: Translate): string {
  const names = tag.tags.map((id) => bold(nameOf(id))).join(', ');
  const author = tag.author === '' ? t('author not known') : tag.author;
  return lines([
    `${t('Tagged')} ${names === '' ? escape(t('without a tag')) : names}`,
    tag.note === null || tag.note === '' ? null : escape(tag.note),
    escape(
      [author, tag.created.slice(0, 10), stateWords(tag.state, t)]
        .filter((part) => part !== null)
        .join(' · '),
    ),
  ]);
}

function stateWords(state: TagView['state'], t: Translate): string | null {
  switch (state) {
    case 'exact':
    case 'unplaced':
      return null;
    case 'moved':
      return t('found again at another place');
    case 'changed':
      return t('the words inside have changed');
    case 'ambiguous':
      return t('several places fit');
    case 'orphan':
      return t('the passage is gone');
  }
}
