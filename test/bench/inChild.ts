import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DatabaseFigures, Figure } from './catalogue/figures';

const typescript = ['-r', join(__dirname, '..', 'support', 'registerTypescript.cjs')];

/** Lets a program measure one database system in a process of its own, so that its memory is that of nothing else. */
export async function figuresInChild(
  program: string,
  database: string,
  args: readonly string[],
): Promise<DatabaseFigures> {
  const child = fork(join(__dirname, program), [database, ...args], {
    execArgv: typescript,
    env: { ...process.env, LOG_LEVEL: 'error' },
  });
  let figures: Figure[] | undefined;
  child.on('message', (message) => (figures = message as Figure[]));
  await once(child, 'exit');
  if (!figures) throw new Error(`${database} could not be measured`);
  return { database, figures };
}

/**
 * Tells the process that asked what was measured, and ends this one with a status, whatever keeps its event loop: a
 * benchmark is not to hang on what a part under measurement left open. Run by hand, it prints the figures.
 */
export async function tellFigures(measuring: Promise<readonly Figure[]>): Promise<void> {
  try {
    const figures = await measuring;
    if (process.send) process.send(figures, () => process.exit(0));
    else console.log(figures);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}
