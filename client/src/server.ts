import type { CancellationToken } from 'vscode';
import { WorkDoneProgress, type BaseLanguageClient } from 'vscode-languageclient';
import {
  Method,
  type ActResult,
  type ArticleFactsView,
  type CodebookView,
  type DatesView,
  type DiscoverParams,
  type DiscoverView,
  type FormulaChoice,
  type IgnoreView,
  type OverrideParams,
  type Page,
  type PageParams,
  type Place,
} from '../../server/src/protocol.js';

/** The language server as the rest of the client sees it: one method per message that the client sends. */
export class Server {
  constructor(private readonly client: BaseLanguageClient) {}

  refresh(uri: string): Promise<unknown> {
    return this.client.sendRequest(Method.refresh, { uri });
  }

  override(uri: string, read: OverrideParams['read']): Promise<void> {
    const params: OverrideParams = { uri, read };
    return this.client.sendNotification(Method.override, params);
  }

  page(params: PageParams): Promise<Page | null> {
    return this.client.sendRequest(Method.page, params);
  }

  codebook(uri: string): Promise<CodebookView> {
    return this.client.sendRequest(Method.codebook, { uri });
  }

  formulas(uri: string): Promise<readonly FormulaChoice[]> {
    return this.client.sendRequest(Method.formulas, { uri });
  }

  /** What an article is, fact by fact; null while it is not read. */
  articleFacts(uri: string): Promise<ArticleFactsView | null> {
    return this.client.sendRequest(Method.articleFacts, { uri });
  }

  /** An article's dates in order of time; null while it is not read. */
  dates(uri: string): Promise<DatesView | null> {
    return this.client.sendRequest(Method.dates, { uri });
  }

  /** Everything ignored in the workspace. */
  ignores(): Promise<readonly IgnoreView[]> {
    return this.client.sendRequest(Method.ignores, {});
  }

  formulaPlace(uri: string, formula: string): Promise<Place | null> {
    return this.client.sendRequest(Method.formulaPlace, { uri, formula });
  }

  /**
   * Looks for phrases in an archive; null when it was cancelled.
   * @param tell hears how far it is
   */
  async discover(
    params: DiscoverParams,
    token: CancellationToken,
    tell: (message: string) => void,
  ): Promise<DiscoverView | null> {
    const workDoneToken = `readout-discover-${Date.now()}`;
    const listening = this.client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind === 'report' && value.message !== undefined) tell(value.message);
    });
    try {
      return await this.client.sendRequest<DiscoverView>(
        Method.discover,
        { ...params, workDoneToken },
        token,
      );
    } catch (error) {
      if (token.isCancellationRequested) return null;
      throw error;
    } finally {
      listening.dispose();
    }
  }

  /** Runs a command of the server that changes the reader's files. */
  act(command: string, argument: object): Promise<ActResult> {
    return this.client.sendRequest('workspace/executeCommand', { command, arguments: [argument] });
  }

  /** Stops the server, which is killed if it hangs, and starts it again. */
  async restart(): Promise<void> {
    if (this.client.needsStop()) await this.client.stop().catch(() => undefined);
    await this.client.start();
  }
}
