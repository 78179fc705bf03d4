import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  Method,
  type ActResult,
  type CodebookView,
  type FormulaChoice,
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

  formulaPlace(uri: string, formula: string): Promise<Place | null> {
    return this.client.sendRequest(Method.formulaPlace, { uri, formula });
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
