/**
 * Deviation of proportions (Gries 2008), normalised by Lijffijt & Gries (2012) and turned round: 1 when the
 * occurrences are spread over the parts as their sizes are, 0 when all stand in the smallest part.
 * @param counts occurrences by part
 * @param sizes size of each part, in any unit
 */
export function evenness(counts: readonly number[], sizes: readonly number[]): number {
  const all = sum(counts);
  const size = sum(sizes);
  if (all === 0 || size === 0 || sizes.length < 2) return 0;
  const shares = sizes.map((part) => part / size);
  const deviation = sum(shares.map((share, index) => Math.abs(share - (counts[index] ?? 0) / all))) / 2;
  const most = 1 - Math.min(...shares);
  return most === 0 ? 0 : Math.max(0, 1 - deviation / most);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
