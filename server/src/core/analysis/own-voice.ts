import type { Category } from '../types.js';
import type { ParagraphScan } from '../quotes/index.js';
import type { FormulaUse } from './formula-uses.js';

/** What in one paragraph's own words, outside quotation marks, shows whose text it is. */
export interface VoiceMarks {
  /** Ids of partisan formulas: words that a reporter writes only in quotation marks or on someone's account. */
  readonly partisan: readonly string[];
  /** "south Korea" with a small letter, 되였다 for 되었다: as the outlets of the DPRK write and no one else does. */
  readonly houseStyle: number;
}

/** Categories in which a text takes sides; the others are also said of the world by anyone. */
const PARTISAN: ReadonlySet<Category> = new Set(['praise', 'ideology', 'hostility', 'address', 'warning']);
const SMALL_LETTER_STATE = /(?<![\p{L}\p{N}])(?:south|north) Korean?(?:s|['’]s)?(?![\p{L}\p{N}])/gu;
/**
 * Spelling of the DPRK: 되였다 and 하시였다, where the South has 되었다 and 하셨다, and ㄹ at the beginning of words. Names
 * ("로동당", "로동신문") are none of it: the South quotes them as they are.
 */
const NORTHERN_SPELLING =
  /되였|(?:하|되|으|보|주|내|치|지|키)시였|(?<!\p{L})(?:령도|로선|력사적|련대성|리념|랭전|로동계급|령토|량국|래일)/gu;
/** A reporter may let one partisan phrase slip unquoted, or two; three different ones are the voice of a party. */
const PARTISAN_ENOUGH = 3;
/** With the house spelling, one partisan phrase is enough. */
const PARTISAN_WITH_STYLE = 1;
const NO_MARKS: VoiceMarks = { partisan: [], houseStyle: 0 };

/** @param text clean text of the paragraph, to which the offsets of the others belong */
export function voiceMarks(
  text: string,
  uses: readonly FormulaUse[],
  { quotations }: Pick<ParagraphScan, 'quotations'>,
): VoiceMarks {
  const isQuoted = (start: number, end: number): boolean =>
    quotations.some((quotation) => quotation.start < end && quotation.end > start);
  const partisan = uses.filter(
    ({ match: { formula, start, end }, partOf, variation }) =>
      partOf === null &&
      variation === null &&
      !formula.guard &&
      PARTISAN.has(formula.category) &&
      !isQuoted(start, end),
  );
  const style = [...text.matchAll(SMALL_LETTER_STATE), ...text.matchAll(NORTHERN_SPELLING)].filter(
    ({ index, 0: words }) => !isQuoted(index, index + words.length),
  );
  if (partisan.length + style.length === 0) return NO_MARKS;
  return { partisan: [...new Set(partisan.map(({ match }) => match.formula.id))], houseStyle: style.length };
}

/**
 * Does a text speak in a state's own voice, although nothing names its outlet? Judged by its own words alone. It only
 * lifts the guard on common words; it makes no text primary, and gives no words a speaker.
 */
export function speaksInOwnVoice(marks: Iterable<VoiceMarks>): boolean {
  const partisan = new Set<string>();
  let houseStyle = 0;
  for (const mark of marks) {
    for (const id of mark.partisan) partisan.add(id);
    houseStyle += mark.houseStyle;
  }
  return partisan.size >= (houseStyle > 0 ? PARTISAN_WITH_STYLE : PARTISAN_ENOUGH);
}
