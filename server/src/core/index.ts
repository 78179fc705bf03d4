/** The core library (dist/core.js): pure analysis, no platform. Everything else that imports it goes through here. */
export {
  createAnalyzer,
  createAnalyzerInSteps,
  type AnalyzerOptions,
  type ReadoutAnalyzer,
} from './analyzer.js';
export * from './types.js';
export type * from './formulary/types.js';
export type * from './history/types.js';
