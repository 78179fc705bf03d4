/// <reference types="./formulary.d.ts" />
/** The formulary: the built-in one, and what is needed to load and lay over it a reader's own. */
import compiled from 'readout:formulary';
import { unpackFormulary, type PackedFormulary } from './packed.js';
import type { Formulary } from './types.js';

export * from './types.js';
export { parseLayerFile, type ParsedFile } from './load.js';
export { layerOf } from './layer.js';
export { mergeLayers, EMPTY_FORMULARY } from './merge.js';
export { problemText } from './problems.js';
export { parsePattern, escapePattern, RESERVED_CHARACTERS, type ParsedPattern } from './patterns.js';

const BUILT_IN = unpackFormulary(compiled as PackedFormulary);

/** The built-in formulary. Shared: treat it as frozen. */
export function builtInFormulary(): Formulary {
  return BUILT_IN;
}
