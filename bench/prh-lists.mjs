// Readout's built-in formulas as rules of prh, in three ways, from least to most of what Readout itself looks for.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Wordings without signs of the pattern language, as they stand. */
function plainWordings(patterns) {
  return patterns.filter((pattern) => !/[{}[\]()|~?\\]/.test(pattern));
}

// prh escapes hyphens in plain strings, which its own `u` flag forbids: so wordings are written as expressions.
const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const rule = (fields) =>
  `  - ${Object.entries(fields)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n    ')}\n`;

/** What the pattern language means, as a regular expression, in any case and in whole words. */
class Expressions {
  #names;

  constructor(slotNames) {
    this.#names = (slot) => slotNames.filter((name) => name.slot === slot).map(({ words }) => quoted(words));
  }

  of(nodes) {
    return `/\\b${this.#sequence(nodes)}/i`;
  }

  #sequence(nodes) {
    return nodes.map((node) => this.#node(node)).join('');
  }

  #node(node) {
    switch (node.kind) {
      case 'word':
        return this.#word(node);
      case 'gap':
        return `(?:\\S+\\s+){${node.min},${node.max}}`;
      case 'slot':
        return `(?:${this.#slot(node.slot)})\\b\\s*`;
      case 'choice':
        return `(?:${node.options.map((option) => this.#sequence(option)).join('|')})`;
      case 'any-order': {
        const parts = node.parts.map((part) => this.#sequence(part));
        return `(?:${parts.join('')}|${[...parts].reverse().join('')})`;
      }
      case 'role':
        return this.#sequence(node.body);
      default:
        throw new Error(`no expression for ${node.kind}`);
    }
  }

  #word({ text, inflected }) {
    if (/[\p{Script=Hangul}\p{Script=Han}\p{Script=Cyrillic}]/u.test(text))
      return `${quoted(text)}${inflected ? '\\p{L}*' : ''}\\s*`;
    const end = /\w$/.test(text) ? '\\b' : '';
    return `${quoted(text)}${inflected ? "(?:e?s|e?d|ing|['’]s)?" : ''}${end}\\s*`;
  }

  #slot(slot) {
    if (slot === 'number') return '\\d[\\d,.]*';
    if (slot === 'ordinal') return '\\d+(?:st|nd|rd|th)|[a-z]+th|first|second|third';
    return this.#names(slot).join('|');
  }
}

/**
 * @param core parsePattern, builtInFormulary and slotNames (bench/setup.mjs)
 * @returns lists by name: what they are, and the rules of their prh.yml
 */
export function prhLists(core) {
  const formulary = core.builtInFormulary();
  const patterns = [
    ...new Set(formulary.formulas.flatMap(({ variants }) => variants.map(({ pattern }) => pattern))),
  ];
  const plain = plainWordings(patterns);
  const expressions = new Expressions(core.slotNames(formulary));
  const whole = patterns.flatMap((pattern) => {
    const parsed = core.parsePattern(pattern);
    return 'nodes' in parsed ? [{ expected: `${pattern} *`, pattern: expressions.of(parsed.nodes) }] : [];
  });
  return [
    {
      name: 'plain',
      what: 'plain wordings, letter for letter',
      rules: plain.map((words) => ({ expected: `${words} *`, pattern: `/${quoted(words)}/` })),
    },
    {
      name: 'any case',
      what: 'plain wordings in any case, as whole words: the way prh itself writes a term',
      rules: plain.map((words) => ({ expected: words.toUpperCase(), options: { wordBoundary: true } })),
    },
    {
      name: 'whole list',
      what: 'every variant as a regular expression, in any case, as whole words: what Readout looks for',
      rules: whole,
    },
  ];
}

/** Writes prh.yml and textlint's configuration for it; returns the folder. */
export function writeList({ name, rules }, folder) {
  const own = join(folder, name.replace(/ /g, '-'));
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'prh.yml'), `version: 1\nrules:\n${rules.map(rule).join('')}`);
  writeFileSync(
    join(own, '.textlintrc.json'),
    JSON.stringify({ rules: { prh: { rulePaths: ['./prh.yml'] } } }),
  );
  return own;
}
