import * as vscode from 'vscode';
import type { Category } from '../../server/src/core/types.js';

const { t } = vscode.l10n;

/** What a category is called in views and menus. */
export function categoryName(category: Category): string {
  const names: Readonly<Record<Category, string>> = {
    alignment: t('Alignment'),
    support: t('Support'),
    friendship: t('Friendship'),
    alliance: t('Alliance'),
    cooperation: t('Cooperation'),
    'partnership-tier': t('Partnership tier'),
    ideology: t('Ideology'),
    'core-interests': t('Core interests'),
    sovereignty: t('Sovereignty'),
    'peace-stability': t('Peace and stability'),
    era: t('Era'),
    praise: t('Praise'),
    gratitude: t('Gratitude'),
    blessing: t('Blessing'),
    address: t('Address'),
    hostility: t('Hostility'),
    warning: t('Warning'),
    deterrence: t('Deterrence'),
    euphemism: t('Euphemism'),
    protocol: t('Protocol'),
    condolence: t('Condolence'),
  };
  return names[category];
}
