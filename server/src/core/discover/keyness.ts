/**
 * Log-likelihood ratio G² (Dunning 1993), in the two-cell form for comparing corpora of Rayson & Garside (2000):
 * 2·Σ observed·ln(observed/expected), signed: negative where the phrase is rarer here than in the reference.
 * @param here occurrences in a corpus of `hereSize` words
 * @param there occurrences in a reference of `thereSize` words
 */
export function logLikelihood(here: number, hereSize: number, there: number, thereSize: number): number {
  const share = (here + there) / (hereSize + thereSize);
  const sum = part(here, share * hereSize) + part(there, share * thereSize);
  const sign = here * thereSize < there * hereSize ? -1 : 1;
  return sign * Math.max(0, 2 * sum);
}

function part(observed: number, expected: number): number {
  return observed === 0 || expected === 0 ? 0 : observed * Math.log(observed / expected);
}

/** Binary log of the ratio of relative frequencies (Hardie 2014): an effect size, which grows with no corpus. */
export function logRatio(here: number, hereSize: number, there: number, thereSize: number): number {
  return Math.log2(here / hereSize / (there / thereSize));
}

/** Stands for "not once" where a ratio needs a number (Hardie 2014). */
export const NOT_ONCE = 0.5;
