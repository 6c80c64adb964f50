import { readFileSync } from 'node:fs';
import { projectFile } from '../../shared/service/projectFile';

interface Package {
  readonly scripts: Readonly<Record<string, string>>;
}

/** The words of a script of package.json. */
export function scriptOf(name: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as Package;
  const script = scripts[name];
  if (script === undefined) throw new Error(`package.json has no script ${name}`);
  return script.split(' ');
}

/** What a script gives to node: the product's own command, for a process in whatever folder. */
export function scriptArguments(name: string): readonly string[] {
  const [program, ...words] = scriptOf(name);
  if (program !== 'node') throw new Error(`the script ${name} does not start node`);
  return words.map((word) => (word.endsWith('.cjs') ? projectFile(...word.split('/')) : word));
}
