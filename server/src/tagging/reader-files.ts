import { isIgnored } from '../core/annotations/ignores.js';
import { likelyTags, resolveTag, type Codebook, type Tag } from '../core/annotations/codebook.js';
import { sha256 } from '../core/annotations/selectors.js';
import { starterCodebook } from '../core/annotations/starter-codebook.js';
import type { DataProblem } from '../core/index.js';
import type { ArticleOverrides, FormulaFinding } from '../core/types.js';
import type { Ignores } from '../document/open-document.js';
import { sentenceAround } from '../document/sentence.js';
import type { CodebookTag, CodebookView, IgnoreEntry } from '../protocol.js';
import { loadArticles, lookupArticle } from '../workspace/articles-file.js';
import { codebookUri, loadCodebook } from '../workspace/codebook-file.js';
import { loadIgnores } from '../workspace/ignores-file.js';
import type { WorkspaceFolders } from '../workspace-folders.js';
import { entryOf } from './ignore-list.js';
import type { ProblemBoard } from './problem-board.js';

export interface Corrections {
  readonly sidecar: ArticleOverrides | null;
  readonly ignores: Ignores | null;
}

const NO_CORRECTIONS: Corrections = { sidecar: null, ignores: null };
const MOST_RECENT = 20;

/** The reader's YAML files beside the annotations: codebook, ignores, articles. Read when asked for, never held. */
export class ReaderFiles {
  /** Tag ids used last, newest first, by folder. */
  private readonly recent = new Map<string, readonly string[]>();

  constructor(
    private readonly folders: WorkspaceFolders,
    private readonly board: ProblemBoard,
  ) {}

  /** @param current the present id of a formula, given that or a former one */
  async corrections(uri: string, text: string, current: (id: string) => string): Promise<Corrections> {
    const place = await this.folders.existing(uri);
    const { fileSystem } = this.folders;
    if (place === null || fileSystem === null) return NO_CORRECTIONS;
    const articles = await loadArticles(fileSystem, place);
    const { ignores: given, problems } = await loadIgnores(fileSystem, place);
    const ignores = given.map((ignore) => ({ ...ignore, formula: current(ignore.formula) }));
    this.board.set(`articles ${place.uri}`, articles.problems);
    this.board.set(`ignores ${place.uri}`, problems);
    const match = articles.entries.length === 0 ? null : lookupArticle(articles, place.article, sha256(text));
    const ignored = new Set(ignores.map(({ formula }) => formula));
    return {
      sidecar: match?.entry.overrides ?? null,
      ignores:
        ignored.size === 0
          ? null
          : ({ formula, ...span }, now) =>
              typeof formula === 'string' &&
              ignored.has(formula) &&
              isIgnored(ignores, { formula }, sentenceAround(now, span), place.article),
    };
  }

  /** The entries of ignores.yaml for which a finding is not shown. */
  async ignoresOf(
    uri: string,
    finding: FormulaFinding,
    text: string,
    current: (id: string) => string,
  ): Promise<readonly IgnoreEntry[]> {
    const place = await this.folders.existing(uri);
    const { fileSystem } = this.folders;
    if (place === null || fileSystem === null) return [];
    const { ignores } = await loadIgnores(fileSystem, place);
    const sentence = sentenceAround(text, finding);
    return ignores
      .filter((ignore) => {
        const now = { ...ignore, formula: current(ignore.formula) };
        return isIgnored([now], finding, sentence, place.article);
      })
      .map((ignore) => entryOf(ignore, place));
  }

  /** The codebook that holds for a document, else the starter that is offered. */
  async codebook(uri: string): Promise<CodebookView> {
    const { codebook, exists, file, problems, root } = await this.load(uri);
    return {
      exists,
      uri: file,
      tags: codebook.tags.filter((tag) => tag.mergedInto === undefined).map(tagView),
      recent: this.recent.get(root) ?? [],
      problems: problems.map((problem) => `${problem.file}:${problem.line + 1}: ${problem.message}`),
    };
  }

  /** Display names of tags, merged ones under the name of what they were merged into; an unknown id is its own name. */
  async tagNames(uri: string): Promise<(id: string) => string> {
    const { codebook } = await this.load(uri);
    return (id) => resolveTag(codebook, id)?.name ?? id;
  }

  /** Tags to offer, the likeliest first. */
  async likelyTags(uri: string, finding: FormulaFinding | null): Promise<readonly CodebookTag[]> {
    const { codebook, root } = await this.load(uri);
    const recent = this.recent.get(root) ?? [];
    if (finding !== null) return likelyTags(codebook, finding, recent).map(tagView);
    const used = recent.map((id) => resolveTag(codebook, id)).filter((tag) => tag !== null);
    const open = codebook.tags.filter((tag) => tag.mergedInto === undefined);
    return [...new Set([...used, ...open])].map(tagView);
  }

  /** Notes tags as used just now. */
  async used(uri: string, tags: readonly string[]): Promise<void> {
    const root = (await this.folders.locate(uri))?.uri ?? '';
    const before = this.recent.get(root) ?? [];
    this.recent.set(root, [...new Set([...tags, ...before])].slice(0, MOST_RECENT));
  }

  /** Takes tags of earlier days for recent ones, as long as none was used in this session. */
  async usedBefore(uri: string, tags: readonly string[]): Promise<void> {
    const root = (await this.folders.locate(uri))?.uri ?? '';
    if (!this.recent.has(root) && tags.length > 0)
      this.recent.set(root, [...new Set(tags)].slice(0, MOST_RECENT));
  }

  async load(uri: string): Promise<{
    readonly codebook: Codebook;
    readonly exists: boolean;
    readonly file: string | null;
    readonly root: string;
    readonly problems: readonly DataProblem[];
  }> {
    const place = await this.folders.locate(uri);
    const { fileSystem } = this.folders;
    if (place === null || fileSystem === null) {
      return { codebook: starterCodebook(), exists: false, file: null, root: '', problems: [] };
    }
    const loaded = await loadCodebook(fileSystem, place);
    this.board.set(`codebook ${place.uri}`, loaded.problems);
    const codebook = loaded.exists ? loaded.codebook : starterCodebook();
    const { exists, problems } = loaded;
    return { codebook, exists, file: codebookUri(place), root: place.uri, problems };
  }
}

function tagView({ id, name, description, color, key, category }: Tag): CodebookTag {
  return {
    id,
    name,
    description: description ?? null,
    color: color ?? null,
    key: key ?? null,
    category: category ?? null,
  };
}
