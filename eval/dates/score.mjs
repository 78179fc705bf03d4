// Scores date spans and TIMEX3 values by the definitions of TempEval-3, Task A (UzZaman et al. 2013): spans that
// overlap are paired one to one; precision and recall are pairs of all spans, pooled over the documents. Strict: the
// pair covers the same text. Value F1: relaxed F1 times the share of pairs with the identical value string.

const overlap = (a, b) => Math.min(a.end, b.end) - Math.max(a.start, b.start);
const isSame = (a, b) => a.start === b.start && a.end === b.end;

/** One to one: identical spans first, then the largest overlap, then the earliest. @returns {Map<number, number>} */
export function pair(gold, found) {
  const candidates = [];
  gold.forEach((g, i) => {
    found.forEach((f, j) => {
      if (overlap(g, f) > 0) candidates.push({ i, j, same: isSame(g, f), length: overlap(g, f) });
    });
  });
  candidates.sort((a, b) => b.same - a.same || b.length - a.length || a.i - b.i || a.j - b.j);
  const pairs = new Map();
  const taken = new Set();
  for (const { i, j } of candidates) {
    if (pairs.has(i) || taken.has(j)) continue;
    pairs.set(i, j);
    taken.add(j);
  }
  return pairs;
}

const f1 = (hits, found, gold) => (found + gold === 0 ? 0 : (2 * hits) / (found + gold));

/**
 * Strict, relaxed and value F1 of what was found in documents.
 * @param documents `[{id, text, gold: [{start, end, type, value}]}]`
 * @param answers per document `[{start, end, type, value}]`
 * @returns figures and `misses`, one for each gold date not found or not right and each spurious one
 */
export function score(documents, answers) {
  const count = { gold: 0, found: 0, relaxed: 0, strict: 0, value: 0, type: 0 };
  const misses = [];
  documents.forEach(({ id, text, gold }, at) => {
    const found = answers[at].filter(({ start, end }) => end > start);
    const pairs = pair(gold, found);
    const words = ({ start, end }) => text.slice(start, end).trim();
    count.gold += gold.length;
    count.found += found.length;
    gold.forEach((g, i) => {
      const f = found[pairs.get(i)];
      if (f === undefined) return misses.push({ kind: 'missed', id, gold: g, found: null });
      const [isStrict, isValue] = [words(g) === words(f), g.value === f.value];
      count.relaxed++;
      if (isStrict) count.strict++;
      if (isValue) count.value++;
      if (g.type === f.type) count.type++;
      if (!isValue || !isStrict) misses.push({ kind: isValue ? 'extent' : 'value', id, gold: g, found: f });
    });
    const used = new Set(pairs.values());
    found.forEach((f, j) => {
      if (!used.has(j)) misses.push({ kind: 'spurious', id, gold: null, found: f });
    });
  });
  const relaxed = f1(count.relaxed, count.found, count.gold);
  const share = (part) => (count.relaxed === 0 ? 0 : count[part] / count.relaxed);
  return {
    ...count,
    strictF1: f1(count.strict, count.found, count.gold),
    relaxedF1: relaxed,
    valueF1: relaxed * share('value'),
    typeF1: relaxed * share('type'),
    precision: count.found === 0 ? 0 : count.relaxed / count.found,
    recall: count.gold === 0 ? 0 : count.relaxed / count.gold,
    misses,
  };
}
