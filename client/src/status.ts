import * as vscode from 'vscode';
import type { StatusParams } from '../../server/src/protocol.js';
import { countedDates, countedFormulas, countedNotable } from './counted.js';
import type { Services } from './services.js';

const { t } = vscode.l10n;

/** The status item: what was found in the active article, or why it was not read. */
export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'readout.status',
    vscode.StatusBarAlignment.Right,
    90,
  );
  private readonly subscriptions: readonly { dispose(): unknown }[];
  /** Why there is no server, in place of what it would say. */
  private trouble: string | null = null;

  constructor(private readonly services: Services) {
    this.item.name = t('Readout');
    this.item.command = 'readout.showStatusMenu';
    this.subscriptions = [
      this.item,
      services.store.onStatus(() => this.update()),
      services.active.onChange(() => this.update()),
      services.shown.onChange(() => this.update()),
    ];
    this.update();
  }

  /** @param trouble in plain words, or null when the server runs */
  setTrouble(trouble: string | null): void {
    this.trouble = trouble;
    this.update();
  }

  dispose(): void {
    for (const disposable of this.subscriptions) disposable.dispose();
  }

  private update(): void {
    const { uri } = this.services.active;
    const status = uri === undefined ? null : this.services.store.status(uri);
    void setContext('readout.active', uri !== undefined);
    void setContext('readout.state', status?.state ?? '');
    if (uri === undefined) {
      this.item.hide();
      return;
    }
    const { text, tooltip, warning } =
      this.trouble === null ? describe(status, this.services.shown.ownVoiceOnly) : troubled(this.trouble);
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label: `${text.replace(/\$\([a-z~-]+\) /, '')}. ${tooltip}` };
    this.item.backgroundColor = warning
      ? new vscode.ThemeColor('statusBarItem.warningBackground')
      : undefined;
    this.item.show();
  }
}

interface Description {
  readonly text: string;
  readonly tooltip: string;
  readonly warning: boolean;
}

function describe(status: StatusParams | null, ownVoiceOnly: boolean): Description {
  switch (status?.state) {
    case 'read': {
      const { formulas, notUsed, dates, notable } = status.counts;
      const parts = [countedFormulas(formulas), countedDates(dates)];
      if (notable > 0) parts.push(countedNotable(notable));
      const tooltip = [
        dateLine(status),
        notUsed === 0 ? null : t('Not counted: {0} absent, negated or only mentioned', notUsed),
        ownVoiceOnly ? t('Own voice only: formulas in other voices are not drawn or listed') : null,
      ];
      const text = `$(book) Readout ${parts.join(' · ')}${ownVoiceOnly ? ` · ${t('own voice only')}` : ''}`;
      return { text, tooltip: tooltip.filter((line) => line !== null).join('\n'), warning: false };
    }
    case 'refused':
      return {
        text: `$(circle-slash) ${t('Readout: not read')}`,
        tooltip: status.reason ?? t('This file was not read.'),
        warning: false,
      };
    case 'failed':
      return { ...troubled(status.reason ?? t('This file could not be read. The log says more.')) };
    case 'reading':
    case undefined:
      return { text: '$(loading~spin) Readout', tooltip: t('Reading …'), warning: false };
  }
}

function troubled(reason: string): Description {
  return { text: `$(warning) ${t('Readout: not read')}`, tooltip: reason, warning: true };
}

function dateLine({ articleDate, articleDateInferred }: StatusParams): string {
  if (articleDate === null) return t('Article date not known');
  return articleDateInferred
    ? t('Article date ≈ {0} (inferred)', articleDate)
    : t('Article date {0}', articleDate);
}

export function setContext(key: string, value: unknown): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', key, value);
}
