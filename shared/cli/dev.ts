import { spawn, type ChildProcess } from 'node:child_process';
import { projectFile } from '../service/projectFile';
import { untilTold } from './untilTold';

/** Runs a program of the project in the foreground's terminal. */
function run(...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, args, { cwd: projectFile(), stdio: 'inherit' });
}

/** Compiles at each change of a source, and starts the product anew when what was compiled has changed. */
export async function main(): Promise<void> {
  const compiler = run(
    projectFile('node_modules', 'typescript', 'bin', 'tsc'),
    '-p',
    'tsconfig.build.json',
    '--watch',
    '--preserveWatchOutput',
  );
  const watched = ['gateway', 'shared', 'subgraphs'].map(
    (folder) => `--watch-path=${projectFile('dist', folder)}`,
  );
  const product = run(
    ...watched,
    '-r',
    'reflect-metadata',
    '-e',
    `require(${JSON.stringify(projectFile('dist', 'shared', 'cli', 'start.js'))}).main()`,
  );
  await untilTold();
  compiler.kill();
  product.kill();
  process.exit(0);
}
