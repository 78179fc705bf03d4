/**
 * Is what a plain sentence names denied by it? The algorithm is NegEx's (Chapman et al., J. Biomed. Inform. 34, 2001):
 * phrases that only look like negation are set aside, a cue before or after holds up to the clause's end, and "or" and
 * commas between nouns let lists inherit. For the writer's own sentences; whose words they are is decided elsewhere.
 */
import type { Span } from '../types.js';

/** A clause is looked at so far before and after the phrase (UTF-16 units), and so many words after. */
const BEFORE = 320;
const AFTER = 240;
const WORDS_AFTER = 14;

const oneOf = (...words: readonly string[]): string => `(?:${words.join('|')})`;
const BE = oneOf('is', 'are', 'was', 'were', 'be', 'been', 'being', 'has been', 'have been', 'had been');
const NOT = "(?:not|n[’']t|never)";

/** They look like negation and are none: "not only", "no doubt", "no change in". */
const PSEUDO = new RegExp(
  String.raw`\b${oneOf(
    'not (?:only|just|merely|simply|necessarily|certain (?:if|whether)|without)',
    'no (?:doubt|wonder|question|matter|sooner|less|fewer|increase|change|significant change|suspicious change|significant interval change|new)',
    'without (?:doubt|question|difficulty|further)',
    'gram negative',
    "can(?:not|n[’']t) help",
    'nothing (?:but|short of)',
    String.raw`not (?:unlike|uncommon\w*|unexpected\w*)`,
    'if not',
    'why not',
  )}\b`,
  'gi',
);

const FOREGOING = new RegExp(
  String.raw`\b${oneOf(
    'no longer',
    'no (?:mention|signs?|trace|evidence|hint|use|reference|suggestion|complaints?)(?: of| to)?',
    'no',
    'not a single',
    'not',
    'cannot',
    'never',
    'neither',
    'nor',
    'none(?: of)?',
    'nothing',
    'without(?: any)?',
    'lack(?:s|ed|ing)?(?: of)?',
    '(?:absence|omission|removal|disappearance) of',
    'absent(?: (?:any|the))?',
    '(?:devoid|free|bereft) of',
    'minus',
    'den(?:y|ies|ied|ying)',
    'negative for',
    'omit(?:s|ted|ting)?',
    'drop(?:s|ped|ping)',
    '(?:left|leav(?:e|es|ing)) out',
    'avoid(?:s|ed|ing)?',
    'refrain(?:s|ed|ing)? from',
    'stop(?:s|ped|ping)? short of',
    '(?:fail|declin|refus)(?:e|s|es|ed|ing)? to',
    'instead of',
    'rather than',
    'rul(?:e|es|ed|ing) out',
    'skip(?:s|ped|ping)?',
    'skirt(?:s|ed|ing)?',
    'shun(?:s|ned|ning)?',
    'in place of',
    'replac(?:ed|ing|es)',
    'delet(?:ed|es|ing)',
    'strip(?:s|ped|ping) (?:of|out)',
    'went without',
    'scant',
    'hardly',
    'barely',
  )}\b|n[’']t\b`,
  'gi',
);

const FOLLOWING = new RegExp(
  String.raw`\b${oneOf(
    String.raw`${BE} (?:\w+ly |also |now |again )?${oneOf(
      'absent|missing|omitted|dropped|left out|removed|lacking|nowhere|gone|avoided|excluded|deleted|unmentioned',
      'replaced|ruled out|denied|free|negative|unlikely',
      String.raw`${NOT} (?:\w+ )?(?:used|mentioned|included|present|found|seen|repeated|made|heard|there|in|part|reported|observed)`,
    )}`,
    '(?:absent|missing|omitted|dropped|deleted|removed|excluded) from',
    String.raw`(?:is|are|was|were)n[’']t (?:\w+ )?(?:used|mentioned|included|present|found|seen|repeated|there|in|part)`,
    "(?:did|does|do)(?: not|n[’']t) (?:appear|feature|figure|occur|make it|come up|surface)",
    String.raw`(?:ha[sd]|have) (?:\w+ )?(?:disappeared|vanished|gone)`,
    String.raw`no longer (?:appear\w*|feature\w*|us(?:es|ed|e)|include\w*|figure\w*|in use)`,
    'disappear(?:s|ed)|vanish(?:es|ed)|went (?:missing|unmentioned|unsaid)|nowhere to be (?:found|seen)',
  )}\b`,
  'i',
);

/** They end the reach of a cue on either side. */
const TERMINATORS = new RegExp(
  String.raw`\b${oneOf(
    'but|however|except(?: for)?|although|though|yet|because|aside from|apart from|other than|whereas|while|since',
    'unless|until|instead(?! of)|when|who|which|what|if|still|secondary to|as a cause (?:of|for)',
  )}\b|[;:]\s|\s[-–—]+\s|[.!?][”"’']?\s+(?=[A-Z“"])|,\s+(?=(?:and|so)\s+(?:he|she|it|they|we|I|the|there|his|her)\b)|,\s+(?=(?:he|she|they|we|it)\s)`,
  'gi',
);

export interface Negation {
  readonly cue: string;
  /** Offsets of the cue in the text. */
  readonly span: Span;
}

/** The words that deny what stands at `span` of `text`, or null. Looks at a bounded window: linear. */
export function negationAt(text: string, span: Span): Negation | null {
  const from = Math.max(0, span.start - BEFORE);
  const left = masked(text.slice(from, span.start));
  const clause = [...left.matchAll(TERMINATORS)].reduce((_, match) => match.index + match[0].length, 0);
  const before = [...left.slice(clause).matchAll(FOREGOING)].pop();
  if (before !== undefined) return negation(text, from + clause + before.index, before[0].length);
  const right = masked(text.slice(span.end, span.end + AFTER));
  const [end] = right.matchAll(TERMINATORS);
  const window = firstWords(right.slice(0, end?.index ?? right.length));
  const after = FOLLOWING.exec(window);
  return after === null ? null : negation(text, span.end + after.index, after[0].length);
}

function negation(text: string, start: number, length: number): Negation {
  return { cue: text.slice(start, start + length), span: { start, end: start + length } };
}

/** Look-alikes are blotted out; lengths stay. */
function masked(text: string): string {
  return text.replace(PSEUDO, (words) => '~'.repeat(words.length));
}

function firstWords(text: string): string {
  let words = 0;
  for (let i = 1; i < text.length; i++) {
    if (/\s/.test(text[i] ?? '') && /\S/.test(text[i - 1] ?? '') && ++words === WORDS_AFTER)
      return text.slice(0, i);
  }
  return text;
}
