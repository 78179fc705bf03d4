import { shownWords } from '../core/text/clean.js';
import type { Finding } from '../core/types.js';
import type { Knowledge } from '../knowledge.js';
import type { FindingView } from '../protocol.js';
import { isSure, weekdayOf } from '../render/words.js';
import type { Translate } from '../l10n.js';

/** What a client needs to draw a finding. `finding` has the span it has now. */
export function viewOf(id: number, finding: Finding, knowledge: Knowledge, t: Translate): FindingView {
  const { kind, start, end, flag } = finding;
  const text = shownWords(finding.text);
  const base = { id, kind, start, end, text, flag, label: labelOf(finding, knowledge, t) };
  const nothing = { category: null, formula: null, polarity: null, speaker: null, value: null, notable: [] };
  switch (finding.kind) {
    case 'formula': {
      const { category, formula, polarity, speaker, notable } = finding;
      const sure = speaker === null || isSure(finding.speakerFrom);
      return { ...base, category, formula, polarity, speaker, sure, value: null, notable };
    }
    case 'date':
      return {
        ...base,
        ...nothing,
        sure: finding.value !== null && !finding.derived,
        value: finding.value,
        notable: finding.weekdayConflict === null ? [] : ['weekday-conflict'],
      };
    case 'quote':
      return { ...base, ...nothing, speaker: finding.speaker, sure: finding.sure };
  }
}

/** One line: "invariable support · support · Kim Jong Un", "2020-10-29 · Thursday". */
export function labelOf(finding: Finding, knowledge: Knowledge, t: Translate): string {
  switch (finding.kind) {
    case 'formula': {
      const name = knowledge.formula(finding.formula)?.name ?? finding.formula;
      const sign = finding.polarity === 'used' ? null : t(finding.polarity);
      const inferred = isSure(finding.speakerFrom) ? '' : '≈ ';
      const speaker = finding.speaker === null ? t('speaker not known') : `${inferred}${finding.speaker}`;
      return joined([name, finding.category, speaker, sign]);
    }
    case 'date': {
      if (finding.value === null) return t('date not known');
      const inferred = finding.derived ? '≈ ' : '';
      return joined([`${inferred}${finding.value}`, weekdayOf(finding.value, t)]);
    }
    case 'quote':
      return finding.speaker ?? t('speaker not known');
  }
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' · ');
}
