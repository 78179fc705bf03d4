/** A sentence written for the tests, a date expression in it, and its TIMEX3 value. */
export interface Golden {
  readonly sentence: string;
  readonly text: string;
  readonly value: string | null;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** The article's date; 2020-10-29, a Thursday, where none is given. */
  readonly anchor?: string | null;
}

type Row = readonly [sentence: string, text: string, value: string | null, anchor?: string | null];

export const rows = (type: Golden['type'], list: readonly Row[]): Golden[] =>
  list.map(([sentence, text, value, anchor]) => ({
    sentence,
    text,
    value,
    type,
    ...(anchor === undefined ? {} : { anchor }),
  }));
