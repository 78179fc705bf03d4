// `npm run eval -- article-dates`: articles whose date is known, dated by their text alone.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildDater } from './dater.mjs';
import { draw, redact, writtenDateline } from './redact.mjs';

const USAGE = `usage: npm run eval -- article-dates PATH --without year|dateline [options]
  PATH             a folder of articles (dated by front matter, dateline or name) or a .jsonl(.gz) file of records
  --without WHAT   year: the dateline loses its year; dateline: it goes altogether
  --dateline TEXT  for texts that came without one: "Pyongyang, {date} ({outlet}) --"; only with --without year
  --draw N         so many of the articles, drawn by --seed; default: all
  --seed N         default 1
  --except A,B     leave out the articles that draws of 100 by these seeds take
  --json           one line of JSON for each article
  --show N         evidence of up to N right answers, too`;

const OPTIONS = {
  without: { type: 'string' },
  dateline: { type: 'string' },
  draw: { type: 'string' },
  seed: { type: 'string', default: '1' },
  except: { type: 'string' },
  json: { type: 'boolean', default: false },
  show: { type: 'string', default: '0' },
};
const KINDS = [
  'right day',
  'right month, year or interval',
  'wrong day',
  'wrong month, year or interval',
  'declined',
];

/** @returns {Promise<number>} exit code */
export async function evaluate(root, args) {
  let values, positionals;
  try {
    ({ values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true }));
    if (positionals.length !== 1 || !/^(?:year|dateline)$/.test(values.without ?? '')) throw new Error(USAGE);
  } catch (error) {
    console.error(error.message === USAGE ? USAGE : `${error.message}\n${USAGE}`);
    return 2;
  }
  const [path] = positionals;
  const dater = await buildDater(root);
  const articles = await dater.readArticles(
    path,
    pathToFileURL(resolve(path)).href,
    ({ file, line, message }) => console.error(`${file}${line === null ? '' : `:${line}`}: ${message}`),
  );
  const dated = articles.filter(({ date }) => /^\d{4}-\d{2}-\d{2}$/.test(date ?? ''));
  const answers = [];
  for (const article of chosen(dated, values)) {
    const text = redacted(article, values, dater);
    if (text === null) continue;
    const { date, dateEvidence } = await dater.date(text);
    answers.push({
      key: article.key,
      truth: article.date,
      date,
      kind: kindOf(date, article.date),
      dateEvidence,
    });
  }
  if (values.json) for (const answer of answers) console.log(JSON.stringify(answer));
  else print(answers, `${dated.length} dated articles in ${path}`, values);
  return 0;
}

function chosen(dated, { draw: many, seed, except }) {
  const count = many === undefined ? dated.length : Number(many);
  const taken = new Set(
    (except?.split(',') ?? []).flatMap((other) => draw(dated, 100, Number(other)).map(({ key }) => key)),
  );
  return draw(
    dated.filter(({ key }) => !taken.has(key)),
    count,
    Number(seed),
  );
}

/** The article as it is dated: no front matter, no year or no dateline. Null where there is nothing to take out. */
function redacted({ text, title, date, outlet, line }, { without, dateline: template }, { datelineIn }) {
  const plain = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  const found = datelineIn(plain);
  const written =
    found === null && without === 'year'
      ? template === undefined
        ? null
        : `${writtenDateline(template, date, outlet)} ${plain}`
      : redact(plain, found, without);
  if (written === null) return null;
  // A record keeps its headline apart from the text; a file has it on top.
  return line !== null && title !== null ? `${title}\n\n${written}` : written;
}

function kindOf(date, truth) {
  if (date === null) return 'declined';
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date);
  const [first, last = first] = date.split('/');
  const isRight = first.slice(0, truth.length) <= truth && truth.slice(0, last.length) <= last;
  const fits = isDay ? date === truth : isRight && (date.includes('/') || truth.startsWith(date));
  return `${fits ? 'right' : 'wrong'} ${isDay ? 'day' : 'month, year or interval'}`;
}

function print(answers, from, { without, show }) {
  console.log(
    `${answers.length} of ${from}, without ${without === 'year' ? "the dateline's year" : 'dateline'}`,
  );
  const count = (kind) => answers.filter((answer) => answer.kind === kind).length;
  for (const kind of KINDS) console.log(`  ${kind.padEnd(32)} ${String(count(kind)).padStart(6)}`);
  const days = count('right day') + count('wrong day');
  const given = answers.length - count('declined');
  const share = (part, whole) => (whole === 0 ? '-' : `1 in ${part === 0 ? '∞' : (whole / part).toFixed(0)}`);
  console.log(
    `  wrong days: ${share(count('wrong day'), days)} days given (${days}); wrong answers of any kind: ${share(count(KINDS[2]) + count(KINDS[3]), given)} answers (${given})`,
  );
  const shown = (kind, most) => answers.filter((answer) => answer.kind === kind).slice(0, most);
  const most = Number(show);
  for (const answer of [
    ...shown(KINDS[2], Infinity),
    ...shown(KINDS[3], Infinity),
    ...shown(KINDS[0], most),
    ...shown(KINDS[1], most),
  ]) {
    console.log(`\n${answer.kind}: ${answer.key} is of ${answer.truth}, dated ${answer.date}`);
    for (const { rule, detail, necessary } of answer.dateEvidence)
      console.log(`  ${necessary ? '*' : ' '} ${rule}: ${detail}`);
  }
}
