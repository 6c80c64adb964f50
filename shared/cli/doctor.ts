import { parseArgs } from 'node:util';
import { GATEWAY_PORT } from '../../subgraphs/subgraphAddresses';
import { projectFile } from '../service/projectFile';
import { examine } from './doctor/examine';
import type { Finding } from './doctor/Finding';
import { explainFailure } from './explainFailure';
import { portOf } from './portOf';

const USAGE = `Usage: npm run doctor -- [--json]
Looks at everything the program needs and says what to do about what is wrong. Changes nothing.
Exit status 1 when something has to be done.`;

function lineOf({ check, status, detail, remedy }: Finding): string {
  return `${status.padEnd(7)} ${check}: ${detail}${remedy === null ? '' : `\n        → ${remedy}`}`;
}

/** Looks at the installation; see the usage text. Sets the exit status. */
export async function main(args: string[]): Promise<void> {
  try {
    const { values } = parseArgs({
      args,
      options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    });
    if (values.help) return console.log(USAGE);
    const findings = await examine({
      project: projectFile(),
      env: process.env,
      nodeVersion: process.versions.node,
      port: portOf('PORT', process.env.PORT ?? String(GATEWAY_PORT)),
    });
    console.log(values.json ? JSON.stringify(findings, null, 2) : findings.map(lineOf).join('\n'));
    if (findings.some(({ status }) => status === 'FAILED')) process.exitCode = 1;
  } catch (error) {
    explainFailure(error);
  }
}
