import * as vscode from 'vscode';
import type { CodebookTag, CodebookView } from '../../../server/src/protocol.js';

const { t } = vscode.l10n;

export interface TagChoice {
  /** Tag id, or the name of a tag that is to be made. */
  readonly tag: string;
  readonly withNote: boolean;
}

interface TagItem extends vscode.QuickPickItem {
  /** As in {@link TagChoice}; null writes the starter codebook first. */
  readonly tag?: string | null;
}

/**
 * Lets the reader choose a tag: those for the categories of the findings in the passage come first, then those used last; a number key chooses at once, the note button asks for a
 * note as well, and a name that is not in the codebook makes a new tag. Undefined when the reader thinks better of
 * it; `codebook` when a codebook is to be written first.
 */
export function pickTag(
  codebook: CodebookView,
  passage: string,
  categories: ReadonlySet<string | null>,
): Promise<TagChoice | 'codebook' | undefined> {
  const pick = vscode.window.createQuickPick<TagItem>();
  const items = tagItems(codebook, categories);
  pick.title = t('Tag: {0}', shortened(passage));
  pick.placeholder = t('Choose a tag, press its number, or type the name of a new one');
  pick.matchOnDetail = true;
  pick.items = items;
  return new Promise((done) => {
    const finish = (item: TagItem | undefined, withNote: boolean): void => {
      const tag = item?.tag;
      done(tag === undefined ? undefined : tag === null ? 'codebook' : { tag, withNote });
      pick.hide();
    };
    pick.onDidChangeValue((value) => {
      const byKey = codebook.tags.find(({ key }) => key !== null && String(key) === value);
      if (byKey !== undefined) finish(tagItem(byKey), false);
      else pick.items = [...items, ...newTagItems(codebook, value.trim())];
    });
    pick.onDidAccept(() => finish(pick.selectedItems[0], false));
    pick.onDidTriggerItemButton(({ item }) => finish(item, true));
    pick.onDidHide(() => {
      done(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function newTagItems({ tags }: CodebookView, name: string): readonly TagItem[] {
  const isKnown = tags.some((tag) => tag.name.toLowerCase() === name.toLowerCase() || tag.id === name);
  if (name === '' || /^\d$/.test(name) || isKnown) return [];
  return [{ label: t('$(add) New tag "{0}"', name), alwaysShow: true, tag: name, buttons: [noteButton()] }];
}

function noteButton(): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon('note'), tooltip: t('Tag and Write a Note') };
}

function tagItems(
  { tags, recent, exists }: CodebookView,
  categories: ReadonlySet<string | null>,
): readonly TagItem[] {
  const likely = tags.filter(({ category }) => category !== null && categories.has(category));
  const latest = recent
    .map((id) => tags.find((tag) => tag.id === id))
    .filter((tag) => tag !== undefined)
    .filter((tag) => !likely.includes(tag));
  const others = tags.filter((tag) => !latest.includes(tag) && !likely.includes(tag));
  const separator = (label: string): TagItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const offer: TagItem = {
    label: t('$(book) Write these tags to a codebook of your own…'),
    detail: t('.readout/codebook.yaml: rename, describe and add tags there'),
    tag: null,
  };
  return [
    ...(likely.length === 0 ? [] : [separator(t('for this passage')), ...likely.map(tagItem)]),
    ...(latest.length === 0 ? [] : [separator(t('used last')), ...latest.map(tagItem)]),
    separator(exists ? t('codebook') : t('tags to begin with')),
    ...others.map(tagItem),
    ...(exists ? [] : [separator(''), offer]),
  ];
}

function tagItem(tag: CodebookTag): TagItem {
  return {
    label: tag.name,
    ...(tag.key === null ? {} : { description: `[${tag.key}]` }),
    ...(tag.description === null ? {} : { detail: tag.description }),
    buttons: [noteButton()],
    tag: tag.id,
  };
}

export function shortened(text: string, most = 60): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= most ? flat : `${flat.slice(0, most - 1)}…`;
}
