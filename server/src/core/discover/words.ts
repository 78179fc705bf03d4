/**
 * Words that carry no phrase. A candidate neither begins nor ends with one; closed classes of English, so the list
 * is complete in kind and needs no corpus.
 */
const CLOSED_CLASSES = `
a an the this that these those each every either neither both all any some no none such another other others same
i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
it its itself they them their theirs themselves one one's oneself who whom whose which what whoever whatever whichever
someone somebody something anyone anybody anything everyone everybody everything nobody nothing
about above across after against along alongside amid amidst among amongst around as at before behind below beneath
beside besides between beyond but by concerning despite down during except excluding following for from in including
inside into like near notwithstanding of off on onto out outside over past per regarding since through throughout till
to toward towards under underneath until unto up upon via with within without
and or nor so yet if though although because whereas while unless lest whether than once when whenever where wherever
why how however therefore thus hence moreover furthermore meanwhile nevertheless nonetheless otherwise instead
am is are was were be been being do does did done doing have has had having can could may might must shall should will
would ought cannot can't don't doesn't didn't won't wouldn't isn't aren't wasn't weren't hasn't haven't hadn't 's s
not never ever also too very more most much many few fewer less least little only just even still again already always
often quite rather almost else there here then now thereby therein thereof thereto thereon hereby herein
`;

/** Words that tell of speech and of the calendar around it: news prose, whatever it reports. */
const NEWS_FRAME = `
said says say saying told tells added noted reported reports report according
today yesterday tomorrow day days week weeks weekend month months year years morning afternoon evening night
o'clock hour hours am pm date time times
`;

const NUMBERS = `
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
millions billion billions dozen dozens first second third fourth fifth sixth seventh eighth ninth tenth
several half quarter last next previous
`;

const CALENDAR = `
january february march april june july august september october november december
jan feb mar apr jun jul aug sept sep oct nov dec
monday tuesday wednesday thursday friday saturday sunday
`;

function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').trim().split(/\s+/));
}

/** Words at which a candidate neither begins nor ends. */
export const EDGE_WORDS: ReadonlySet<string> = wordSet(CLOSED_CLASSES, NEWS_FRAME, NUMBERS);

const CALENDAR_WORDS = wordSet(CALENDAR);

/** Dates and figures end a candidate: what varies with the day is no part of a stock phrase. */
export function isDateOrFigure(norm: string): boolean {
  return CALENDAR_WORDS.has(norm) || /\d/.test(norm);
}
