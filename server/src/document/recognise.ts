import { isExcludedFolder, isExcludedName } from '../article-files.js';
import { readDateline } from '../core/article/dateline.js';
import { readFrontMatter } from '../core/article/front-matter.js';
import { splitParagraphs } from '../core/text/paragraphs.js';
import type { Article } from '../core/types.js';
import { utf8Length } from '../convert.js';
import type { Translate } from '../l10n.js';
import type { OverrideParams } from '../protocol.js';
import type { Settings } from '../settings.js';
import { matchesGlob } from './glob.js';

/** Never diffs, nor `git:` and the like: those show a text that is being read elsewhere. */
const SCHEMES: ReadonlySet<string> = new Set(['file', 'untitled', 'vscode-vfs', 'vscode-test-web']);

const FEWEST_FORMULAS = 2;
/** How much of a text is looked at for front matter and dateline (UTF-16 units). */
export const HEAD = 8000;
/** Headline, subtitle, byline and the like may stand above a dateline. */
const PARAGRAPHS_BEFORE_DATELINE = 6;

export interface Candidate {
  readonly uri: string;
  readonly text: string;
  /** Path within the workspace folder, else the whole path of the URI. */
  readonly path: string;
  /** Lies in a folder the client has open: then its scheme is a file system, whatever its name. */
  readonly inWorkspace: boolean;
  readonly override: OverrideParams['read'];
  readonly settings: Settings;
}

/** Why a document is not to be read, judged before any analysis, in plain words with the remedy; null to read it. */
export function refusal(candidate: Candidate, t: Translate): string | null {
  const { override, settings } = candidate;
  const scheme = candidate.uri.slice(0, candidate.uri.indexOf(':'));
  if (!candidate.inWorkspace && !SCHEMES.has(scheme))
    return t('Readout reads files, not "{0}:" documents such as diffs and old versions.', scheme);
  if (override === 'never')
    return t('You chose not to read this file. Choose "Read This File Anyway" to change that.');
  if (candidate.text.includes('\0')) {
    return t('The file contains NUL characters, so it is not text. Open a text version of the article.');
  }
  if (override === 'always') return null;
  return refusalBySettings(candidate, settings, t);
}

function refusalBySettings(candidate: Candidate, settings: Settings, t: Translate): string | null {
  if (settings.enable === 'never') {
    return t(
      'readout.enable is "never" for this file. Set it to "auto" or "always", or choose "Read This File Anyway".',
    );
  }
  if (!candidate.uri.startsWith('untitled:')) {
    const { include, exclude } = settings.files;
    const excluded =
      excludedByDefault(candidate.path) ?? exclude.find((glob) => matchesGlob(glob, candidate.path));
    if (excluded !== undefined) {
      return t(
        '"{0}" is left out by default or by readout.files.exclude. Choose "Read This File Anyway" to read it all the same.',
        excluded,
      );
    }
    if (include.length > 0 && !include.some((glob) => matchesGlob(glob, candidate.path))) {
      return t(
        'The file matches no pattern of readout.files.include. Choose "Read This File Anyway" to read it.',
      );
    }
  }
  const kilobytes = sizeInKB(candidate.text, settings.files.maxSizeKB);
  if (kilobytes > settings.files.maxSizeKB) {
    return t(
      'The file has {0} KB, more than readout.files.maxSizeKB ({1}). Raise it or choose "Read This File Anyway".',
      kilobytes,
      settings.files.maxSizeKB,
    );
  }
  return null;
}

/** The folder or file name for which a path is left out by default. */
function excludedByDefault(path: string): string | undefined {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  return folders.find((folder) => isExcludedFolder(folder)) ?? (isExcludedName(name) ? name : undefined);
}

/** Size in KB, rounded up; only counted byte by byte where it could matter. */
function sizeInKB(text: string, limit: number): number {
  const surelyBelow = text.length * 3 <= limit * 1024;
  return Math.ceil((surelyBelow ? text.length : utf8Length(text)) / 1024);
}

/**
 * Does a text look like an article: front matter of one, a dateline, or two formulas? Dates alone never do.
 * @param head the first {@link HEAD} units of the text
 * @param formulas how many were found that are drawn
 */
export function looksLikeArticle(head: string, article: Article, formulas: number): boolean {
  if (article.dateFrom === 'sidecar' || formulas >= FEWEST_FORMULAS) return true;
  const paragraphs = splitParagraphs(head, false).map(({ kind, start, end }) => ({
    kind,
    text: head.slice(start, end),
  }));
  const [first] = paragraphs;
  if (first?.kind === 'front-matter' && Object.keys(readFrontMatter(first.text).fields).length > 0)
    return true;
  const prose = paragraphs.filter(({ kind }) => kind === 'prose').slice(0, PARAGRAPHS_BEFORE_DATELINE);
  const dateline = readDateline(prose.map((paragraph) => paragraph.text));
  // A line with nothing but a date is a date like any other.
  return dateline !== null && Boolean(dateline.place ?? dateline.agency);
}
