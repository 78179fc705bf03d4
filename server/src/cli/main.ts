import '../node/tiering.js';
import { runCheck } from './check.js';
import { UsageError, USAGE } from './arguments.js';
import { DISCOVER_USAGE } from './discover-arguments.js';
import { runDiscover } from './discover.js';
import { FORMULARY_USAGE, runFormulary } from './formulary-check.js';
import type { Streams } from './types.js';

interface Command {
  readonly usage: string;
  run(args: readonly string[], streams: Streams): Promise<number>;
}

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['check', { usage: USAGE, run: runCheck }],
  ['formulary', { usage: FORMULARY_USAGE, run: runFormulary }],
  ['discover', { usage: DISCOVER_USAGE, run: runDiscover }],
]);

/** Entry of the `readout` command: picks the command and turns failures into one line and an exit status. */
async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
    process.stdout.write([...COMMANDS.values()].map(({ usage }) => usage).join('\n'));
    return command === undefined ? 2 : 0;
  }
  const known = COMMANDS.get(command);
  if (known === undefined) {
    throw new UsageError(`${command}: no such command; there are: ${[...COMMANDS.keys()].join(', ')}`);
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(known.usage);
    return 0;
  }
  return known.run(rest, {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
  });
}

// A reader such as `head` may close the pipe early: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`readout: ${error.message}\n`);
  process.exitCode = 2;
}
