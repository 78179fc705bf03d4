import type { ResolvedDate } from '../dates/index.js';
import type { DateFinding, Finding, Notice } from '../types.js';
import { placeSpan, type PlacedParagraph } from './placed.js';

/** A resolved date as a finding of the document. */
export function dateFinding(paragraph: PlacedParagraph, resolved: ResolvedDate): DateFinding {
  const { expression, ...value } = resolved;
  return {
    kind: 'date',
    ...placeSpan(paragraph, expression),
    ...value,
    parts: resolved.parts.map((part) => {
      const { start, end } = placeSpan(paragraph, part);
      return { start, end, value: part.value };
    }),
  };
}

/** Weekday words that contradict their date. */
export function dateNotices(findings: readonly Finding[]): Notice[] {
  return findings.flatMap((finding) =>
    finding.kind === 'date' && finding.weekdayConflict !== null
      ? [
          {
            code: 'weekday-conflict',
            severity: 'warning' as const,
            message: `“${finding.text}”: ${finding.value ?? 'that day'} was a ${finding.weekdayConflict}.`,
            start: finding.start,
            end: finding.end,
            data: { value: finding.value, weekday: finding.weekdayConflict },
          },
        ]
      : [],
  );
}
