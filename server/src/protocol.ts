/**
 * Every custom message between the language server and its clients: method names and JSON types, nothing else.
 * Imports nothing, because the client and the server libraries bring two copies of the protocol package.
 * Offsets are UTF-16 code units of the document as the editor holds it; `uri` is the document's URI as a string.
 */

export const Method = {
  /** Server → client notification: findings of one open document ({@link FindingsParams}). */
  findings: 'readout/findings',
  /** Server → client notification: what was made of one document ({@link StatusParams}). */
  status: 'readout/status',
  /** Server → client notification: the tagged passages of one document changed ({@link TagsParams}). */
  tags: 'readout/tags',
  /** Server → client notification: tags of articles that are not open ({@link WorkspaceTagsParams}). */
  workspaceTags: 'readout/workspaceTags',
  /** Client → server request: send all findings of a document again ({@link DocumentParams} → null). */
  refresh: 'readout/refresh',
  /** Client → server notification: read this document whatever the settings say, or never ({@link OverrideParams}). */
  override: 'readout/override',
  /** Client → server request: a page to read ({@link PageParams} → {@link Page} | null). */
  page: 'readout/page',
  /** Client → server request: an article's dates in order of time ({@link DocumentParams} → {@link DatesView} | null). */
  dates: 'readout/dates',
  /** Client → server request: what an article is, and how that is known ({@link DocumentParams} → {@link ArticleFactsView} | null). */
  articleFacts: 'readout/articleFacts',
  /** Client → server request: the codebook that holds for a document ({@link DocumentParams} → {@link CodebookView}). */
  codebook: 'readout/codebook',
  /** Client → server request: where a formula's entry stands ({@link FormulaParams} → {@link Place} | null). */
  formulaPlace: 'readout/formulaPlace',
  /** Client → server request: formulas to choose from ({@link DocumentParams} → {@link FormulaChoice}[]). */
  formulas: 'readout/formulas',
  /**
   * Client → server request: phrases that recur in the articles below a folder and are in no formula
   * ({@link DiscoverParams} → {@link DiscoverView}). May take long: send a work-done token, and cancel it at will.
   */
  discover: 'readout/discover',
  /** Client → server request: what is ignored in the workspace ({} → {@link IgnoreView}[]). */
  ignores: 'readout/ignores',
  /**
   * Server → client requests: the injected file system of browser and virtual workspaces. Read → base64, list →
   * {@link FsEntry}[], stat → {@link FsStat}, each null when there is no such file; write, delete (a folder with what
   * is in it) and makeFolder (with its parents) → null.
   */
  fsRead: 'readout/fs/read',
  fsWrite: 'readout/fs/write',
  fsDelete: 'readout/fs/delete',
  fsList: 'readout/fs/list',
  fsStat: 'readout/fs/stat',
  fsMakeFolder: 'readout/fs/makeFolder',
} as const;

/** `workspace/executeCommand` commands of the server; every argument list is one JSON object. */
export const ServerCommand = {
  /** {@link TagArgs} → {@link ActResult} */
  tag: 'readout.server.tag',
  /** {@link AnnotationArgs} → {@link ActResult} */
  untag: 'readout.server.untag',
  /** {@link NoteArgs} → {@link ActResult} */
  editNote: 'readout.server.editNote',
  /** {@link DocumentParams} → {@link ActResult} */
  undo: 'readout.server.undoTagging',
  redo: 'readout.server.redoTagging',
  /** {@link MoveTagsArgs} → {@link ActResult}: the tags of an article that is gone belong to another from now on */
  moveTags: 'readout.server.moveTags',
  /** {@link ArticleDateArgs} → {@link ActResult} */
  setArticleDate: 'readout.server.setArticleDate',
  /** {@link ArticleFactArgs} → {@link ActResult}: corrects one fact of an article in articles.yaml */
  setArticleFact: 'readout.server.setArticleFact',
  /** {@link IgnoreArgs} → {@link ActResult} */
  ignore: 'readout.server.ignore',
  /** {@link IgnoreEntry} → {@link ActResult}: takes one entry out of ignores.yaml, or puts it back */
  revokeIgnore: 'readout.server.revokeIgnore',
  restoreIgnore: 'readout.server.restoreIgnore',
  /**
   * {@link NewFormulaArgs} → {@link ActResult} with the place of the new entry; refused, with the place of the entry
   * that has it, for a phrase that is found already
   */
  newFormula: 'readout.server.newFormula',
  /** {@link FormulaParams} → {@link ActResult}: switches a formula off in the workspace, or on again */
  disableFormula: 'readout.server.disableFormula',
  enableFormula: 'readout.server.enableFormula',
  /** {@link FormulaParams} → {@link ActResult} with the place of the workspace's own entry for a formula, made if need be */
  overrideFormula: 'readout.server.overrideFormula',
  /** {@link AcceptPhraseArgs} → {@link ActResult} with the place of the new formula */
  acceptPhrase: 'readout.server.acceptPhrase',
  /** {@link PhraseArgs} → {@link ActResult}: never offers a discovered phrase again, or offers it again */
  rejectPhrase: 'readout.server.rejectPhrase',
  restorePhrase: 'readout.server.restorePhrase',
  /** {@link DocumentParams} → {@link ActResult}: writes the starter codebook where there is none */
  createCodebook: 'readout.server.createCodebook',
} as const;

/**
 * Commands of the VS Code client that code actions, hovers and diagnostics may name (`uiCommands`). Each takes one
 * JSON object; in hovers, where the URI is that of the active editor, the first two also take a formula id alone.
 */
export const UiCommand = {
  /** {@link FormulaParams} or a formula id */
  showAllUses: 'readout.showAllUses',
  /** {@link FormulaParams} or a formula id */
  openFormula: 'readout.openFormula',
  /** {@link OffsetParams} */
  explainMatch: 'readout.explainMatch',
  /** {@link TagFindingArgs}: without `tag` the reader picks one */
  tagFinding: 'readout.tagFinding',
  /** {@link DocumentParams} with `date` (asked for when it is missing) */
  setArticleDate: 'readout.setArticleDate',
  /** {@link DocumentParams} with `fact` (asked for when it is missing); the value is always asked for */
  setArticleFact: 'readout.setArticleFact',
  /** {@link IgnoreArgs}, `scope` asked for when it is missing */
  ignore: 'readout.ignore',
  /** {@link FormulaParams} or a formula id */
  disableFormula: 'readout.disableFormula',
  overrideFormula: 'readout.overrideFormula',
  /** {@link NewFormulaArgs}, `category` asked for when it is missing */
  newFormula: 'readout.newFormula',
  /** {@link BlockArgs}: lists the formulas of an attributed block */
  showBlock: 'readout.showBlock',
} as const;

/** What the client says of itself in `initializationOptions`. */
export interface InitializationOptions {
  /** Understands `readout/findings` (then no diagnostics for routine findings and no semantic tokens are sent). */
  readonly findings?: boolean;
  /** Can run the `readout.*` commands of the VS Code client (then code actions may name them). */
  readonly uiCommands?: boolean;
  /** Offers the `readout/fs/*` requests; without it the server uses its own file system, if it has one. */
  readonly fileSystem?: boolean;
  /** false: never write, no workspace formulary (untrusted workspace). */
  readonly trusted?: boolean;
  /** Name of the user as the system knows it, for annotations where `readout.author` is not set. */
  readonly userName?: string;
  /** URI of the folder with the built-in formulary's YAML, for go to definition. */
  readonly formularyUri?: string;
}

export interface DocumentParams {
  readonly uri: string;
}

export interface OffsetParams extends DocumentParams {
  readonly offset: number;
}

/** An attributed block: the formulas that one speaker uses in one voice between two offsets. */
export interface BlockArgs extends DocumentParams {
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
  readonly voice: string | null;
}

/** `data` of a code lens over an attributed block, before it is resolved; `start` is an offset in that version. */
export interface BlockLensData extends DocumentParams {
  readonly version: number;
  readonly start: number;
  readonly voice: string | null;
}

/** A passage to tag, at the lightbulb or in a hover. */
export interface TagFindingArgs extends DocumentParams {
  readonly start: number;
  readonly end: number;
  /** Tag id. */
  readonly tag?: string;
  /** See {@link TagArgs}. */
  readonly suggestedFor?: string;
}

export interface FormulaParams extends DocumentParams {
  readonly formula: string;
}

export interface Place {
  readonly uri: string;
  /** 0-based. */
  readonly line: number;
  readonly character: number;
}

/** A place on one state's scale of authority; places on different scales are never compared. */
export interface AuthorityView {
  readonly scale: string;
  /** 1 is heaviest. */
  readonly level: number;
  /** Who speaks through what ("leader: letter, speech or statement, verbatim"); null where the scale does not say. */
  readonly title: string | null;
}

/** What the client draws of one finding; hovers and actions ask the server by position. */
export interface FindingView {
  /** Unique within the document as long as it is open. */
  readonly id: number;
  readonly kind: 'formula' | 'date' | 'quote';
  readonly start: number;
  readonly end: number;
  /** The words as they are shown: on one line, without Markdown. */
  readonly text: string;
  readonly flag: boolean;
  /** Category of a formula, else null. */
  readonly category: string | null;
  /** One line: "invariable support · support · Kim Jong Un", "2020-10-29 · Thursday". */
  readonly label: string;
  readonly formula: string | null;
  readonly polarity: string | null;
  readonly speaker: string | null;
  /** Voice of a formula ("first-person"); null when it is not known, and for what is no formula. */
  readonly voice: string | null;
  /** Where a formula stands on its state's scale of authority; null when that is not known. */
  readonly authority: AuthorityView | null;
  /** How sure the speaker or the date is: false draws it as inferred (≈). */
  readonly sure: boolean;
  /** TIMEX3 value of a date. */
  readonly value: string | null;
  readonly notable: readonly string[];
}

/**
 * Findings of a document. `base` null: `added` is everything. Else a change to what was sent for version `base`:
 * first drop `removed`, then move what starts at or after each `shifted.from` (offset before the edit) by `delta`,
 * then add `added`. A client that does not hold `base` sends `readout/refresh`.
 */
export interface FindingsParams extends DocumentParams {
  readonly version: number;
  readonly base: number | null;
  readonly removed: readonly number[];
  readonly shifted: readonly { readonly from: number; readonly delta: number }[];
  readonly added: readonly FindingView[];
}

export interface StatusParams extends DocumentParams {
  readonly state: 'reading' | 'read' | 'refused' | 'failed';
  /** Why the document was not read, in plain words with the remedy; null when it was. */
  readonly reason: string | null;
  readonly counts: {
    /** Formulas used. */
    readonly formulas: number;
    /** Phrases that are absent, negated or only mentioned; `formulas` does not count them. */
    readonly notUsed: number;
    readonly dates: number;
    readonly notable: number;
  };
  readonly articleDate: string | null;
  readonly articleDateInferred: boolean;
}

/** One date of an article. */
export interface DateView {
  /** {@link FindingView.id}: while the text is edited, the finding knows its place. */
  readonly finding: number;
  readonly start: number;
  readonly end: number;
  /** The words on one line. */
  readonly text: string;
  /** Rests on an inferred article date (≈). */
  readonly derived: boolean;
  /** How its value was found, in one sentence. */
  readonly how: string;
  /** What contradicts it, in words; null when nothing does. */
  readonly conflict: string | null;
}

/** The places where an article gives the same date. */
export interface DateGroupView {
  /** TIMEX3 value and mod; unique in the list. */
  readonly key: string;
  /** "2020-10-29", "early 2021", "2020-11-02/08"; null: not known. */
  readonly shown: string | null;
  readonly weekday: string | null;
  /** First and last day, null for what has no place in time. */
  readonly from: string | null;
  readonly to: string | null;
  /** Every place rests on an inferred article date (≈). */
  readonly derived: boolean;
  readonly conflict: boolean;
  /** In reading order, never empty. */
  readonly dates: readonly DateView[];
}

/** The article's own date and what it rests on. */
export interface ArticleDateView {
  readonly date: string | null;
  /** Where it comes from, in words ("dateline", "inferred", "none"). */
  readonly from: string;
  /** Marked ≈, and no evidence of anything until the reader confirms it. */
  readonly inferred: boolean;
  /** The reader's own (articles.yaml): it can be taken back. */
  readonly own: boolean;
  /** What `readout.server.setArticleDate` confirms an inferred date with; null where there is nothing to confirm. */
  readonly confirm: string | null;
  readonly dated: string | null;
  readonly reported: string | null;
  /** Days from `dated` to `reported`; null unless both are days. */
  readonly lag: number | null;
  /** What is necessary comes first. */
  readonly evidence: readonly {
    readonly detail: string;
    readonly start: number | null;
    readonly end: number | null;
    /** Without it the date would be wider or another. */
    readonly necessary: boolean;
    /** What it would be, in words; null for what is not necessary. */
    readonly without: string | null;
  }[];
}

export interface DatesView extends DocumentParams {
  readonly version: number;
  readonly article: ArticleDateView;
  /** In order of time; what has no place in time comes last, in reading order. */
  readonly groups: readonly DateGroupView[];
  /** Dates left out of a very long list. */
  readonly more: number;
}

export interface OverrideParams extends DocumentParams {
  readonly read: 'always' | 'never' | 'default';
}

export interface PageParams extends DocumentParams {
  readonly page: 'summary' | 'uses' | 'explain';
  /** For 'uses'. */
  readonly formula?: string;
  /** For 'explain': offset of the finding. */
  readonly offset?: number;
}

export interface Page {
  readonly title: string;
  readonly markdown: string;
}

export interface FormulaChoice {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly signal: string | null;
}

export interface TagView {
  /** Annotation id. */
  readonly id: string;
  /** Null when the passage could not be found again. */
  readonly start: number | null;
  readonly end: number | null;
  readonly exact: string;
  readonly tags: readonly string[];
  readonly note: string | null;
  readonly author: string;
  readonly created: string;
  /** `unplaced`: the article is not open, and the passage was not looked for. */
  readonly state: 'exact' | 'moved' | 'changed' | 'ambiguous' | 'orphan' | 'unplaced';
  /** In the reader's own file; only then it can be changed. */
  readonly own?: boolean;
}

export interface TagsParams extends DocumentParams {
  readonly version: number;
  readonly tags: readonly TagView[];
  /** Trouble with annotation files, in plain words with file and remedy. */
  readonly problems: readonly string[];
  /** false: the article is not open, passages have no place, and `version` says nothing. */
  readonly open?: boolean;
  /** There is no such article any more. */
  readonly missing?: boolean;
  /** URIs of articles with exactly the text that the tags of the missing one were made in. */
  readonly sameText?: readonly string[];
}

/** What is new about articles that are not open; one without tags and problems is to be taken off the list. */
export interface WorkspaceTagsParams {
  readonly articles: readonly TagsParams[];
}

/** `uri` is the article that is gone. */
export interface MoveTagsArgs extends DocumentParams {
  readonly to: string;
}

export interface CodebookTag {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly color: string | null;
  /** Number key 1-9, or null. */
  readonly key: number | null;
  /** Category of the findings for which this tag is offered first, or null. */
  readonly category: string | null;
}

export interface CodebookView {
  /** False: there is no codebook.yaml yet and `tags` is the starter offered. */
  readonly exists: boolean;
  readonly uri: string | null;
  readonly tags: readonly CodebookTag[];
  /** Ids of the tags used last, newest first. */
  readonly recent: readonly string[];
  readonly problems: readonly string[];
}

export interface TagArgs extends DocumentParams {
  readonly start: number;
  readonly end: number;
  readonly tags: readonly string[];
  readonly note?: string;
  /** Formula or date this tag was suggested for: recorded as "suggested by readout, accepted by …". */
  readonly suggestedFor?: string;
}

export interface AnnotationArgs extends DocumentParams {
  readonly annotation: string;
}

export interface NoteArgs extends AnnotationArgs {
  readonly note: string;
}

export interface ArticleDateArgs extends DocumentParams {
  /** YYYY, YYYY-MM or YYYY-MM-DD; null removes the correction. */
  readonly date: string | null;
}

export interface ArticleFactArgs extends DocumentParams {
  /** outlet, form, sender, addressee, occasion, completeness or sourceTier. */
  readonly fact: string;
  /** null takes the correction back. */
  readonly value: string | null;
}

export interface ArticleFactView {
  readonly fact: string;
  readonly label: string;
  readonly value: string | null;
  readonly shown: string;
  /** Why it is this, or why it is not known; null where there is nothing to say. */
  readonly evidence: string | null;
  readonly start: number | null;
  readonly end: number | null;
  /** The reader's own word. */
  readonly own: boolean;
  /** What it can be; null: any words. */
  readonly choices: readonly { readonly value: string; readonly label: string }[] | null;
}

export interface ArticleFactsView {
  readonly uri: string;
  readonly version: number;
  readonly facts: readonly ArticleFactView[];
}

export interface IgnoreArgs extends DocumentParams {
  readonly formula: string;
  readonly scope: 'passage' | 'article' | 'workspace';
  readonly start: number;
  readonly end: number;
}

/** One entry of an ignores.yaml: which file, and what it says. */
export interface IgnoreEntry {
  /** URI of the ignores.yaml. */
  readonly file: string;
  readonly formula: string;
  readonly scope: IgnoreArgs['scope'];
  /** Path of the article below the folder that holds `.readout`. */
  readonly article?: string;
  /** Fingerprint of the sentence. */
  readonly sentence?: string;
  /** The words that were flagged. */
  readonly quote?: string;
}

/** One ignore as it is listed. */
export interface IgnoreView {
  readonly entry: IgnoreEntry;
  /** Name of the formula; its id where nothing has it. */
  readonly name: string;
  /** URI of the article, if the ignore is about one and there is such a file. */
  readonly articleUri: string | null;
  /** The sentence as the article has it now; null where it was not found, and for wider ignores. */
  readonly sentence: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

export interface NewFormulaArgs extends DocumentParams {
  /** The phrase selected. */
  readonly text: string;
  readonly category: string;
}

/** `uri` is a folder of the workspace, or a file of records in one. */
export interface DiscoverParams extends DocumentParams {
  readonly workDoneToken?: string | number;
  /** Least number of articles, and of dates, that a phrase must stand in. */
  readonly minDocs?: number;
  readonly minDates?: number;
  readonly limit?: number;
}

export interface DiscoveredExample extends DocumentParams {
  /** Path of the article below what was searched, with "#line" for a record. */
  readonly key: string;
  /** Line (0-based) of the record in the file; null when the file is the article. */
  readonly line: number | null;
  readonly date: string | null;
  /** At most 20 words on one line. */
  readonly text: string;
  /** Place of the phrase in the article's text. */
  readonly start: number;
  readonly end: number;
}

export interface DiscoveredView {
  readonly phrase: string;
  /** Its words as they are compared; unique in the list. */
  readonly words: string;
  /** Articles and dates that hold it. */
  readonly docs: number;
  readonly dates: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly keyness: number;
  /** 0 to 1: how evenly it is spread over the archive. */
  readonly dispersion: number;
  readonly longer: readonly string[];
  readonly examples: readonly DiscoveredExample[];
}

export interface DiscoverView extends DocumentParams {
  /** Best first. */
  readonly phrases: readonly DiscoveredView[];
  /** What was read, in one line. */
  readonly summary: string;
  /** Parts of the archive that could not be used, with file and remedy. */
  readonly problems: readonly string[];
  /** Why nothing was searched; null when it was. */
  readonly reason: string | null;
}

/** `uri` is what was searched. */
export interface PhraseArgs extends DocumentParams {
  readonly phrase: string;
}

export interface AcceptPhraseArgs extends PhraseArgs {
  readonly category: string;
  /** Key of an article that holds the phrase. */
  readonly seenIn: string;
}

export interface ActResult {
  readonly done: boolean;
  /** What was done, or why not and what to do, in one sentence. */
  readonly message: string;
  readonly place?: Place;
  readonly annotation?: string;
  /** A server command that takes it back. */
  readonly undo?: { readonly command: string; readonly argument: object };
}

export interface FsParams {
  readonly uri: string;
}

export interface FsWriteParams extends FsParams {
  /** Base64. */
  readonly content: string;
}

export interface FsStat {
  readonly type: 'file' | 'directory';
  readonly size: number;
  readonly mtime: number;
}

export interface FsEntry {
  readonly name: string;
  readonly type: FsStat['type'];
}
