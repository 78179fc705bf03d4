/// <reference types="./patterns.d.ts" />
import patterns from 'readout:patterns';
import { builtInFormulary } from '../../formulary/index.js';
import type { PackedIndex, ReadyPatterns } from './ready-index.js';

/** The index of the built-in formulas. */
export function builtInPatterns(): ReadyPatterns {
  return { packed: patterns.index() as PackedIndex, formulas: builtInFormulary().formulas };
}
