import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { CompositionRefused } from '../../gateway/composeSupergraph';
import { generatedFiles } from '../generation/generatedFiles';
import { outdatedFiles, type OutdatedFile } from '../generation/outdatedFiles';
import { projectFile } from '../service/projectFile';
import { explainFailure } from './explainFailure';

const USAGE = `Usage: npm run generate             write every file that is generated from the code
       npm run generate:check       say which of them differ from the code, and write nothing`;

function describe({ path, line, committed, generated }: OutdatedFile): string {
  const shown = (sign: string, text: string | null) => (text === null ? [] : [`  ${sign} ${text}`]);
  return [`${path}:${String(line)}`, ...shown('-', committed), ...shown('+', generated)].join('\n');
}

/** Writes, or with `--check` compares, the files generated from the code. Sets the exit status. */
export async function main(args: string[]): Promise<void> {
  try {
    const { values } = parseArgs({
      args,
      options: { check: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    });
    if (values.help) return console.log(USAGE);
    const files = generatedFiles();
    const outdated = outdatedFiles(projectFile(), files);
    if (values.check) return check(outdated, files.size);
    for (const { path } of outdated) write(projectFile(path), files.get(path) ?? '');
    console.log(outdated.map(({ path }) => `wrote ${path}`).join('\n') || 'nothing to write');
  } catch (error) {
    if (!(error instanceof CompositionRefused)) return explainFailure(error);
    console.error(error.message);
    process.exitCode = 1;
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function check(outdated: readonly OutdatedFile[], count: number): void {
  if (outdated.length === 0) return console.log(`${String(count)} generated files agree with the code`);
  console.error(outdated.map(describe).join('\n'));
  console.error(`${String(outdated.length)} generated files differ from the code; run: npm run generate`);
  process.exitCode = 1;
}
