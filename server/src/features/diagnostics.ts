import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { ClientAbilities } from '../client-abilities.js';
import type { Finding, Notice } from '../core/types.js';
import { shownWords } from '../core/text/clean.js';
import type { OpenDocument } from '../document/open-document.js';
import type { Knowledge } from '../knowledge.js';
import type { Translate } from '../l10n.js';
import { comparisonWords } from '../render/comparison.js';
import { variationWords } from '../render/variation.js';
import { labelOf } from './finding-view.js';

const SOURCE = 'readout';

/**
 * What goes to Problems: notable findings and notices; every flagged formula and date for clients that do not draw
 * findings themselves, unless their settings say otherwise. Notices come first, so that the cap never hides them.
 */
export function diagnosticsOf(document: OpenDocument, client: ClientAbilities, t: Translate): Diagnostic[] {
  const { reading, settings, knowledge } = document;
  if (reading === null || settings === null || knowledge === null) return [];
  const show = settings.diagnostics.show ?? (client.findings ? 'notable' : 'all');
  if (show === 'none') return [];
  const notices = reading.notices().map((notice) => noticeDiagnostic(notice, document));
  const findings = document.drawn(show, settings.diagnostics.max).map((finding): Diagnostic => {
    const range = document.text.rangeOf(finding);
    const label = labelOf(finding, knowledge, t);
    return {
      range,
      severity: DiagnosticSeverity.Information,
      source: SOURCE,
      code: codeOf(finding),
      message: messageOf(finding, label, knowledge, t),
    };
  });
  return [...notices, ...findings].slice(0, settings.diagnostics.max);
}

/** Does a finding carry news? A contradicted weekday is not among it: a notice says that. */
export function isNotable(finding: Finding): boolean {
  return finding.kind === 'formula' && finding.notable.length > 0;
}

function codeOf(finding: Finding): string {
  return finding.kind === 'formula' ? (finding.notable[0] ?? finding.formula) : finding.kind;
}

function messageOf(finding: Finding, label: string, knowledge: Knowledge, t: Translate): string {
  if (finding.kind !== 'formula' || finding.notable.length === 0) return label;
  if (finding.variation !== null && finding.notable[0] === 'variation')
    return `${shownWords(finding.text)} — ${variationWords(finding.variation, knowledge, t)}`;
  if (finding.compared !== null && finding.notable[0] === 'changed')
    return `${label} — ${comparisonWords(finding.compared, knowledge, t)}`;
  return `${label} — ${finding.notable.map((code) => notableWords(code, t)).join('; ')}`;
}

/** Why a finding is notable, in words; an unknown code stands for itself. */
function notableWords(code: string, t: Translate): string {
  switch (code) {
    case 'said-absent':
      return t('the text says that it was absent');
    case 'variation':
      return t('one word is not the formula’s');
    case 'returned':
      return t('back after its absence from the year before in this series');
    case 'new-in-series':
      return t('new in this series in the record');
    case 'changed':
      return t('a role changed since the last comparable text');
    default:
      return t(code.replaceAll('-', ' '));
  }
}

function noticeDiagnostic(notice: Notice, document: OpenDocument): Diagnostic {
  const start = notice.start ?? 0;
  // A notice about the whole article stands on its first line.
  const span = notice.start === undefined ? document.text.lineSpan(0) : { start, end: notice.end ?? start };
  return {
    range: document.text.rangeOf(span),
    severity: notice.severity === 'warning' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information,
    source: SOURCE,
    code: notice.code,
    message: notice.message,
  };
}
