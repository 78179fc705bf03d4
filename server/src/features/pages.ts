import { compareSlots, lastAlike } from '../core/history/slots.js';
import type { Article } from '../core/types.js';
import { compareIn } from '../document/comparing.js';
import type { OpenDocument } from '../document/open-document.js';
import type { Translate } from '../l10n.js';
import type { Page, PageParams } from '../protocol.js';
import type { SlotComparison } from '../render/article-slots.js';
import { explainPage } from '../render/explain-page.js';
import { summaryPage } from '../render/summary-page.js';
import { usesPage } from '../render/uses-page.js';

/** A page to read about a document: its summary, all uses of a formula, or why a phrase was found. */
export function page(
  document: OpenDocument,
  params: PageParams,
  open: readonly OpenDocument[],
  t: Translate,
): Page | null {
  const { reading, knowledge } = document;
  if (knowledge === null) return null;
  switch (params.page) {
    case 'summary':
      return reading === null
        ? null
        : summaryPage(
            document.findings(),
            reading.article(),
            reading.notices(),
            knowledge,
            t,
            slotsIn(reading.article(), document, open),
          );
    case 'uses': {
      const history =
        params.formula === undefined ? null : knowledge.history(params.formula, contextOf(document));
      return history === null ? null : usesPage(history, knowledge, t);
    }
    case 'explain': {
      const offset = params.offset ?? -1;
      const finding = document
        .findings({ start: Math.max(0, offset - 1), end: offset + 1 })
        .find(({ kind, start, end }) => kind !== 'quote' && start <= offset && offset <= end);
      if (finding === undefined || finding.kind === 'quote') return null;
      const others = document.findings(finding).filter((other) => other.kind === 'formula');
      const ignored = finding.kind === 'formula' && !finding.flag && finding.whyNot === null;
      const compared = finding.kind === 'formula' ? compareIn(document, finding, open, true) : null;
      return explainPage(finding, { knowledge, others, ignored, compared, t });
    }
  }
}

/** The slots against those of the last open article that is like this one. */
function slotsIn(
  article: Article,
  document: OpenDocument,
  open: readonly OpenDocument[],
): SlotComparison | null {
  const others = open.flatMap((other) => (other === document ? [] : (other.reading?.article() ?? [])));
  const against = lastAlike(article, others);
  return against === null ? null : { against, changes: compareSlots(article, against) };
}

function contextOf(document: OpenDocument): Parameters<NonNullable<OpenDocument['knowledge']>['history']>[1] {
  return document.reading?.article() ?? { sender: null, addressee: null, occasion: null };
}
