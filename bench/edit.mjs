// Time from a keystroke in a 5 MB article to its findings, and the memory that article costs, over JSON-RPC with the
// built server.
// usage: node bench/edit.mjs [EDITS] [MEGABYTES]   (after `npm run build`)
// READOUT_NODE_OPTIONS are flags for the server process ("--cpu-prof").
// The text is made of the samples, varied the same way every time; with READOUT_SHARED set, of the articles of its corpus.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root, startServer } from './language-server.mjs';

const edits = Number(process.argv[2] ?? 200);
const size = Number(process.argv[3] ?? 5) * 1_000_000;
const uri = 'file:///long.txt';

/** Numbers below `limit`, the same ones on every run. */
let seed = 20_260_101;
const below = (limit) => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * limit);
};
const one = (list) => list[below(list.length)];

/** Texts of the samples with other names, numbers and order of paragraphs, one after the other. */
function fromSamples() {
  const samples = readdirSync(join(root, 'samples'))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(root, 'samples', name), 'utf8'));
  const names = ['Kim Jong Un', 'Xi Jinping', 'Pak Chol Su', 'Ri Yong Nam', 'Choe Son Hui', 'Wang Yi'];
  const pieces = [];
  for (let length = 0; length < size; length += pieces[pieces.length - 1].length) {
    const paragraphs = one(samples).split(/\n\n+/);
    if (below(3) === 0) paragraphs.push(paragraphs.splice(below(paragraphs.length), 1)[0]);
    pieces.push(
      `${paragraphs
        .map((text) =>
          text.replace(/Xi Jinping/g, () => one(names)).replace(/\b\d\b/g, () => String(1 + below(9))),
        )
        .join('\n\n')}\n\n`,
    );
  }
  return pieces.join('');
}

function fromCorpus(shared) {
  const lines = gunzipSync(readFileSync(join(shared, 'corpora/kcna-en-2011-2012.jsonl.gz')))
    .toString('utf8')
    .split('\n');
  const pieces = [];
  let length = 0;
  for (const line of lines) {
    if (length >= size) break;
    if (line === '') continue;
    const article = JSON.parse(line);
    const text = `${article.title ?? ''}\n\n${article.text ?? article.body ?? ''}\n\n`;
    pieces.push(text);
    length += text.length;
  }
  return pieces.join('');
}

const shared = process.env.READOUT_SHARED;
const source = (shared !== undefined && existsSync(shared) ? fromCorpus(shared) : fromSamples()).slice(
  0,
  size,
);

/** A running server with one document open in it. */
async function serve(text) {
  const server = await startServer({ enable: 'always', files: { maxSizeKB: 100_000 } });
  const { connection, child } = server;
  const waiting = new Map();
  connection.onNotification('readout/findings', (message) => {
    waiting.get(message.version)?.(message);
    waiting.delete(message.version);
  });
  await server.initialized();
  const found = (version) => new Promise((done) => waiting.set(version, done));
  const started = performance.now();
  const answer = found(1);
  await server.open(uri, text);
  const { added } = await answer;
  return {
    opened: performance.now() - started,
    count: added.length,
    found,
    change: (version, change) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [change],
      }),
    rss: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    /** Processor time in milliseconds, of all threads; counted in hundredths of a second. */
    cpu: () => {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) * 10;
    },
    stop: server.stop,
  };
}

const idle = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
// The server gives memory back once it has been idle for a second or two.
const REST = 4000;
const empty = await serve('');
await idle(REST);
const floor = empty.rss();
await empty.stop();

const lines = source.split('\n');
const server = await serve(source);
await idle(REST);
const afterOpen = server.rss();
const times = [];
const cpuBefore = server.cpu();
const prose = lines.flatMap((line, number) => (line.length > 40 ? [number] : []));
const FORMULAS = [
  'invariable support',
  'full support and solidarity',
  'shared understanding',
  'blood-sealed friendship',
];
for (let i = 0; i < edits; i++) {
  const version = i + 2;
  const number = one(prose);
  const line = lines[number];
  const at = below(line.length);
  const kind = i % 4;
  const text =
    kind === 0 ? ' steadily ' : kind === 1 ? '' : kind === 2 ? ` ${one(FORMULAS)} ` : one([...'abcdefgh.,"']);
  const end = kind === 1 ? Math.min(line.length, at + 8) : kind === 2 ? Math.min(line.length, at + 20) : at;
  lines[number] = line.slice(0, at) + text + line.slice(end);
  await idle(20);
  const answer = server.found(version);
  const started = performance.now();
  await server.change(version, {
    range: { start: { line: number, character: at }, end: { line: number, character: end } },
    text,
  });
  await answer;
  times.push(performance.now() - started);
}
const cpu = (server.cpu() - cpuBefore) / edits;
const afterEdits = server.rss();
await idle(REST);
const settled = server.rss();
await server.stop();

const sorted = [...times].sort((a, b) => a - b);
const at = (share) => sorted[Math.floor((sorted.length - 1) * share)].toFixed(1);
const mb = (value) => (value - floor).toFixed(0);
console.log(
  `${source.length} characters, ${lines.length} lines, ${server.count} findings, opened in ${server.opened.toFixed(0)} ms`,
);
console.log(
  `didChange to readout/findings, ${edits} edits: p50 ${at(0.5)}  p95 ${at(0.95)}  max ${at(1)} ms; processor ${cpu.toFixed(1)} ms an edit`,
);
console.log(
  `memory over a server with an empty document (${floor.toFixed(0)} MB): after opening ${mb(afterOpen)}, after the edits ${mb(afterEdits)}, at rest ${mb(settled)} MB`,
);
