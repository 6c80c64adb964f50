import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { badField } from '../errors';
import { projectFile } from '../service/projectFile';

/** The benchmarks of the project: the files of `test/bench` that end in `.bench.ts`. */
function benchmarks(): string[] {
  return readdirSync(projectFile('test', 'bench'))
    .filter((file) => file.endsWith('.bench.ts'))
    .map((file) => file.replace('.bench.ts', ''));
}

/**
 * Runs a benchmark: `npm run bench -- catalogue [--rows N] [--only sqlite|mariadb]`, the same with `province`, or `npm run bench -- gateway
 * [--rounds N] [--requests N] [--only stock,ours,floor] [--shapes Q1,Q2,examples] [--chart]`. @throws BAD_USER_INPUT
 */
export async function main([name, ...args]: string[]): Promise<void> {
  if (name === undefined) return console.error(`Usage: npm run bench -- ${benchmarks().join('|')} [options]`);
  const file = projectFile('test', 'bench', `${name}.bench.ts`);
  if (!existsSync(file)) throw badField('benchmark', name, `is not one of ${benchmarks().join(', ')}`);
  const child = spawn(
    process.execPath,
    ['-r', projectFile('test', 'support', 'registerTypescript.cjs'), file, ...args],
    { stdio: 'inherit', cwd: projectFile() },
  );
  // It ends its own processes, and is to have the time for that.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  const [status] = (await once(child, 'exit')) as [number | null];
  process.exitCode = status ?? 1;
}
