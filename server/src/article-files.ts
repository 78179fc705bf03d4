/**
 * Which files are taken for articles when nobody says so (design §6): `.txt` and `.md`, without the files that every
 * project has. One list for the command line and the language server.
 */
const ARTICLE_EXTENSIONS = ['.txt', '.md'] as const;

const DEFAULT_EXCLUDED_FOLDERS = ['node_modules', '.git', '.readout', 'dist'] as const;

/** Case-blind patterns of file names; `*` stands for anything. */
const DEFAULT_EXCLUDED_FILES = [
  'requirements*.txt',
  'CMakeLists.txt',
  'robots.txt',
  'LICENSE*',
  'README*',
  'CHANGELOG*',
  'CONTRIBUTING*',
] as const;

const EXCLUDED_FILE = new RegExp(
  `^(?:${DEFAULT_EXCLUDED_FILES.map((pattern) => pattern.replace(/[.]/g, '\\.').replace(/\*/g, '.*')).join('|')})$`,
  'i',
);

export function isArticleName(name: string): boolean {
  const lower = name.toLowerCase();
  return ARTICLE_EXTENSIONS.some((extension) => lower.endsWith(extension)) && !isExcludedName(name);
}

/** Is this file name excluded by default? */
export function isExcludedName(name: string): boolean {
  return EXCLUDED_FILE.test(name);
}

/** Is this folder name excluded by default? */
export function isExcludedFolder(name: string): boolean {
  return (DEFAULT_EXCLUDED_FOLDERS as readonly string[]).includes(name);
}

/** The VS Code language id that an article's file name stands for. */
export function languageIdOf(name: string): 'markdown' | 'plaintext' {
  return name.toLowerCase().endsWith('.md') ? 'markdown' : 'plaintext';
}

/** Files that hold many articles, one JSON record a line. */
const RECORD_EXTENSIONS = ['.jsonl', '.jsonl.gz'] as const;

/** Does this name stand for a file of records, one article a line? */
export function isRecordsName(name: string): boolean {
  const lower = name.toLowerCase();
  return RECORD_EXTENSIONS.some((extension) => lower.endsWith(extension));
}
