import { DiagnosticSeverity, type Diagnostic, type PublishDiagnosticsParams } from 'vscode-languageserver';
import { DocumentText, type Encoding, type TextChange } from '../convert.js';
import type { DataProblem } from '../core/index.js';
import { checkLayerFile, checkListFile } from './check.js';
import { isYaml, listFileOf, type DataFileKind } from './sections.js';
import type { LayerView } from './layer-view.js';
import type { Views } from './views.js';
import { YamlFile } from './yaml-file.js';

export interface DataFileSurroundings {
  readonly encoding: Encoding;
  readonly views: Views;
  /** Sends the problems of one open file. */
  publish(params: PublishDiagnosticsParams): void;
  /** Shows problems of files that are not open. */
  show(problems: readonly DataProblem[]): void;
  log(message: string): void;
}

/** A data file as the editor holds it, with what it belongs to. */
export interface DataFile {
  readonly uri: string;
  readonly kind: DataFileKind;
  readonly text: DocumentText;
  readonly yaml: YamlFile;
  readonly view: LayerView;
}

/** How long typing must pause before a file is checked. */
const PAUSE_MS = 300;

interface OpenFile {
  readonly uri: string;
  version: number;
  readonly text: DocumentText;
  /** The text as it was read last. */
  yaml: YamlFile | null;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** It is checked here. Other YAML files, a codebook say, show what was found when they were read. */
  isChecked: boolean;
}

/**
 * The reader's YAML files that are open in the editor. Their problems are those of the text as it is typed; whatever
 * rests on them elsewhere follows when they are saved.
 */
export class DataFiles {
  private readonly open = new Map<string, OpenFile>();
  /** Problems of all files as they are saved. */
  private saved: readonly DataProblem[] = [];

  constructor(private readonly around: DataFileSurroundings) {}

  /** Takes an opened document if it is YAML; false leaves it to others. */
  opened(uri: string, languageId: string, version: number, text: string): boolean {
    if (languageId !== 'yaml' && !isYaml(uri)) return false;
    this.closed(uri);
    const { encoding } = this.around;
    const file = {
      uri,
      version,
      text: new DocumentText(text, encoding),
      yaml: null,
      timer: undefined,
      isChecked: false,
    };
    this.open.set(uri, file);
    void this.check(file);
    return true;
  }

  changed(uri: string, version: number, changes: readonly TextChange[]): boolean {
    const file = this.open.get(uri);
    if (file === undefined) return false;
    for (const change of changes) file.text.apply(change);
    file.version = version;
    clearTimeout(file.timer);
    file.timer = setTimeout(() => void this.check(file), PAUSE_MS);
    return true;
  }

  closed(uri: string): boolean {
    const file = this.open.get(uri);
    if (file === undefined) return false;
    clearTimeout(file.timer);
    this.open.delete(uri);
    if (!file.isChecked) return true;
    // What is not saved is gone, and its problems with it.
    this.around.publish({ uri, diagnostics: [] });
    this.show(this.saved);
    return true;
  }

  isOpen(uri: string): boolean {
    return this.open.has(uri);
  }

  /** Text of an open file; undefined for one that is not open. */
  textOf(uri: string): string | undefined {
    return this.open.get(uri)?.text.text;
  }

  /** Takes the problems of all files as they are saved; those of open files are not shown in their place. */
  show(problems: readonly DataProblem[]): void {
    this.saved = problems;
    this.around.show(problems.filter(({ file }) => this.open.get(file)?.isChecked !== true));
  }

  /** Something that the open files rest on was saved. */
  recheck(): void {
    for (const file of this.open.values()) void this.check(file);
  }

  stop(): void {
    for (const { timer } of this.open.values()) clearTimeout(timer);
  }

  /** An open file with what it belongs to; null for one that is none of the reader's. */
  async get(uri: string): Promise<DataFile | null> {
    const file = this.open.get(uri);
    if (file === undefined) return null;
    const found = await this.around.views.of(uri);
    if (found === null) return null;
    const kind = listFileOf(uri) ?? 'formulary';
    return { uri, kind, text: file.text, yaml: yamlOf(file, kind), view: found.view };
  }

  /** Checks a file; given up as soon as its text is another. */
  private async check(file: OpenFile): Promise<void> {
    const { uri, version } = file;
    try {
      const found = await this.around.views.of(uri);
      const isCurrent = this.open.get(uri) === file && file.version === version;
      if (!isCurrent || found === null) return;
      // From now on its problems are those of the open text.
      if (!file.isChecked) {
        file.isChecked = true;
        if (this.saved.some((problem) => problem.file === uri)) this.show(this.saved);
      }
      const text = file.text.text;
      const list = listFileOf(uri);
      const yaml = yamlOf(file, list ?? 'formulary');
      const problems =
        list === null ? checkLayerFile(found.loaded, uri, text) : checkListFile(list, uri, yaml, found.view);
      const diagnostics = problems.map((problem) => this.diagnosticOf(problem, file, yaml));
      this.around.publish({ uri, version, diagnostics });
    } catch (error) {
      this.around.log(`${uri}: could not be checked: ${String(error)}`);
    }
  }

  /** Underlines the name or value that a problem is about, else the rest of its line. */
  private diagnosticOf(
    { line, column, severity, message }: DataProblem,
    file: OpenFile,
    yaml: YamlFile,
  ): Diagnostic {
    const { start: lineStart, end: lineEnd } = file.text.lineSpan(line);
    const start = Math.min(lineStart + column, lineEnd);
    const scalarEnd = yaml.endOfScalarAt(start) ?? lineEnd;
    const end = Math.max(start, Math.min(scalarEnd, lineEnd));
    return {
      range: file.text.rangeOf({ start, end }),
      severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
      source: 'readout',
      message,
    };
  }
}

/** A file is read once for each text it has. */
function yamlOf(file: OpenFile, kind: DataFileKind): YamlFile {
  const text = file.text.text;
  if (file.yaml?.text !== text) file.yaml = new YamlFile(text, kind);
  return file.yaml;
}
