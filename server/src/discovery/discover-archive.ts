/// <reference types="./table.d.ts" />
import tables from 'readout:reference';
import type { ArchiveReader } from '../archive/types.js';
import { formulaCover, wordKinship } from '../core/discover/cover.js';
import { discover, type DiscoverInput } from '../core/discover/discover.js';
import { parseReference } from '../core/discover/reference.js';
import type { DiscoverOptions, DiscoverResult } from '../core/discover/types.js';
import type { Formulary } from '../core/formulary/types.js';
import type { CancelSignal } from '../core/types.js';
import { withinPeriod, type Period } from './period.js';

export interface ArchiveDiscovery {
  readonly archive: ArchiveReader;
  /** Compared with instead of general English. */
  readonly reference?: { readonly name: string; readonly archive: ArchiveReader };
  readonly formulary: Formulary;
  readonly rejected: ReadonlySet<string>;
  readonly period: Period;
  readonly options: DiscoverOptions;
  readonly progress?: NonNullable<DiscoverInput['progress']>;
  readonly signal?: CancelSignal;
}

/** Discovery over an archive, as the command line and the language server run it. @throws CancelledError */
export function discoverArchive(what: ArchiveDiscovery): Promise<DiscoverResult> {
  const { archive, reference, formulary, period, progress, signal } = what;
  const general = parseReference(tables.generalEnglish(), 'general English');
  return discover({
    articles: (until) => withinPeriod(archive.articles(until), period),
    against:
      reference === undefined
        ? { table: general }
        : { name: reference.name, archive: (until) => reference.archive.articles(until) },
    cover: formulaCover(formulary),
    kinship: wordKinship(formulary.formulas, general),
    rejected: what.rejected,
    options: what.options,
    ...(progress === undefined ? {} : { progress }),
    ...(signal === undefined ? {} : { signal }),
  });
}
