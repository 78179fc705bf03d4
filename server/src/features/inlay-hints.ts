import { MarkupKind, type InlayHint, type MarkupContent } from 'vscode-languageserver';
import type { ClientAbilities } from '../client-abilities.js';
import type { DateFinding, Span } from '../core/types.js';
import type { OpenDocument } from '../document/open-document.js';
import type { Translate } from '../l10n.js';
import { dateSummary } from '../render/date-hover.js';
import { plain } from '../render/markdown.js';
import { saysItself, shownValue } from '../render/date-words.js';
import type { Settings } from '../settings.js';

/** What a hint carries until it is resolved; offsets are those of `version`. */
interface HintData {
  readonly uri: string;
  readonly version: number;
  readonly start: number;
}

/**
 * The resolved date behind the words of a range that do not say the whole date themselves (`relative`), or behind all
 * dates but those written as ISO dates (`all`). A date that rests on an inferred one is marked ≈.
 */
export function inlayHints(
  document: OpenDocument,
  range: Span,
  client: ClientAbilities,
  t: Translate,
): InlayHint[] {
  const { reading, settings } = document;
  const show = settings?.inlayHints.dates ?? 'off';
  if (reading === null || show === 'off') return [];
  return document.findings(range).flatMap((finding): InlayHint[] => {
    if (finding.kind !== 'date' || finding.end < range.start || finding.end > range.end) return [];
    const label = labelOf(finding, show, t);
    if (label === null) return [];
    const data: HintData = { uri: document.uri, version: document.version, start: finding.start };
    return [
      {
        position: document.text.positionAt(finding.end),
        label,
        paddingLeft: true,
        ...(client.resolveInlayHints ? { data } : { tooltip: tooltipOf(finding, client, t) }),
      },
    ];
  });
}

/** Gives a hint its tooltip, which says how the date was resolved; null when its text has changed since. */
export function resolveInlayHint(
  hint: InlayHint,
  documentOf: (uri: string) => OpenDocument | undefined,
  client: ClientAbilities,
  t: Translate,
): InlayHint {
  const data: unknown = hint.data;
  if (!isHintData(data)) return hint;
  const document = documentOf(data.uri);
  if (document === undefined || document.version !== data.version) return hint;
  const finding = document
    .findings({ start: data.start, end: data.start + 1 })
    .find(({ kind, start }) => kind === 'date' && start === data.start);
  return finding?.kind === 'date' ? { ...hint, tooltip: tooltipOf(finding, client, t) } : hint;
}

function labelOf(finding: DateFinding, show: Settings['inlayHints']['dates'], t: Translate): string | null {
  const { flag, type, from, to } = finding;
  const isResolved = flag && (type === 'DATE' || type === 'TIME') && from !== null && to !== null;
  if (!isResolved || (show === 'relative' && saysItself(finding))) return null;
  const shown = shownValue(finding, t);
  if (shown === null || finding.text.includes(shown)) return null;
  return finding.derived ? `≈ ${shown}` : shown;
}

function tooltipOf(finding: DateFinding, client: ClientAbilities, t: Translate): string | MarkupContent {
  const markdown = dateSummary(finding, t);
  return client.markdownHover ? { kind: MarkupKind.Markdown, value: markdown } : plain(markdown);
}

function isHintData(data: unknown): data is HintData {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, version, start } = data as Partial<Record<keyof HintData, unknown>>;
  return typeof uri === 'string' && typeof version === 'number' && typeof start === 'number';
}
