import * as vscode from 'vscode';
import type {
  FindingsParams,
  FindingView,
  StatusParams,
  TagsParams,
  TagView,
} from '../../server/src/protocol.js';
import { DocumentFindings } from './document-findings.js';
import { DocumentTags } from './document-tags.js';
import { EditLog, type TextEdit } from './edits.js';

interface DocumentState {
  readonly log: EditLog;
  readonly findings: DocumentFindings;
  readonly tags: DocumentTags;
  status: StatusParams | null;
}

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
  private readonly tagsEmitter = new vscode.EventEmitter<string>();
  private readonly refreshEmitter = new vscode.EventEmitter<string>();
  private readonly subscriptions: readonly { dispose(): unknown }[];

  readonly onFindings = this.findingsEmitter.event;
  readonly onStatus = this.statusEmitter.event;
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

  tagProblems(uri: string): readonly string[] {
    return this.documents.get(uri)?.tags.problems() ?? [];
  }

  status(uri: string): StatusParams | null {
    return this.documents.get(uri)?.status ?? null;
  }

  taggedDocuments(): readonly string[] {
    return [...this.documents.keys()].filter((uri) => this.tags(uri).length > 0);
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
    this.tagsEmitter.fire(uri);
  }

  /** The server is gone: nothing that it said holds any longer. */
  reset(): void {
    const uris = [...this.documents.keys()];
    this.documents.clear();
    for (const uri of uris) {
      this.findingsEmitter.fire({ uri, redraw: true });
      this.statusEmitter.fire(uri);
      this.tagsEmitter.fire(uri);
    }
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private state(uri: string): DocumentState {
    const held = this.documents.get(uri);
    if (held !== undefined) return held;
    const log = new EditLog();
    const state = {
      log,
      findings: new DocumentFindings(log),
      tags: new DocumentTags(log),
      status: null,
    };
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

  /** Tags stay: the Tags view lists what was tagged in articles that are not open. */
  private closed(uri: string): void {
    const state = this.documents.get(uri);
    if (state === undefined) return;
    state.findings.clear();
    state.status = null;
    this.findingsEmitter.fire({ uri, redraw: true });
  }
}

/** A URI of the server, written as VS Code writes it. */
function canonical(uri: string): string {
  return vscode.Uri.parse(uri).toString();
}
