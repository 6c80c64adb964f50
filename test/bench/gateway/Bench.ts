import { join } from 'node:path';
import type { BenchOptions } from './readOptions';
import { compileProcesses } from './processes/compileProcesses';
import { Processes } from './processes/Processes';
import type { Program } from './processes/Program';

/** What every measurement of a run shares. */
export interface Bench {
  readonly options: BenchOptions;
  readonly processes: Processes;
  /** Folder of the compiled programs. */
  readonly programs: string;
  /** The program that sends requests. */
  readonly load: Program;
}

/** Compiles the programs and starts the one that sends requests. */
export async function openBench(options: BenchOptions): Promise<Bench> {
  const processes = new Processes();
  const programs = compileProcesses();
  const load = processes.start({ name: 'the load', args: [join(programs, 'load.js')], isTold: true });
  await load.ready();
  return { options, processes, programs, load };
}
