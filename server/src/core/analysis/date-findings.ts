import type { ResolvedDate } from '../dates/index.js';
import type { DateFinding, Finding, Notice } from '../types.js';
import { placeSpan, type PlacedParagraph } from './placed.js';

const NONE: readonly never[] = [];

/** A resolved date as a finding of the document. */
export function dateFinding(paragraph: PlacedParagraph, resolved: ResolvedDate): DateFinding {
  const { start, end, text } = placeSpan(paragraph, resolved.expression);
  const {
    flag,
    type,
    value,
    mod,
    from,
    to,
    derived,
    occasion,
    event,
    rule,
    how,
    weekdayConflict,
    anniversary,
  } = resolved;
  const parts =
    resolved.parts.length === 0
      ? NONE
      : resolved.parts.map((part) => {
          const place = placeSpan(paragraph, part);
          return { start: place.start, end: place.end, value: part.value };
        });
  // Written out field by field: spread together the same fields take twice the room, and there are very many.
  return {
    kind: 'date',
    start,
    end,
    text,
    type,
    value,
    mod,
    from,
    to,
    parts,
    derived,
    occasion,
    event,
    rule,
    how,
    weekdayConflict,
    flag,
    ...(anniversary === undefined ? {} : { anniversary }),
  };
}

/** Is there a finding of which {@link dateNotices} says something? */
export function hasNotice(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.kind === 'date' && finding.weekdayConflict !== null);
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
