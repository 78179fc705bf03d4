import { shownWords } from '../core/text/clean.js';
import type { Finding, FormulaFinding } from '../core/types.js';
import type { Knowledge } from '../knowledge.js';
import type { FindingView } from '../protocol.js';
import { isSure, isSureQuote } from '../core/quotes/sure.js';
import { authorityTitle } from '../render/authority-words.js';
import { weekdayOf } from '../render/words.js';
import type { Translate } from '../l10n.js';

/** What a client needs to draw a finding. `finding` has the span it has now. */
export function viewOf(id: number, finding: Finding, knowledge: Knowledge, t: Translate): FindingView {
  const { kind, start, end, flag } = finding;
  const text = shownWords(finding.text);
  const base = { id, kind, start, end, text, flag, label: labelOf(finding, knowledge, t) };
  const nobody = { polarity: null, speaker: null, voice: null, authority: null };
  const nothing = { ...nobody, category: null, formula: null, value: null, notable: [] };
  switch (finding.kind) {
    case 'formula': {
      const { category, formula, polarity, speaker, voice, notable } = finding;
      const sure = speaker === null || isSure(finding.speakerFrom);
      const authority = authorityView(finding, knowledge);
      return { ...base, category, formula, polarity, speaker, voice, authority, sure, value: null, notable };
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
      return { ...base, ...nothing, speaker: finding.speaker, sure: isSureQuote(finding) };
  }
}

function authorityView({ authority, voice }: FormulaFinding, knowledge: Knowledge): FindingView['authority'] {
  if (authority === null) return null;
  const row = knowledge.authorityRow(authority, voice);
  return {
    scale: authority.scale,
    level: authority.level,
    title: row === null ? null : authorityTitle(row),
  };
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
      return finding.speaker === null
        ? t('speaker not known')
        : `${isSureQuote(finding) ? '' : '≈ '}${finding.speaker}`;
  }
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' · ');
}
