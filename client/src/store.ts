import * as vscode from 'vscode';
import type {
  FindingsParams,
  FindingView,
  StatusParams,
  TagsParams,
  TagView,
  WorkspaceTagsParams,
} from '../../server/src/protocol.js';
import { DocumentFindings } from './document-findings.js';
import { DocumentTags, type TaggedArticle } from './document-tags.js';
import { EditLog, type TextEdit } from './edits.js';

interface DocumentState {
  readonly log: EditLog;
  readonly findings: DocumentFindings;
  readonly tags: DocumentTags;
  status: StatusParams | null;
}

/** Longer than the server takes to place the tags of a large article. */
const PLACED_MS = 5000;

/** A document's findings arrived; `redraw` is false when they only moved, which editors do by themselves. */
export interface FindingsEvent {
  readonly uri: string;
  readonly redraw: boolean;
}

/** What the server has said of each document, kept in step with the text. Keys are URIs as strings. */
export class Store implements vscode.Disposable {
  private readonly documents = new Map<string, DocumentState>();
  private readonly findingsEmitter = new vscode.EventEmitter<FindingsEvent>();
  private readonly statusEmitter = new vscode.EventEmitter<string>();
  private readonly tagsEmitter = new vscode.EventEmitter<readonly string[]>();
  private readonly refreshEmitter = new vscode.EventEmitter<string>();
  private readonly subscriptions: readonly { dispose(): unknown }[];

  readonly onFindings = this.findingsEmitter.event;
  readonly onStatus = this.statusEmitter.event;
  /** URIs of the articles whose tags are others now. */
  readonly onTags = this.tagsEmitter.event;
  /** A message could not be applied: the document's findings must be asked for again. */
  readonly onRefreshNeeded = this.refreshEmitter.event;

  constructor() {
    this.subscriptions = [
      vscode.workspace.onDidChangeTextDocument((event) => this.edited(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.closed(document.uri.toString())),
      this.findingsEmitter,
      this.statusEmitter,
      this.tagsEmitter,
      this.refreshEmitter,
    ];
  }

  findings(uri: string): readonly FindingView[] {
    return this.documents.get(uri)?.findings.current() ?? [];
  }

  tags(uri: string): readonly TagView[] {
    return this.documents.get(uri)?.tags.current() ?? [];
  }

  status(uri: string): StatusParams | null {
    return this.documents.get(uri)?.status ?? null;
  }

  /** Articles with tags, open or not. */
  taggedArticles(): readonly TaggedArticle[] {
    return [...this.documents]
      .map(([uri, { tags }]) => tags.about(uri))
      .filter(({ tags }) => tags.length > 0);
  }

  /** Trouble with annotation files of any article, each once. */
  allTagProblems(): readonly string[] {
    return [...new Set([...this.documents.values()].flatMap(({ tags }) => tags.problems()))];
  }

  /** Resolves once the server has looked for the tags of an open article in its text, or after a while. */
  async whenPlaced(uri: string): Promise<void> {
    const isPlaced = (): boolean => this.documents.get(uri)?.tags.isPlaced === true;
    if (isPlaced()) return;
    await new Promise<void>((done) => {
      const finish = (): void => {
        clearTimeout(timer);
        listener.dispose();
        done();
      };
      const timer = setTimeout(finish, PLACED_MS);
      const listener = this.tagsEmitter.event(() => isPlaced() && finish());
    });
  }

  receiveFindings(message: FindingsParams): void {
    const uri = canonical(message.uri);
    const received = this.state(uri).findings.receive(message);
    if (received === 'refresh') this.refreshEmitter.fire(uri);
    else this.findingsEmitter.fire({ uri, redraw: received === 'changed' });
  }

  receiveStatus(message: StatusParams): void {
    const uri = canonical(message.uri);
    const state = this.state(uri);
    state.status = message;
    if (message.state === 'refused' || message.state === 'failed') {
      state.findings.clear();
      this.findingsEmitter.fire({ uri, redraw: true });
    }
    this.statusEmitter.fire(uri);
  }

  receiveTags(message: TagsParams): void {
    const uri = canonical(message.uri);
    this.state(uri).tags.receive(message);
    this.tagsEmitter.fire([uri]);
  }

  receiveWorkspaceTags({ articles }: WorkspaceTagsParams): void {
    const uris = articles.map((message) => {
      const uri = canonical(message.uri);
      this.state(uri).tags.receiveClosed(message);
      return uri;
    });
    this.tagsEmitter.fire(uris);
  }

  /** The server is gone: nothing that it said holds any longer. */
  reset(): void {
    const uris = [...this.documents.keys()];
    this.documents.clear();
    for (const uri of uris) {
      this.findingsEmitter.fire({ uri, redraw: true });
      this.statusEmitter.fire(uri);
    }
    this.tagsEmitter.fire(uris);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private state(uri: string): DocumentState {
    const held = this.documents.get(uri);
    if (held !== undefined) return held;
    const state = newState();
    this.documents.set(uri, state);
    return state;
  }

  private edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const uri = document.uri.toString();
    const state = this.documents.get(uri);
    if (state === undefined || contentChanges.length === 0) return;
    const edits = contentChanges.map(({ rangeOffset, rangeLength, text }): TextEdit => ({
      start: rangeOffset,
      end: rangeOffset + rangeLength,
      length: text.length,
    }));
    state.log.add(document.version, edits);
    state.findings.edited();
    state.tags.edited(edits);
  }

  /**
   * Tags stay, without their places: the Tags view lists what was tagged in articles that are not open. Edits are
   * forgotten, because versions begin anew when the article is opened again.
   */
  private closed(uri: string): void {
    const state = this.documents.get(uri);
    if (state === undefined) return;
    const next = newState();
    const { tags, ...gone } = state.tags.about(uri);
    next.tags.receiveClosed({ ...gone, version: 0, tags, problems: state.tags.problems() });
    next.tags.close();
    this.documents.set(uri, next);
    this.findingsEmitter.fire({ uri, redraw: true });
    this.tagsEmitter.fire([uri]);
  }
}

function newState(): DocumentState {
  const log = new EditLog();
  return { log, findings: new DocumentFindings(log), tags: new DocumentTags(log), status: null };
}

/** A URI of the server, written as VS Code writes it. */
function canonical(uri: string): string {
  return vscode.Uri.parse(uri).toString();
}
