/** Where the words around an expression point in time, and where sentences end. Looks are short and bounded. */
import type { Cue } from '../expression.js';

const BACK = 110;
const AHEAD = 100;
/** A past tense further back than this, in characters, says nothing of the date. */
const PAST_REACH = 45;
const FUTURE_AT =
  /(?:to be [a-z]+|(?:will|would|shall|may|might|could) (?:be|take|hold|have) [a-z]+|will|would(?! have)|won['’]t|shall|(?:is|are|was|were|be) (?:due|set|slated|scheduled|expected|planned|going|likely|to)|due|slated|scheduled|planned|plans? to|planning|expects?|expected|payable|effective|likely to(?: be [a-z]+)?|upcoming|coming|ahead of|deadline|starting|beginning|to take place|to open|to visit|to meet|to hold|no later than)(?![A-Za-z])/iy;
/** Words that {@link FUTURE_AT} begins with. */
const FUTURE_WORDS: ReadonlySet<string> = new Set(
  'to will would shall may might could won is are was were be due slated scheduled planned plan plans planning expect expects expected payable effective likely upcoming coming ahead deadline starting beginning no'.split(
    ' ',
  ),
);
const BEING: ReadonlySet<string> = new Set(['is', 'are', 'be', 'been', 'being']);
const PAST: ReadonlySet<string> = new Set(
  'said says told reported announced was were had did has have held met sent took came made began went gave left rose fell won lost saw wrote since'.split(
    ' ',
  ),
);
/** Before these words "-ed" makes an adjective: "the reduced dividend". */
const BEFORE_ADJECTIVE: ReadonlySet<string> = new Set('the a an its his her their still be been'.split(' '));
const NO_VERBS: ReadonlySet<string> = new Set(
  'succeed need proceed exceed indeed speed feed hundred sacred'.split(' '),
);
const WORD = /[A-Za-z]+/g;
/** Words that end what a future verb holds for. */
const CLAUSE_END = /[,;:]|\b(?:that|who|which|after|when|but)\b/i;
/** "by Tuesday", but not "followed by a visit on Tuesday". */
const DEADLINE =
  /\b(?:by|until|till|before|through|effective|payable|expires?|of record|deadline (?:is|of)|as (?:early|soon|late) as|(?:scheduled|set|planned|slated) for|no (?:sooner|earlier|later) than)\s(?:on\s)?(?:the\s|early\s|late\s|mid-)?$/i;
const AHEAD_FUTURE =
  /(?<![A-Za-z])(?:(?<future>will|shall|(?:is|are) (?:to|due|set|scheduled|expected|slated))|was|were|said|had|has|have|did|made|took|came|went|held|met|sent|gave|began|brought|told|won|lost|saw|left|rose|fell|agreed|announced|signed|visited|reported|opened|called|asked|killed|arrested|ordered|launched)(?![A-Za-z])/i;
/** A past perfect right before a date, with no verb that points ahead after its own. */
const PAST_PERFECT =
  /\bhad (?:already |also |not |never )?(?:been (?:due|set|scheduled|expected|planned|slated) (?:to [a-z]{2,12} )?|[a-z]{2,12}(?:ed|en|wn|ne|de|ft|ld|nt) )(?:(?!(?:will|would|shall|who|which|that|to|ahead)\b)[A-Za-z'’-]{1,15} ){0,5}(?:by |on |before )?$/i;
const PERFECT_AHEAD = /^,? (?:[A-Za-z'’]{1,15} ){1,3}had\b/;
const PERFECT_REACH = 40;
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

/**
 * Where the verbs before an expression point: the last one decides. A future verb holds to the end of its clause,
 * whatever participles follow it.
 */
function cueBefore(back: string): Cue {
  let cue: Cue = null;
  let futureEnd = 0;
  let previous = '';
  const words = new RegExp(WORD.source, 'g');
  for (let match = words.exec(back); match !== null; match = words.exec(back)) {
    const word = match[0].toLowerCase();
    const end = match.index + word.length;
    const isPast = PAST.has(word);
    FUTURE_AT.lastIndex = match.index;
    const future = FUTURE_WORDS.has(word) ? FUTURE_AT.exec(back) : null;
    if (future !== null) {
      cue = 'future';
      futureEnd = match.index + future[0].length;
      words.lastIndex = futureEnd;
    } else if (isPast || isWeakPast(word, previous)) {
      const isHeld = !isPast && cue === 'future' && !CLAUSE_END.test(back.slice(futureEnd, match.index));
      if (!isHeld) cue = back.length - end <= PAST_REACH ? 'past' : null;
    } else if (BEING.has(word)) {
      // "is held": the participle says nothing of when.
      const next = /^ [A-Za-z]{2,20}/.exec(back.slice(end, end + 22));
      if (next) words.lastIndex = end + next[0].length;
    }
    previous = word;
  }
  // "he'll come".
  return /['’]ll [a-z]+(?: [a-z]+){0,4} $/i.test(back.slice(-40)) ? 'future' : cue;
}

function isWeakPast(word: string, previous: string): boolean {
  return word.length > 3 && word.endsWith('ed') && !BEFORE_ADJECTIVE.has(previous) && !NO_VERBS.has(word);
}

/** The nearest verb or preposition before the expression decides; without one, the first verb right after it. */
export function cueAround(text: string, sentenceStart: number, start: number, end: number): Cue {
  const back = text.slice(Math.max(sentenceStart, start - BACK), start);
  // "It had been due to expire Friday", "had filed reports by Wednesday", "until Thursday, they had not".
  if (PAST_PERFECT.test(back)) return 'past';
  if (DEADLINE.test(back))
    return PERFECT_AHEAD.test(text.slice(end, end + PERFECT_REACH)) ? 'past' : 'future';
  const cue = cueBefore(back);
  if (cue !== null) return cue;
  const ahead = text.slice(end, end + AHEAD);
  const stop = /[.!?;]\s/.exec(ahead);
  const verb = AHEAD_FUTURE.exec(stop ? ahead.slice(0, stop.index) : ahead);
  if (verb === null) return null;
  return verb.groups?.future === undefined ? 'past' : 'future';
}
