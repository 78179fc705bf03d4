import { pathToFileURL } from 'node:url';
import type { FormulaFinding, ReadoutAnalyzer, Span } from '../../core/index.js';
import { indexLines, type LineIndex } from '../lines.js';
import type { Formatter } from '../types.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** SARIF 2.1.0: one rule a formula, drawn findings as notes, notices as notes or warnings; columns in UTF-16 units. */
export function sarifFormatter(analyzer: ReadoutAnalyzer): Formatter {
  const results: object[] = [];
  const usedRules = new Set<string>();
  return {
    begin: () => '',
    file(file) {
      const lines = indexLines(file.text);
      for (const finding of file.findings) {
        if (finding.kind === 'quote' || !finding.flag) continue;
        const ruleId = finding.kind === 'formula' ? finding.formula : 'date';
        usedRules.add(ruleId);
        const message =
          finding.kind === 'formula'
            ? formulaMessage(finding)
            : `${finding.text}: ${finding.value ?? 'date not known'}`;
        results.push(result(file.path, ruleId, 'note', message, location(lines, finding)));
      }
      for (const notice of file.notices) {
        usedRules.add(notice.code);
        const span =
          notice.start === undefined ? null : { start: notice.start, end: notice.end ?? notice.start };
        const level = notice.severity === 'warning' ? 'warning' : 'note';
        results.push(result(file.path, notice.code, level, notice.message, span && location(lines, span)));
      }
      return '';
    },
    end() {
      const formulas = new Map(analyzer.formulary.formulas.map((formula) => [formula.id, formula]));
      const rules = [...usedRules].sort().map((id) => {
        const formula = formulas.get(id);
        if (formula === undefined) return { id };
        const description = formula.signal ?? formula.name;
        return {
          id,
          name: formula.name,
          shortDescription: { text: formula.name },
          fullDescription: { text: description },
        };
      });
      const run = { tool: { driver: { name: 'Readout', rules } }, columnKind: 'utf16CodeUnits', results };
      return JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }) + '\n';
    },
  };
}

function formulaMessage(finding: FormulaFinding): string {
  const who = finding.speaker === null ? 'speaker not known' : finding.speaker;
  return `${finding.text} (${finding.category}, ${finding.polarity}; ${who})`;
}

function location(lines: LineIndex, span: Span): object {
  const start = lines.place(span.start);
  const end = lines.place(span.end);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function result(path: string, ruleId: string, level: string, message: string, region: object | null): object {
  const uri = path === '-' ? 'stdin' : pathToFileURL(path).href;
  const physicalLocation = { artifactLocation: { uri }, ...(region === null ? {} : { region }) };
  return { ruleId, level, message: { text: message }, locations: [{ physicalLocation }] };
}
