import { builtInFormulary } from '../../../server/src/core/formulary/index.js';

/** The built-in formulary's people and outlets, as the shipped analyzer uses them. */
export const actors = builtInFormulary().actors;
