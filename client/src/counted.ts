import * as vscode from 'vscode';

const { t } = vscode.l10n;

export function countedFormulas(count: number): string {
  return count === 1 ? t('1 formula') : t('{0} formulas', count);
}

export function countedDates(count: number): string {
  return count === 1 ? t('1 date') : t('{0} dates', count);
}

export function countedNotable(count: number): string {
  return t('{0} notable', count);
}

export function countedPassages(count: number): string {
  return count === 1 ? t('1 passage') : t('{0} passages', count);
}

export function countedPlaces(count: number): string {
  return count === 1 ? t('1 place') : t('{0} places', count);
}

export function countedArticles(count: number): string {
  return count === 1 ? t('1 article') : t('{0} articles', count);
}
