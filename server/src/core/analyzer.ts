import { ArticleSession } from './analysis/session.js';
import { compileTools, compileToolsInSteps, type AnalysisTools } from './analysis/tools.js';
import { builtInFormulary, mergeLayers } from './formulary/index.js';
import type { DataProblem, Formulary, FormularyLayer } from './formulary/types.js';
import type { History } from './history/index.js';
import { Breather } from './text/schedule.js';
import type { Analyzer, CancelSignal } from './types.js';

export interface AnalyzerOptions {
  /** Layers laid over the built-in formulary, the first one lowest. */
  readonly formulary?: readonly FormularyLayer[];
}

/** An analyzer with what it was made from, for hovers, pages and go to definition. */
export interface ReadoutAnalyzer extends Analyzer {
  readonly formulary: Formulary;
  readonly history: History;
  /** What in the layers could not be used; the rest is in force. */
  readonly problems: readonly DataProblem[];
}

/**
 * Compiles the formulary and returns a frozen analyzer. `analyze` is `open` plus everything; both reject with
 * CancelledError once their signal is aborted.
 */
export function createAnalyzer(options: AnalyzerOptions = {}): ReadoutAnalyzer {
  const { formulary, problems } = mergeLayers(builtInFormulary(), options.formulary ?? []);
  return analyzerOf(compileTools(formulary), problems);
}

/**
 * The same in the background: the host can do other things while a large formulary is compiled.
 * @throws CancelledError once `signal` is aborted
 */
export async function createAnalyzerInSteps(
  options: AnalyzerOptions = {},
  signal?: CancelSignal,
): Promise<ReadoutAnalyzer> {
  const { formulary, problems } = mergeLayers(builtInFormulary(), options.formulary ?? []);
  return analyzerOf(await compileToolsInSteps(formulary, new Breather(signal)), problems);
}

function analyzerOf(tools: AnalysisTools, problems: readonly DataProblem[]): ReadoutAnalyzer {
  return Object.freeze({
    formulary: tools.formulary,
    history: tools.history,
    problems,
    open: (text, openOptions) => ArticleSession.open(tools, text, openOptions),
    analyze: async (text, openOptions) => {
      const session = await ArticleSession.open(tools, text, openOptions);
      return { article: session.article(), findings: session.findings(), notices: session.notices() };
    },
  } satisfies ReadoutAnalyzer);
}
