import type { DataProblem } from '../core/index.js';

/** Gathers problems of data files from those who read them, so that each file shows all of its own and is said once. */
export class ProblemBoard {
  private readonly groups = new Map<string, readonly DataProblem[]>();
  private readonly said = new Set<string>();

  constructor(
    /** Shows problems on their files. */
    private readonly publish: (problems: readonly DataProblem[]) => void,
    /** Says one aloud. */
    private readonly say: (problem: DataProblem) => void,
  ) {}

  /** Replaces what one reader found; `aloud` for files whose trouble would otherwise go unseen. */
  set(group: string, problems: readonly DataProblem[], aloud = false): void {
    const before = this.groups.get(group) ?? [];
    if (before.length === 0 && problems.length === 0) return;
    if (problems.length === 0) this.groups.delete(group);
    else this.groups.set(group, problems);
    for (const { file } of before)
      if (!problems.some((problem) => problem.file === file)) this.said.delete(file);
    for (const problem of aloud ? problems : []) {
      if (this.said.has(problem.file)) continue;
      this.said.add(problem.file);
      this.say(problem);
    }
    const unique = new Map(
      [...this.groups.values()].flat().map((problem) => [JSON.stringify(problem), problem]),
    );
    this.publish([...unique.values()]);
  }
}
