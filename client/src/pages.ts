import * as vscode from 'vscode';
import type { PageParams } from '../../server/src/protocol.js';
import type { Services } from './services.js';

const { t } = vscode.l10n;
const PAGE_SCHEME = 'readout';

/** Read-only pages (summary, uses, explanation) that the server writes in Markdown. */
export class Pages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: readonly { dispose(): unknown }[];
  readonly onDidChange = this.emitter.event;

  constructor(private readonly services: Services) {
    this.subscriptions = [
      this.emitter,
      vscode.workspace.registerTextDocumentContentProvider(PAGE_SCHEME, this),
      // A summary that is open stays true to its article.
      services.store.onStatus((uri) => this.refresh(uri)),
    ];
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const params = paramsOf(uri);
    const page = params === null ? null : await this.services.server.page(params);
    return (
      page?.markdown ?? t('There is nothing to show any more. The article may have changed or been closed.')
    );
  }

  /**
   * Opens the page in the Markdown preview, or as text where there is none: beside the article, in the place of the
   * page that stands there already. The focus stays where the reader reads.
   */
  async show(params: PageParams): Promise<void> {
    const page = await this.services.server.page(params);
    if (page === null) {
      void vscode.window.showInformationMessage(t('Readout has nothing to show for this place.'));
      return;
    }
    const uri = uriOf(page.title, params);
    this.emitter.fire(uri);
    const place = {
      viewColumn: pageColumn() ?? vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    };
    if (vscode.extensions.getExtension('vscode.markdown-language-features') !== undefined) {
      await vscode.commands.executeCommand('vscode.openWith', uri, 'vscode.markdown.preview.editor', place);
      return;
    }
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, place);
  }

  dispose(): void {
    for (const disposable of this.subscriptions) disposable.dispose();
  }

  private refresh(article: string): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme === PAGE_SCHEME && paramsOf(uri)?.uri === article) this.emitter.fire(uri);
    }
  }
}

/** The column in which a page is open already. */
function pageColumn(): vscode.ViewColumn | undefined {
  const isPage = ({ input }: vscode.Tab): boolean =>
    (input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText) &&
    input.uri.scheme === PAGE_SCHEME;
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(isPage))?.viewColumn;
}

/** The title is what the tab shows; the query says which page it is. */
function uriOf(title: string, params: PageParams): vscode.Uri {
  const name = title.replace(/[\\/:*?"<>|#%\s]+/g, ' ').trim();
  return vscode.Uri.from({
    scheme: PAGE_SCHEME,
    path: `/${name === '' ? 'Readout' : name}.md`,
    query: JSON.stringify(params),
  });
}

function paramsOf(uri: vscode.Uri): PageParams | null {
  try {
    return JSON.parse(uri.query) as PageParams;
  } catch {
    return null;
  }
}
