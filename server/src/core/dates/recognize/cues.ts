/** Where the words around an expression point in time, and where sentences end. Looks are short and bounded. */
import type { Cue } from '../expression.js';

const BACK = 110;
const AHEAD = 100;
/** A past tense further back than this, in characters, says nothing of the date. */
const PAST_REACH = 45;
const FUTURE =
  "(?:to be [a-z]+|(?:will|would|shall|may|might|could) (?:be|take|hold|have) [a-z]+|will|would(?! have)|won['’]t|shall|['’]ll|(?:is|are|was|were|be) (?:due|set|slated|scheduled|expected|planned|going|likely|to)|to be|due|slated|scheduled|planned|plans? to|planning|expects?|expected|payable|effective|likely to(?: be [a-z]+)?|upcoming|coming|ahead of|deadline|starting|beginning|to take place|to open|to visit|to meet|to hold|no later than)";
const PAST =
  '(?:said|says|told|reported|announced|was|were|had|did|has|have|held|met|sent|took|came|made|began|went|gave|left|rose|fell|won|lost|saw|wrote|since)';
/** Any other "-ed" may be an adjective ("the reduced dividend"), and some words only look like one. */
const WEAK_PAST =
  '(?:(?<!(?:the|a|an|its|his|her|their|still|be|been) )(?!(?:succeed|need|proceed|exceed|indeed|speed|feed|hundred|sacred)(?![a-z]))[a-z]{2,20}ed)';
const WORDS = new RegExp(
  `(?<![A-Za-z])(?:(?<future>${FUTURE})|(?:is|are|be|been|being) [a-z]{2,20}|(?<past>${PAST})|(?<weak>${WEAK_PAST}))(?![A-Za-z])`,
  'gi',
);
/** Words that end what a future verb holds for. */
const CLAUSE_END = /[,;:]|\b(?:that|who|which|after|when|but)\b/i;
/** "by Tuesday", but not "followed by a visit on Tuesday". */
const DEADLINE =
  /\b(?:by|until|till|before|through|effective|payable|expires?|of record|deadline (?:is|of)|as (?:early|soon|late) as|(?:scheduled|set|planned|slated) for|no (?:sooner|earlier|later) than)\s(?:on\s)?(?:the\s|early\s|late\s|mid-)?$/i;
const AHEAD_FUTURE =
  /(?<![A-Za-z])(?:(?<future>will|shall|(?:is|are) (?:to|due|set|scheduled|expected|slated))|was|were|said|had|has|have|did|made|took|came|went|held|met|sent|gave|began|brought|told|won|lost|saw|left|rose|fell|agreed|announced|signed|visited|reported|opened|called|asked|killed|arrested|ordered|launched)(?![A-Za-z])/i;
const SENTENCE_END =
  /(?<![^A-Za-z][A-Z]|\b(?:Mr|Ms|Mrs|Dr|Gen|Lt|Col|Sen|Gov|Rep|St|No))[.!?;]["”’)]?\s(?=["“‘(]?[A-Z])|\n/g;

/** Offsets at which sentences begin, the first at 0. */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(SENTENCE_END)) {
    if (match[0] !== '\n') starts.push(match.index + match[0].length);
  }
  return starts;
}

/** The nearest verb or preposition before the expression decides; without one, the first verb right after it. */
export function cueAround(text: string, sentenceStart: number, start: number, end: number): Cue {
  const back = text.slice(Math.max(sentenceStart, start - BACK), start);
  if (DEADLINE.test(back)) return 'future';
  let cue: Cue = null;
  let futureEnd = 0;
  for (const match of back.matchAll(WORDS)) {
    const end = match.index + match[0].length;
    const { future, past, weak } = match.groups ?? {};
    if (future !== undefined) {
      cue = 'future';
      futureEnd = end;
    } else if (past !== undefined || weak !== undefined) {
      const isHeld =
        weak !== undefined && cue === 'future' && !CLAUSE_END.test(back.slice(futureEnd, match.index));
      if (!isHeld) cue = back.length - end <= PAST_REACH ? 'past' : null;
    }
  }
  if (cue !== null) return cue;
  const ahead = text.slice(end, end + AHEAD);
  const stop = /[.!?;]\s/.exec(ahead);
  const verb = AHEAD_FUTURE.exec(stop ? ahead.slice(0, stop.index) : ahead);
  if (verb === null) return null;
  return verb.groups?.future === undefined ? 'past' : 'future';
}
