// Throughput of date taggers: 1 MB in one call, articles of 10 KB, and the cost from 64 KB to 4 MB.

const RUNS = 5;
/** A run of so many milliseconds is not repeated. */
const LONG_RUN = 1500;
const DATE = '2020-10-29';
const SIZES = [64, 128, 256, 512, 1024, 2048, 4096];
/** A library that is this slow, in ms a KB, is not asked for the largest texts. */
const TOO_SLOW = 4;

/** Text of `bytes` characters out of the documents, over and over. */
function textOf(documents, bytes) {
  const joined = documents.map(({ text }) => text.trim()).join('\n\n');
  return joined.repeat(Math.ceil(bytes / joined.length)).slice(0, bytes);
}

/** Least milliseconds of processor time of some runs: other programs on the machine do not count. */
function least(run) {
  let best = Infinity;
  for (let i = 0; i < RUNS; i++) {
    const from = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(from);
    best = Math.min(best, (user + system) / 1000);
    if (best > LONG_RUN) break;
  }
  return best;
}

const megabytes = (bytes, ms) => `${(bytes / 1e6 / (ms / 1000)).toFixed(2)} MB/s`;

/** Prints what each tagger does in a second, warm, least of five runs. */
export function measureSpeed(documents, taggers) {
  const large = textOf(documents, 1_000_000);
  const articles = Array.from({ length: 100 }, (_, i) => large.slice(i * 10_000, (i + 1) * 10_000));
  console.log(
    `\nspeed (${process.version}, processor time, warm, least of ${RUNS} runs; text of the documents, repeated)`,
  );
  for (const tagger of taggers) {
    measureOne(tagger.name, tagger.tag, large, articles, documents);
    if (tagger.prepare !== undefined) measureAlone(tagger, large, articles);
  }
}

function measureOne(name, tag, large, articles, documents) {
  const small = articles.slice(0, 10);
  for (const article of small) tag(article, DATE);
  const perArticle = least(() => small.forEach((article) => tag(article, DATE))) / small.length;
  const slow = perArticle / 10 > TOO_SLOW;
  const many = slow ? perArticle * 100 : least(() => articles.forEach((article) => tag(article, DATE)));
  console.log(
    `${name}\n  100 articles of 10 KB  ${megabytes(1e6, many)}${slow ? ' (reckoned from 10)' : ''}`,
  );
  if (slow) return;
  console.log(
    `  1 MB in one call       ${megabytes(
      1e6,
      least(() => tag(large, DATE)),
    )}`,
  );
  const costs = [];
  for (const size of SIZES) {
    const text = textOf(documents, size * 1024);
    const ms = least(() => tag(text, DATE));
    costs.push(`${size} KB ${(ms / size).toFixed(3)}`);
    if (ms / size > TOO_SLOW) break;
  }
  console.log(`  ms a KB                ${costs.join(', ')}`);
}

/** The tagger without what the product does before it: finding paragraphs, cleaning away markup. */
function measureAlone({ name, prepare, resolve }, large, articles) {
  const [one, many] = [prepare(large), articles.map(prepare)];
  const articlesMs = least(() => many.forEach((paragraphs) => resolve(paragraphs, DATE)));
  console.log(`${name}, tagger alone (paragraphs and clean text given, as the others get theirs)`);
  console.log(`  100 articles of 10 KB  ${megabytes(1e6, articlesMs)}`);
  console.log(
    `  1 MB in one call       ${megabytes(
      1e6,
      least(() => resolve(one, DATE)),
    )}`,
  );
}
