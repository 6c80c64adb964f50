import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failed, ok, type Finding, type Patient } from './Finding';

const CHECK = 'Node.js';

/** Whether the Node.js that runs this is new enough for the project: `engines` of package.json, `>=20.19`. */
export function checkNode({ project, nodeVersion }: Patient): Finding {
  const { engines } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    readonly engines: { readonly node: string };
  };
  const [leastMajor = 0, leastMinor = 0] = engines.node.replace(/^>=/, '').split('.').map(Number);
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
  const isEnough = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  if (isEnough) return ok(CHECK, nodeVersion);
  return failed(
    CHECK,
    `${nodeVersion}, needed is ${engines.node}`,
    `install Node.js ${engines.node}, then run npm ci`,
  );
}
