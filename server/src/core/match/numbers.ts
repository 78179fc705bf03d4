import type { TokenStream } from '../text/token-stream.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const TENS = words('twenty thirty forty fifty sixty seventy eighty ninety');
const UNITS = words(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
`);
const ORDINALS = words(`
  first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth
  ninetieth hundredth thousandth
`);
const ORDINAL_DIGITS = /^\d{1,6}(?:st|nd|rd|th)$/;
const DIGITS = /^\d{1,12}$/;
const HAN_DIGITS = /^[〇零一二三四五六七八九十百千万亿兩两]$/;
/** "76-й", "20-го": what a Russian ordinal ends with after its digits. */
const RUSSIAN_ENDING = /^(?:[йяемюх]|[ыо]й|[ао]я|[ое]е|го|му|ом|ого|ому)$/;

/** Longest number in tokens ("1,234,567" has five). */
export const LONGEST_NUMBER = 9;

/** Recognises the slots `{number}` and `{ordinal}` in the tokens of one text. */
export class NumberReader {
  constructor(
    private readonly text: string,
    private readonly stream: TokenStream,
  ) {}

  /** The token after the number or ordinal that begins with token `at`, or -1. A number is always taken whole. */
  endOf(slot: 'number' | 'ordinal', at: number): number {
    return slot === 'number' ? this.numberEnd(at) : this.ordinalEnd(at);
  }

  private numberEnd(at: number): number {
    if (!this.isPart(at) || (this.isPart(at - 1) && this.joins(at - 1, at)) || this.isSeparated(at - 1))
      return -1;
    let end = at + 1;
    for (;;) {
      if (this.isPart(end) && this.joins(end - 1, end)) end++;
      else if (this.isSeparated(end)) end += 2;
      else break;
      if (end - at > LONGEST_NUMBER) return -1;
    }
    return end;
  }

  private ordinalEnd(at: number): number {
    const word = this.word(at);
    if (ORDINAL_DIGITS.test(word)) return at + 1;
    if (TENS.has(word) && ORDINALS.has(this.word(at + 1))) return at + 2;
    if (ORDINALS.has(word)) return TENS.has(this.word(at - 1)) ? -1 : at + 1;
    if (word === '第' || word === '제') {
      if (DIGITS.test(this.word(at + 1))) return at + 2;
      let end = at + 1;
      while (end - at < LONGEST_NUMBER && HAN_DIGITS.test(this.word(end))) end++;
      return end > at + 1 ? end : -1;
    }
    const isRussian =
      DIGITS.test(word) &&
      this.text.charAt(this.end(at)) === '-' &&
      this.start(at + 1) === this.end(at) + 1 &&
      RUSSIAN_ENDING.test(this.word(at + 1));
    return isRussian ? at + 2 : -1;
  }

  /** A digit group after a comma or point that belongs to the number before it. */
  private isSeparated(mark: number): boolean {
    return (
      /^[.,]$/.test(this.word(mark)) &&
      DIGITS.test(this.word(mark - 1)) &&
      DIGITS.test(this.word(mark + 1)) &&
      this.start(mark) === this.end(mark - 1) &&
      this.start(mark + 1) === this.end(mark)
    );
  }

  private isPart(at: number): boolean {
    const word = this.word(at);
    return DIGITS.test(word) || UNITS.has(word) || HAN_DIGITS.test(word);
  }

  /** Digits and words do not make one number ("in 2024 two men"), but "2 million" does. */
  private joins(left: number, right: number): boolean {
    const [a, b] = [this.word(left), this.word(right)];
    if (HAN_DIGITS.test(a) || HAN_DIGITS.test(b)) return HAN_DIGITS.test(a) && HAN_DIGITS.test(b);
    if (DIGITS.test(b)) return false;
    return !DIGITS.test(a) || /^(?:hundred|thousand|million|billion)$/.test(b);
  }

  private word(at: number): string {
    if (at < 0 || at >= this.stream.count || this.end(at) - this.start(at) > 16) return '';
    return this.text.slice(this.start(at), this.end(at)).toLowerCase();
  }

  private start(at: number): number {
    return this.stream.startOf(at);
  }

  private end(at: number): number {
    return this.stream.endOf(at);
  }
}
