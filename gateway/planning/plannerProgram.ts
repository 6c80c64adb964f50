import { extname, join } from 'node:path';

/** A program that a worker thread runs, and what Node needs in order to read it. */
export interface WorkerProgram {
  readonly file: string;
  /** Options of Node; undefined takes those of the process. */
  readonly execArgv: string[] | undefined;
}

/**
 * The program of planner threads, which lies beside this file: compiled, or as TypeScript. Node reads TypeScript only
 * with the help of the module that TYPESCRIPT_LOADER names; who runs the project from its source sets that.
 */
export function plannerProgram(): WorkerProgram {
  const extension = extname(__filename);
  const loader = process.env.TYPESCRIPT_LOADER;
  return {
    file: join(__dirname, `plannerWorker${extension}`),
    execArgv: extension === '.ts' && loader !== undefined ? ['-r', loader] : undefined,
  };
}
