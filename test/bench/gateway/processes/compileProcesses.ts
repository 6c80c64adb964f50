import { transformSync, type Options } from '@swc/core';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { projectFile } from '../../../../shared/service/projectFile';

const source = join(__dirname, '..');
const SELF_CONTAINED = ['floor', 'http', 'load', 'processes', 'workload'];

const OPTIONS: Options = {
  swcrc: false,
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  module: { type: 'commonjs' },
};

/**
 * Compiles what runs in processes of its own, so that these run on node alone: a compiler in their memory would count
 * as theirs. Gives the folder with the programs.
 */
export function compileProcesses(): string {
  const target = projectFile('dist', 'bench', 'gateway');
  for (const folder of SELF_CONTAINED) {
    for (const name of readdirSync(join(source, folder))) {
      const file = join(source, folder, name);
      const { code } = transformSync(readFileSync(file, 'utf8'), { ...OPTIONS, filename: file });
      const compiled = join(target, relative(source, file).replace(/\.ts$/, '.js'));
      mkdirSync(dirname(compiled), { recursive: true });
      writeFileSync(compiled, code);
    }
  }
  return join(target, 'processes');
}
