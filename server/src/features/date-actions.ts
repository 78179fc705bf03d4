import { CodeActionKind, type CodeAction, type CodeActionContext } from 'vscode-languageserver';
import { isDateOrInterval } from '../core/annotations/article-entries.js';
import { shownWords } from '../core/text/clean.js';
import type { DateFinding } from '../core/types.js';
import type { OpenDocument } from '../document/open-document.js';
import type { ClientAbilities } from '../client-abilities.js';
import type { Translate } from '../l10n.js';
import { ServerCommand, UiCommand } from '../protocol.js';
import { quickFix } from './command-action.js';
import { weekdayCorrections, type Correction } from './weekday-correction.js';

/** Code of the notice that a date names another weekday than it has. */
const WRONG_WEEKDAY = 'weekday-conflict';
interface Around {
  readonly client: ClientAbilities;
  readonly t: Translate;
}

const ISO_DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

/** What can be done with a date: mend its weekday, take it for the article's, write its ISO date after it. */
export function dateActions(
  document: OpenDocument,
  finding: DateFinding,
  context: CodeActionContext,
  around: Around,
): CodeAction[] {
  return [
    ...corrections(document, finding, context, around.t),
    ...articleDateActions(document, finding, around),
    ...insertion(document, finding, around.t),
  ];
}

/** Both corrections; neither is preferred, so that none is ever made by itself. */
function corrections(
  document: OpenDocument,
  finding: DateFinding,
  context: CodeActionContext,
  t: Translate,
): CodeAction[] {
  const titles: Readonly<Record<Correction['changes'], (text: string) => string>> = {
    weekday: (text) => t('Correct the weekday: “{0}”', text),
    day: (text) => t('Correct the day: “{0}”', text),
  };
  const range = document.text.rangeOf(finding);
  const diagnostics = context.diagnostics.filter(
    ({ code, range: { start } }) =>
      code === WRONG_WEEKDAY && start.line === range.start.line && start.character === range.start.character,
  );
  return weekdayCorrections({ ...finding, text: document.text.slice(finding.start, finding.end) }).map(
    ({ changes, text }) => ({
      title: titles[changes](shownWords(text)),
      kind: CodeActionKind.QuickFix,
      ...(diagnostics.length > 0 ? { diagnostics } : {}),
      edit: { changes: { [document.uri]: [{ range, newText: text }] } },
    }),
  );
}

/**
 * Where the article's date is not stated by the article itself: takes a date that does not itself hang on the
 * article's, confirms the one that was inferred, or asks the reader.
 */
function articleDateActions(
  document: OpenDocument,
  finding: DateFinding,
  { t, client }: Around,
): CodeAction[] {
  const { date: known = null, dateFrom = 'none' } = document.reading?.article() ?? {};
  if (dateFrom !== 'none' && dateFrom !== 'inferred' && dateFrom !== 'sidecar') return [];
  const { uri } = document;
  const command = client.uiCommands ? UiCommand.setArticleDate : ServerCommand.setArticleDate;
  const { value } = finding;
  const here = finding.derived || value === null || !ISO_DATE.test(value) ? null : value;
  const isNew = here !== null && !(dateFrom === 'sidecar' && here === known);
  const confirmed = dateFrom === 'inferred' && known !== here ? known : null;
  return [
    ...(isNew ? [quickFix(t('Set article date to {0}', here), command, { uri, date: here })] : []),
    ...(confirmed !== null && isDateOrInterval(confirmed)
      ? [quickFix(t('Confirm inferred article date {0}', confirmed), command, { uri, date: confirmed })]
      : []),
    ...(client.uiCommands ? [quickFix(t('Set article date…'), command, { uri })] : []),
  ];
}

/**
 * Writes the ISO date after the words. Never one that rests on an inferred date: once it stood in the text, it would
 * be evidence of itself.
 */
function insertion(
  document: OpenDocument,
  { end, text, value, derived }: DateFinding,
  t: Translate,
): CodeAction[] {
  if (derived || value === null || !ISO_DATE.test(value) || text.includes(value)) return [];
  const written = ` (${value})`;
  if (document.text.slice(end, end + written.length) === written) return [];
  const at = document.text.positionAt(end);
  return [
    {
      title: t('Insert “{0}” after it', written.trim()),
      kind: CodeActionKind.RefactorRewrite,
      edit: { changes: { [document.uri]: [{ range: { start: at, end: at }, newText: written }] } },
    },
  ];
}
