// Dates in prose, beside chrono-node: 1 MB in one call, articles of 10 KB, and the cost from 64 KB to 4 MB.
// usage: node bench/dates.mjs   (READOUT_SHARED: folder with corpora/kcna-en-2011-2012.jsonl.gz, else prose is made up)
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PEERS, installPeers, loadTagger } from '../eval/dates/peers.mjs';
import { measureSpeed } from '../eval/dates/speed.mjs';
import { buildTagger } from '../eval/dates/tagger.mjs';
import { makeProse } from './prose.mjs';
import { buildCore, root } from './setup.mjs';

const LENGTH = 4_200_000;

const folder = join(root, 'out/bench');
mkdirSync(folder, { recursive: true });
await buildCore(folder);
const core = await import(join(folder, 'core.mjs'));
await installPeers(root);
const taggers = [await buildTagger(root), await loadTagger(PEERS['chrono-node'])];
measureSpeed([{ text: makeProse(core, LENGTH) }], taggers);
