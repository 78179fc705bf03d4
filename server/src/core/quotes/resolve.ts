/** Answers who says a span of a document, from what the reading of its paragraphs found. */
import type { ArticleFrame } from '../article/frame.js';
import type { Span } from '../types.js';
import { listQuotes } from './list.js';
import { attributionAt, ParagraphClaims } from './lookup.js';
import type { AttributedSpan, Attribution, KeptScan, ScannedParagraph, SpanAttribution } from './model.js';
import type { NameIndex } from './names.js';
import { NOBODY, type Named } from './named.js';
import { DocumentReader, type ParagraphTrace } from './read.js';
import { ownVoice, type FrameFacts } from './voice.js';

/** Whose words a joint statement is. */
const BOTH: Named = { ...NOBODY, kind: 'joint', sure: true };

/** What the article says of itself, as far as attribution asks for it; made once a frame. */
export interface Voices {
  readonly facts: FrameFacts;
  /** Who says "I" in the document's own text; null where no stretch is anybody's. */
  readonly self: Named | null;
  /** The quotations and reported words of a paragraph (`number` counts prose paragraphs), and who says a span of it. */
  of(number: number, scan: KeptScan | undefined, trace: ParagraphTrace): ParagraphVoices;
}

export interface ParagraphVoices {
  readonly quotes: readonly AttributedSpan[];
  at(span: Span): SpanAttribution;
}

export function voicesOf(frame: ArticleFrame, index: NameIndex): Voices {
  const facts: FrameFacts = {
    outlet: frame.outlet,
    outletState: frame.outlet === null ? null : index.stateOf(frame.outlet),
    form: frame.form,
  };
  const sender = senderOf(frame, index) ?? (ownVoice(frame.form) === 'joint' ? BOTH : null);
  const framing = frame.sourceTier === 'primary' ? outletSpeaker(frame, facts) : null;
  return {
    facts,
    self: frame.body === null ? null : sender,
    of: (number, scan, trace) => {
      const claims = new ParagraphClaims(scan, trace.claims);
      return {
        quotes: listQuotes(claims, number, facts),
        at: (span) => {
          const isOwn = (words: Span): boolean => isOwnText(frame, number, words);
          return attributionAt(claims, span, facts, isOwn(span) ? (sender ?? framing) : framing, isOwn);
        },
      };
    },
  };
}

/** Attribution of a whole document; `at` looks at one sentence's claims only. */
export function resolveDocument(
  document: readonly ScannedParagraph[],
  frame: ArticleFrame,
  index: NameIndex,
): Attribution {
  const voices = voicesOf(frame, index);
  const traces: ParagraphTrace[] = [];
  const { self, facts } = voices;
  const reader = new DocumentReader(document, (number) => traces[number], index, self, facts.outletState);
  const read = document.map(({ scan }, number) => {
    const trace = reader.read(number);
    traces.push(trace);
    return voices.of(number, scan, trace);
  });
  return {
    quotes: read.flatMap(({ quotes }) => quotes),
    at: (paragraph, span) =>
      (read[paragraph] ?? voices.of(paragraph, undefined, { claims: [], effects: [] })).at(span),
  };
}

/** KCNA's framing sentences are KCNA's own words, not the letter's. */
function outletSpeaker(frame: ArticleFrame, facts: FrameFacts): Named | null {
  if (frame.outlet === null) return null;
  return {
    ...NOBODY,
    kind: 'outlet',
    name: frame.outlet,
    id: frame.outletId,
    state: facts.outletState,
    sure: true,
  };
}

function senderOf(frame: ArticleFrame, index: NameIndex): Named | null {
  if (frame.sender === null) return null;
  const entry = [...index.names.values()].find(({ name, actor }) =>
    frame.senderId === null ? name === frame.sender : actor === frame.senderId,
  );
  const kind = entry === undefined || entry.kind === 'state' ? 'body' : entry.kind;
  return {
    ...NOBODY,
    kind,
    name: frame.sender,
    id: frame.senderId,
    state: entry?.state ?? index.stateOf(frame.sender),
    sure: true,
  };
}

function isOwnText(frame: ArticleFrame, paragraph: number, span: Span): boolean {
  const { body } = frame;
  if (body === null) return false;
  return paragraph > body.paragraph || (paragraph === body.paragraph && span.start >= body.offset);
}
