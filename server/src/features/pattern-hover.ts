import { wordForms } from '../core/formulary/inflect/index.js';
import type { Sequence, Step } from '../core/formulary/pattern-ast.js';
import { expandPattern, parsePattern } from '../core/formulary/patterns.js';
import { languageOf } from '../core/text/language.js';
import type { Translate } from '../l10n.js';
import { bold, escape, lines } from '../render/markdown.js';

const MOST_WORDINGS = 8;
const MOST_FORMS = 8;

/**
 * What a pattern finds, in plain words: the wordings it stands for and the forms of the words with `~`, so that a reader
 * sees what was written. Empty for a pattern that cannot be read: its fault is told at the very place.
 */
export function patternHover(pattern: string, t: Translate): string {
  const parsed = parsePattern(pattern);
  if (!('nodes' in parsed)) return '';
  const sequences = expandPattern(parsed.nodes);
  const wordings = [...new Set(sequences.map((sequence) => wordingOf(sequence, t)))];
  const more = wordings.length - MOST_WORDINGS;
  return [
    lines([
      bold(wordings.length === 1 ? t('Finds one wording') : t('Finds {0} wordings', wordings.length)),
      ...wordings.slice(0, MOST_WORDINGS).map((wording) => escape(wording)),
      more > 0 ? escape(t('and {0} more', more)) : null,
    ]),
    lines(formLines(sequences)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function wordingOf({ steps }: Sequence, t: Translate): string {
  return steps.map((step) => stepWords(step, t)).join(' ');
}

function stepWords(step: Step, t: Translate): string {
  switch (step.kind) {
    case 'word':
      return step.inflected ? `${step.text}~` : step.text;
    case 'slot':
      return `{${step.slot}}`;
    case 'gap':
      if (step.min === step.max) return step.max === 1 ? t('(one word)') : t('({0} words)', step.max);
      return t('(up to {0} words)', step.max);
  }
}

/** `develop~: develop, developed, …`; endings of Korean and Russian stand for themselves as "…". */
function formLines(sequences: readonly Sequence[]): string[] {
  const words = new Set<string>();
  for (const { steps } of sequences)
    for (const step of steps) if (step.kind === 'word' && step.inflected) words.add(step.text);
  return [...words].slice(0, MOST_WORDINGS).map((word) => {
    const { forms, stems } = wordForms(word, true, languageOf(word));
    const shown = [...forms, ...stems.map(({ stem }) => `${stem}…`)];
    const rest = shown.length > MOST_FORMS ? ', …' : '';
    return escape(`${word}~: ${shown.slice(0, MOST_FORMS).join(', ')}${rest}`);
  });
}
