// What the extension wrote to its own output channels, for when something failed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LOG_FILE = /readout-tools\.readout.*\.log$/i;
const LAST_LINES = 30;
const LONGEST_LINE = 300;

/**
 * @param {string} dataDir user data of a VS Code server
 * @returns {string[]} the last lines of each log, long lines cut
 */
export function extensionLog(dataDir) {
  const logs = join(dataDir, 'data/logs');
  if (!existsSync(logs)) return [];
  const files = readdirSync(logs, { recursive: true })
    .map(String)
    .filter((name) => LOG_FILE.test(name));
  return files.flatMap((name) =>
    readFileSync(join(logs, name), 'utf8')
      .trim()
      .split('\n')
      .slice(-LAST_LINES)
      .map((line) => line.slice(0, LONGEST_LINE)),
  );
}
