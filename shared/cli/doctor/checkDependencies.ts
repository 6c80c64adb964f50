import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failed, ok, type Finding, type Patient } from './Finding';

const CHECK = 'Dependencies';
const SHOWN = 5;

function read(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

/** What is wrong with one installed package; versions are pinned, so it is to be the very one. */
function problemOf(project: string, name: string, version: string): string[] {
  const file = join(project, 'node_modules', name, 'package.json');
  if (!existsSync(file)) return [`${name} is not installed`];
  const installed = String(read(file).version);
  return installed === version ? [] : [`${name} is ${installed}, not ${version}`];
}

/** Whether what the product needs at run time is installed, in the versions that package.json names. */
export function checkDependencies({ project }: Patient): Finding {
  const { dependencies } = read(join(project, 'package.json'));
  const needed = Object.entries(dependencies as Record<string, string>);
  const problems = needed.flatMap(([name, version]) => problemOf(project, name, version));
  if (problems.length === 0) return ok(CHECK, `${String(needed.length)} packages as package.json names them`);
  const more = problems.length > SHOWN ? `, and ${String(problems.length - SHOWN)} more` : '';
  return failed(CHECK, `${problems.slice(0, SHOWN).join(', ')}${more}`, 'run npm ci');
}
