import * as vscode from 'vscode';
import type { Category, Polarity } from '../../server/src/core/types.js';
import { backgroundId, COLOR, dateLine, foregroundId, formulaStyle, hexColor } from './styles.js';

const { ClosedClosed } = vscode.DecorationRangeBehavior;

/** Two hexadecimal digits of opacity, laid over a colour of the codebook. */
const TINT = '26';

export function formulaDecoration(category: Category, polarity: Polarity): vscode.DecorationRenderOptions {
  const style = formulaStyle(category, polarity);
  return {
    rangeBehavior: ClosedClosed,
    textDecoration: style.line,
    ...(style.italic ? { fontStyle: 'italic' } : {}),
    ...(style.opacity === null ? {} : { opacity: style.opacity }),
    ...(style.tinted
      ? {
          backgroundColor: new vscode.ThemeColor(backgroundId(category)),
          overviewRulerColor: new vscode.ThemeColor(foregroundId(category)),
          overviewRulerLane: vscode.OverviewRulerLane.Center,
        }
      : {}),
  };
}

export function dateDecoration(sure: boolean): vscode.DecorationRenderOptions {
  return { rangeBehavior: ClosedClosed, textDecoration: dateLine(sure) };
}

/**
 * What carries news is announced by Problems and its squiggle; here only the overview ruler and heavier letters say so:
 * a box around each would shout in a text that has many.
 */
export function notableDecoration(): vscode.DecorationRenderOptions {
  const color = new vscode.ThemeColor(COLOR.notable);
  return {
    rangeBehavior: ClosedClosed,
    fontWeight: 'bold',
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  };
}

/**
 * A tagged passage stands between two thin lines, with a bar at its beginning. Lines above and below only, because
 * VS Code splits a passage wherever a finding begins or ends, and a border at the side would be drawn at each split.
 */
export function tagDecoration(codebookColor: string | null): vscode.DecorationRenderOptions {
  const hex = hexColor(codebookColor);
  const line = hex ?? new vscode.ThemeColor(COLOR.tag);
  return {
    rangeBehavior: ClosedClosed,
    borderStyle: 'solid',
    borderWidth: '1px 0',
    borderColor: line,
    backgroundColor: hex === null ? new vscode.ThemeColor(COLOR.tagBackground) : hex + TINT,
    before: {
      contentText: '\u200b',
      width: '3px',
      margin: '0 1px 0 0',
      backgroundColor: line,
    },
    overviewRulerColor: line,
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  };
}

export function preambleDecoration(): vscode.DecorationRenderOptions {
  return { opacity: '0.6' };
}
