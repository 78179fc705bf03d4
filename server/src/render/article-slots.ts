import type { SlotChange } from '../core/history/slots.js';
import { shownWords } from '../core/text/clean.js';
import type { Article, ArticleSlot, SlotKind } from '../core/types.js';
import type { Translate } from '../l10n.js';
import { escape, table } from './markdown.js';

/** What became of the slots since an earlier text that is like this one. */
export interface SlotComparison {
  readonly against: Article;
  readonly changes: readonly SlotChange[];
}

/** The slots of a text, and which of them changed; empty without any. */
export function slotsPart(
  slots: readonly ArticleSlot[],
  compared: SlotComparison | null,
  t: Translate,
): readonly string[] {
  if (slots.length === 0) return [];
  const rows = slots.map(({ slot, of, text, value }) => [
    escape(slotLabel(slot, of, t)),
    escape(shownWords(text)),
    escape(value === null ? '' : valueWords(slot, value, t)),
  ]);
  return [
    `## ${escape(t('Compared from text to text'))}`,
    table([t('What'), t('Words'), t('Comes to')], rows),
    ...(compared === null ? [] : [changesPart(compared, t)]),
  ];
}

function changesPart({ against, changes }: SlotComparison, t: Translate): string {
  const text = [against.date, against.title].filter((part) => part !== null).join(', ');
  if (changes.length === 0)
    return escape(
      t('The same as in the last text like it that is open ({0}), as far as both show it.', text),
    );
  const lines = changes.map(({ slot, of, from, to }) => {
    const words = (list: readonly string[]): string =>
      list.length === 0 ? t('nothing') : list.map((word) => `“${shownWords(word)}”`).join(', ');
    return `- ${escape(t('{0}: {1}, before {2}', slotLabel(slot, of, t), words(to), words(from)))}`;
  });
  const head = escape(t('Changed since the last text like it that is open ({0}):', text));
  return [head, lines.join('\n')].join('\n\n');
}

function slotLabel(slot: SlotKind, of: ArticleSlot['of'], t: Translate): string {
  const whose = of === null ? null : of === 'sender' ? t('sender') : t('addressee');
  const name = slotName(slot, t);
  return whose === null ? name : t('{0} ({1})', name, whose);
}

function slotName(slot: SlotKind, t: Translate): string {
  switch (slot) {
    case 'title':
      return t('Title as printed');
    case 'respect':
      return t('Words of respect');
    case 'office-order':
      return t('Party and state offices');
    case 'name-order':
      return t('Order of names');
    case 'adjective':
      return t('Adjective');
    case 'behalf':
      return t('On behalf');
    case 'turn':
      return t('Reply or initiative');
    case 'days-to-reply':
      return t('Days to reply');
  }
}

function valueWords(slot: SlotKind, value: string, t: Translate): string {
  return slot === 'days-to-reply' ? t('{0} days', value) : t(value.replaceAll('-', ' '));
}
