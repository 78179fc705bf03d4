import { MarkupKind, type Hover } from 'vscode-languageserver';
import type { ClientAbilities } from '../client-abilities.js';
import type { HistoryContext } from '../core/history/types.js';
import type { Article, FormulaFinding, Span } from '../core/types.js';
import { compareIn } from '../document/comparing.js';
import type { OpenDocument } from '../document/open-document.js';
import type { Translate } from '../l10n.js';
import type { TagView } from '../protocol.js';
import { dateHover } from '../render/date-hover.js';
import { formulaHover } from '../render/formula-hover.js';
import { plain } from '../render/markdown.js';
import { speakerHover } from '../render/speaker-hover.js';
import { tagHover } from '../render/tag-hover.js';
import { speakerAt } from './speaker-at.js';

export interface HoverSurroundings {
  readonly client: ClientAbilities;
  readonly t: Translate;
  /** Every open document: an earlier text of the same series may be among them. */
  readonly open: readonly OpenDocument[];
  /** Tagged passages at the position. */
  readonly tags: readonly TagView[];
  /** Display name of a tag; its id where the codebook does not know it. */
  readonly tagName: (id: string) => string;
}

/** What is known of the formula, the date and the tags at an offset; null where there is nothing. */
export function hover(document: OpenDocument, offset: number, around: HoverSurroundings): Hover | null {
  const { client, t, tags } = around;
  const { reading, knowledge } = document;
  const found = document.at(offset);
  const formula = found.find((finding) => finding.kind === 'formula');
  const date = found.find((finding) => finding.kind === 'date');
  const parts: string[] = [];
  if (reading !== null && knowledge !== null) {
    if (formula !== undefined) {
      const compared = compareIn(document, formula, around.open);
      const context = { uri: document.uri, knowledge, t, commands: client.uiCommands, compared };
      const history = knowledge.history(formula.formula, contextOf(formula, reading.article()));
      parts.push(formulaHover(formula, history, context));
    }
    if (date !== undefined) parts.push(dateHover(date, knowledge, t));
  }
  const speaker = parts.length === 0 ? speakerAt(document, offset) : null;
  if (speaker !== null && knowledge !== null) parts.push(speakerHover(speaker, knowledge, t));
  for (const tag of tags) parts.push(tagHover(tag, around.tagName, t));
  if (parts.length === 0) return null;
  const span = formula ?? date ?? speaker?.span ?? spanOf(tags) ?? { start: offset, end: offset };
  return { contents: markup(parts.join('\n\n---\n\n'), client), range: document.text.rangeOf(span) };
}

/**
 * Only a use of the formula's own words makes the article one of the texts that show it: not a variation, nor words the
 * text says were missing.
 */
function contextOf(finding: FormulaFinding, article: Article): HistoryContext {
  return finding.polarity === 'used' && finding.variation === null ? article : { ...article, date: null };
}

function spanOf(tags: readonly TagView[]): Span | null {
  const [tag] = tags;
  return tag === undefined || tag.start === null || tag.end === null
    ? null
    : { start: tag.start, end: tag.end };
}

function markup(markdown: string, client: ClientAbilities): Hover['contents'] {
  return client.markdownHover
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: plain(markdown) };
}
