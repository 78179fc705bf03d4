// Runs npm, or any program, from the other tools. Node built-ins only: used before anything is installed.
import { spawn } from 'node:child_process';

/** What to spawn for npm: the npm that started us if there is one, else the one on PATH. */
export function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli !== undefined && /npm-cli\.c?js$/.test(cli)) return { command: process.execPath, prefix: [cli] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', prefix: [] };
}

/** The environment for a nested npm: without what an outer `npm run` says about *its* package. */
export function npmEnvironment(extra = {}) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^npm_(package_|lifecycle_|command$|config_(local_prefix|prefix|global|argv)$)/i.test(name),
  );
  return { ...Object.fromEntries(inherited), ...extra };
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, shell?: boolean}} options `show`: its output goes
 *   to ours; otherwise it is collected, and stands in the error when the program fails.
 * @returns {Promise<string>} collected stdout
 */
export function run(command, args, { cwd, env, show = false, shell = false } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd,
      env: env ?? process.env,
      shell,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout?.on('data', (chunk) => (out += chunk));
    child.stderr?.on('data', (chunk) => (err += chunk));
    child.on('error', fail);
    child.on('close', (code, signal) => {
      if (code === 0) return done(out);
      const said = (err || out).trim().slice(0, 6000);
      fail(new Error(`${command} ${args.join(' ')} ended with ${code ?? signal}${said ? `:\n${said}` : ''}`));
    });
  });
}

/** Runs npm with `args`; options as for `run`. */
export function npm(args, { env = {}, ...options } = {}) {
  const { command, prefix } = npmCommand();
  const shell = process.platform === 'win32' && prefix.length === 0;
  return run(command, [...prefix, ...args], { ...options, shell, env: npmEnvironment(env) });
}
