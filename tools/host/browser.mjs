// Finds a Chromium to drive VS Code with, or gets one from the npm registry.
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { run } from '../npm.mjs';
import { installOnce, step, unpackFromNpm } from './cache.mjs';

export const CHROMIUM = '153.0.0';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Full path of the first of `names` that is on PATH, else undefined. */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** A font for machines that have none, and where to find it. */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
`;

async function unpackBrotli(source, folder) {
  mkdirSync(folder, { recursive: true });
  const tar = join(folder, 'unpack.tar');
  writeFileSync(tar, brotliDecompressSync(readFileSync(source)));
  await run('tar', ['-xf', tar, '-C', folder]);
  rmSync(tar);
}

/** Unpacks what is in the npm package @sparticuz/chromium ourselves: its own loader asks for a newer Node. */
async function installChromium(target, log) {
  log('No Chromium found; installing a headless one (once, from the npm registry):');
  const download = join(target, 'package');
  await step(log, `@sparticuz/chromium ${CHROMIUM} (70 MB)`, () =>
    unpackFromNpm(`@sparticuz/chromium@${CHROMIUM}`, download),
  );
  await step(log, 'unpacking it', async () => {
    const bin = join(download, 'bin');
    writeFileSync(join(target, 'chromium'), brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))));
    chmodSync(join(target, 'chromium'), 0o755);
    await unpackBrotli(join(bin, 'swiftshader.tar.br'), target);
    await unpackBrotli(join(bin, 'fonts.tar.br'), join(target, 'fonts'));
    writeFileSync(join(target, 'fonts/fonts.conf'), FONTS_CONF);
    await unpackBrotli(join(bin, 'al2023.tar.br'), join(target, 'al2023'));
  });
  rmSync(download, { recursive: true, force: true });
}

/** Whether `executable` starts as it is, without the libraries of the package. */
async function starts(executable) {
  try {
    await run(executable, ['--version']);
    return true;
  } catch {
    return false;
  }
}

/** The environment for the Chromium in `folder`: with its own libraries and font where the machine lacks them. */
async function environmentFor(folder) {
  const env = { ...process.env };
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = join(folder, 'fonts/fonts.conf');
  if (await starts(join(folder, 'chromium'))) return env;
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { ...env, LD_LIBRARY_PATH: libraries };
}

/**
 * A Chromium to launch with playwright: `CHROMIUM`, else one that is installed, else one from npm.
 * @param {{log: (line: string) => void}} options
 * @returns {Promise<{executablePath: string, args: string[], env: NodeJS.ProcessEnv}>}
 */
export async function ensureBrowser({ log }) {
  const found =
    process.env.CHROMIUM ||
    onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) ||
    ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'].find(isExecutable);
  if (found) return { executablePath: found, args: ARGS, env: process.env };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('no Chromium or Chrome found; name one in the environment variable CHROMIUM');
  const folder = await installOnce(`chromium-${CHROMIUM}`, (target) => installChromium(target, log));
  return { executablePath: join(folder, 'chromium'), args: ARGS, env: await environmentFor(folder) };
}
