import codebookSchema from '../../../../schemas/codebook.schema.json' with { type: 'json' };
import type { DataProblem } from '../formulary/types.js';
import type { Category, FormulaFinding } from '../types.js';
import { readYamlList, type ListEntry, type ListKind } from './yaml-list.js';

/** One of the reader's own labels. Annotations name its id; a merged tag stays, so that old annotations resolve. */
export interface Tag {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Formula category for whose findings the tag is offered first. */
  readonly category?: Category;
  /** `#rrggbb`. */
  readonly color?: string;
  /** Digit that picks it in menus. */
  readonly key?: number;
  readonly mergedInto?: string;
}

export interface Codebook {
  readonly tags: readonly Tag[];
}

export interface CodebookFile {
  readonly codebook: Codebook;
  readonly problems: readonly DataProblem[];
  /** Well-formed: new tags may be added to it. */
  readonly sound: boolean;
  /** Where each tag of `codebook` is defined (0-based line). */
  readonly lines: ReadonlyMap<string, number>;
}

export const TAG_LIST: ListKind = {
  key: 'tags',
  noun: 'a tag',
  schema: codebookSchema.definitions.entry,
  remedies: {
    color: 'a colour is written "#rrggbb", in quotation marks',
    key: 'the key is one digit from 1 to 9',
  },
};

/** Reads codebook.yaml. Every problem has its line; faulty tags are left out, the others work. */
export function parseCodebook(text: string, file: string): CodebookFile {
  const list = readYamlList(text, file, TAG_LIST);
  const problems = [...list.problems];
  const tags = new Map<string, { readonly tag: Tag; readonly entry: ListEntry }>();
  const report = ({ line, column }: ListEntry, severity: DataProblem['severity'], message: string): void => {
    problems.push({ file, line, column, severity, message });
  };
  const keys = new Map<number, string>();
  for (const entry of list.entries) {
    const tag = entry.value as unknown as Tag;
    const before = tags.get(tag.id);
    if (before !== undefined) {
      report(
        entry,
        'error',
        `the id "${tag.id}" is given already in line ${before.entry.line + 1}; give this tag its own`,
      );
      continue;
    }
    const holder = tag.key === undefined ? undefined : keys.get(tag.key);
    if (holder !== undefined)
      report(entry, 'warning', `key ${tag.key} picks "${holder}" already; choose another`);
    else if (tag.key !== undefined) keys.set(tag.key, tag.id);
    tags.set(tag.id, { tag, entry });
  }
  const codebook: Codebook = { tags: [...tags.values()].map(({ tag }) => tag) };
  for (const { tag, entry } of tags.values()) {
    const fault = mergeFault(codebook, tag);
    if (fault !== null) report(entry, 'error', fault);
  }
  const lines = new Map([...tags].map(([id, { entry }]) => [id, entry.line]));
  return { codebook, problems, sound: list.sound, lines };
}

/** The tag an id stands for now, merges followed; null when the codebook does not know it or the merges run in a circle. */
export function resolveTag(codebook: Codebook, id: string): Tag | null {
  const seen = new Set<string>();
  let next = codebook.tags.find((tag) => tag.id === id);
  while (next?.mergedInto !== undefined && !seen.has(next.id)) {
    seen.add(next.id);
    const target = next.mergedInto;
    next = codebook.tags.find((tag) => tag.id === target);
  }
  return next === undefined || next.mergedInto !== undefined ? null : next;
}

/**
 * Tags for a formula, the likeliest first: those of its category (recently used ones leading), then those used
 * recently (`recent` is newest first), then the rest in the order of the codebook. Merged tags are not offered.
 */
export function likelyTags(
  codebook: Codebook,
  finding: Pick<FormulaFinding, 'category'>,
  recent: readonly string[],
): readonly Tag[] {
  const used = recent.map((id) => resolveTag(codebook, id)).filter((tag) => tag !== null);
  const open = codebook.tags.filter((tag) => tag.mergedInto === undefined);
  const fits = (tag: Tag): boolean => tag.category === finding.category;
  return [...new Set([...used.filter(fits), ...open.filter(fits), ...used, ...open])];
}

function mergeFault(codebook: Codebook, tag: Tag): string | null {
  if (tag.mergedInto === undefined) return null;
  if (!codebook.tags.some(({ id }) => id === tag.mergedInto)) {
    return `mergedInto: there is no tag "${tag.mergedInto}"; add it, or correct the id`;
  }
  return resolveTag(codebook, tag.id) === null
    ? 'mergedInto: the merge leads back to this tag or nowhere; break the circle'
    : null;
}
