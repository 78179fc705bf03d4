// `npm run eval -- dates`: the shipped tagger over annotated documents, beside others in the same run.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PEERS, installPeers, loadTagger } from './peers.mjs';
import { score } from './score.mjs';
import { measureSpeed } from './speed.mjs';
import { buildTagger } from './tagger.mjs';

const USAGE = `usage: npm run eval -- dates --docs DOCS.json [--docs MORE.json …]
  --docs FILE    [{id, dct, text, gold: [{start, end, type, value}]}], offsets in UTF-16 units; may be repeated
  --ids REGEX    only documents whose id matches
  --half a|b     only one half of the documents, by the hash of the id: to look at, and to judge by
  --peers        beside chrono-node and Recognizers-Text (installed from eval/package-lock.json the first time)
  --with MODULE  beside another tagger: a module that exports tag(text, date); may be repeated
  --misses N     up to N misses of each kind
  --out FILE     what was found, as {id: [{start, end, type, value}]}
  --speed        MB/s on 1 MB in one call and on 10 KB articles, and whether the cost is linear`;

const OPTIONS = {
  docs: { type: 'string', multiple: true, default: [] },
  ids: { type: 'string' },
  half: { type: 'string' },
  peers: { type: 'boolean', default: false },
  with: { type: 'string', multiple: true, default: [] },
  misses: { type: 'string', default: '0' },
  out: { type: 'string' },
  speed: { type: 'boolean', default: false },
};

/** @returns {Promise<number>} exit code */
export async function evaluate(root, args) {
  let values;
  try {
    ({ values } = parseArgs({ args, options: OPTIONS }));
    if (values.docs.length === 0 || !/^[ab]?$/.test(values.half ?? '')) throw new Error(USAGE);
  } catch (error) {
    console.error(error.message === USAGE ? USAGE : `${error.message}\n${USAGE}`);
    return 2;
  }
  const taggers = [await buildTagger(root), ...(await otherTaggers(root, values))];
  for (const path of values.docs) {
    const documents = select(JSON.parse(readFileSync(path, 'utf8')), values);
    printScores(path, documents, taggers, Number(values.misses), values.out);
    if (values.speed) measureSpeed(documents, taggers);
  }
  return 0;
}

async function otherTaggers(root, values) {
  if (values.peers) await installPeers(root);
  return Promise.all([...(values.peers ? Object.values(PEERS) : []), ...values.with].map(loadTagger));
}

/** FNV-1a of the id, its lowest bit: which half a document is in never changes. */
function halfOf(id) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 16) & 1 ? 'b' : 'a';
}

function select(documents, { ids, half }) {
  const pattern = ids === undefined ? /(?:)/ : new RegExp(ids);
  return documents.filter(({ id }) => pattern.test(id) && (half === undefined || halfOf(id) === half));
}

const percent = (share) => (share * 100).toFixed(2).padStart(7);

function printScores(path, documents, taggers, most, out) {
  const gold = documents.reduce((sum, document) => sum + document.gold.length, 0);
  console.log(`\n${path}: ${documents.length} documents, ${gold} dates`);
  console.log(`${'F1'.padEnd(32)} strict relaxed   value    type   found  relaxed P / R`);
  taggers.forEach(({ name, tag }, at) => {
    const answers = documents.map(({ text, dct }) => tag(text, dct));
    const result = score(documents, answers);
    const { strictF1, relaxedF1, valueF1, typeF1, found, precision, recall } = result;
    console.log(
      `${name.padEnd(31)}${percent(strictF1)} ${percent(relaxedF1)} ${percent(valueF1)} ${percent(typeF1)} ${String(found).padStart(7)}${percent(precision)}${percent(recall)}`,
    );
    if (at > 0) return;
    if (out !== undefined)
      writeFileSync(out, JSON.stringify(Object.fromEntries(documents.map(({ id }, i) => [id, answers[i]]))));
    printMisses(documents, result.misses, most);
  });
}

function printMisses(documents, misses, most) {
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  for (const kind of most > 0 ? ['missed', 'value', 'extent', 'spurious'] : []) {
    const list = misses.filter((miss) => miss.kind === kind);
    console.log(`\n${kind}: ${list.length}`);
    for (const { id, gold, found } of list.slice(0, most)) {
      const text = texts.get(id) ?? '';
      const { start, end } = gold ?? found;
      const shown = `${text.slice(Math.max(0, start - 40), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 30)}`;
      const said =
        found === null ? '' : ` found ${found.value} "${text.slice(found.start, found.end)}" (${found.rule})`;
      console.log(`${id}: ${gold?.value ?? '-'} ${shown}${said}`.replace(/\s+/g, ' '));
    }
  }
}
