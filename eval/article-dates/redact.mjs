// Takes the year, or the whole dateline, out of an article. Nothing else of it is touched.

const YEAR =
  /,?\s*Juche\s*\d{2,3}\s*\(\d{4}\)|주체\s*\d{2,3}\s*[(（]?\d{4}[)）]?년\s*|\d{4}(?:年|년\s*)|,?\s*\d{4}(?:\s*года|\s*г\.?)?/u;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * @param {string} text
 * @param {{year: number | null, start: number, end: number} | null} dateline where it stands; null: it has none
 * @param {'year' | 'dateline'} what what to take out
 * @returns {string}
 */
export function redact(text, dateline, what) {
  if (dateline === null) return text;
  const [before, line, after] = [
    text.slice(0, dateline.start),
    text.slice(dateline.start, dateline.end),
    text.slice(dateline.end),
  ];
  if (what === 'dateline') return before + after.trimStart();
  return before + (dateline.year === null ? line : line.replace(YEAR, '')) + after;
}

/**
 * The dateline, without its year, that an archive which keeps dates apart from texts left out.
 * @param {string} template "Pyongyang, {date} ({outlet}) --"
 * @param {string} date YYYY-MM-DD
 * @param {string | null} outlet
 */
export function writtenDateline(template, date, outlet) {
  const [, month, day] = date.split('-').map(Number);
  return template
    .replace('{date}', `${MONTHS[(month ?? 1) - 1] ?? ''} ${String(day)}`)
    .replace('{outlet}', outlet ?? '');
}

/** Mulberry32: the same draw for the same seed, everywhere. Numbers from 0 up to 1. */
export function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` of the items, drawn without putting back, in the order drawn. */
export function draw(items, count, seed) {
  const random = mulberry32(seed);
  const left = [...items];
  for (let i = 0; i < Math.min(count, left.length); i++) {
    const j = i + Math.floor(random() * (left.length - i));
    [left[i], left[j]] = [left[j], left[i]];
  }
  return left.slice(0, count);
}
