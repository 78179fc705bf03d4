import type { Comparison, RoleChange, Unlike } from '../core/types.js';
import type { Knowledge } from '../knowledge.js';
import type { Translate } from '../l10n.js';
import { escape } from './markdown.js';
import { completenessWords, formWords } from './words.js';

/**
 * "Since 2024-10-01 (KCNA): **degree “consistent” → “steadfast”**, higher on the ladder": Markdown, one line. Null where
 * there is nothing to tell.
 * @param formula id of the formula whose roles were compared
 */
export function comparisonLine(
  compared: Comparison,
  formula: string,
  knowledge: Knowledge,
  t: Translate,
): string | null {
  const { changes, same, against } = compared;
  const when = escape(`${against.date} (${textWords(compared, knowledge, t)})`);
  const doubt = unlikeWords(compared.unlike, t);
  const end = doubt === null ? '' : ` · ${escape(doubt)}`;
  if (changes.length > 0) {
    const news = changes
      .map((change) => `**${escape(changeWords(change, t))}**${asides(change, t)}`)
      .join(' · ');
    return `${escape(t('Since'))} ${when}: ${news}${end}`;
  }
  // That a formula has its own degree word is nothing to tell.
  const isTrivial = same.every((role) => role === 'degree') && against.formula === formula;
  return isTrivial
    ? null
    : `${escape(t('As on'))} ${when}: ${escape(t('{0} unchanged', same.join(', ')))}${end}`;
}

/** The same without markup, for Explain Match and Problems. */
export function comparisonWords(compared: Comparison, knowledge: Knowledge, t: Translate): string {
  const { changes, same, notKnown, against } = compared;
  const aside = (change: RoleChange): string => [changeWords(change, t), ...asideWords(change, t)].join(', ');
  return [
    t('against {0}, {1}, “{2}”', against.date, textWords(compared, knowledge, t), against.text),
    ...changes.map(aside),
    same.length === 0 ? null : t('unchanged: {0}', same.join(', ')),
    notKnown.length === 0 ? null : t('not known on one side: {0}', notKnown.join(', ')),
    unlikeWords(compared.unlike, t),
  ]
    .filter((part) => part !== null)
    .join('; ');
}

/** "degree “firm” → “invariable”", "extension: adds “and encouragement”", "extension: without “and encouragement”". */
export function changeWords({ role, from, to }: RoleChange, t: Translate): string {
  const name = t(role);
  if (from !== null && to !== null) return `${name} “${from}” → “${to}”`;
  return to === null ? t('{0}: without “{1}”', name, from ?? '') : t('{0}: adds “{1}”', name, to);
}

function asides(change: RoleChange, t: Translate): string {
  return asideWords(change, t)
    .map((words) => `, ${escape(words)}`)
    .join('');
}

/** Whether it is more or less, and whether only the translators may differ (rule 4). */
function asideWords({ step, translation }: RoleChange, t: Translate): string[] {
  const height =
    step === 'up' ? t('higher on the ladder') : step === 'down' ? t('lower on the ladder') : null;
  return [height, translation ? t('translation?') : null].filter((words) => words !== null);
}

/** Whose words they were and where they were read, as far as it is not what the reader has before him. */
function textWords({ against, unlike }: Comparison, knowledge: Knowledge, t: Translate): string {
  const isOther = (kind: Unlike): boolean => unlike.includes(kind);
  const occasion =
    against.occasion === null ? null : (knowledge.occasion(against.occasion)?.name ?? against.occasion);
  return [
    isOther('speaker') ? against.speaker : null,
    isOther('addressee') && against.addressee !== null ? t('to {0}', against.addressee) : null,
    isOther('form') && against.form !== null ? formWords(against.form, t) : null,
    isOther('occasion') ? occasion : null,
    against.path === null ? (against.outlet ?? t('on record')) : t('open: {0}', nameOf(against.path)),
    against.path === null && against.completeness !== 'full'
      ? completenessWords(against.completeness, t)
      : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

function nameOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Rule 3: unlike texts are compared on request only, and it is said in what they are not alike. */
function unlikeWords(kinds: readonly Unlike[], t: Translate): string | null {
  return kinds.length === 0
    ? null
    : t('not like with like: another {0}, or not known', kinds.map((kind) => t(kind)).join(', '));
}
