import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFile } from '../../../../shared/service/projectFile';
import { subgraphAddresses } from '../../../../subgraphs/subgraphAddresses';
import type { Processes } from '../processes/Processes';
import type { Program } from '../processes/Program';

/** The subgraphs of the product, each a process on an SQLite file with the rows that come with the project. */
export interface RealFederation {
  /** Addresses of the subgraphs, by name. */
  readonly subgraphs: Readonly<Record<string, string>>;
  /** The file with the supergraph, with these addresses. */
  readonly supergraph: string;
  readonly dataDir: string;
  /** Says that it is a coordinator who asks. */
  readonly authorization: string;
  close(): Promise<void>;
}

const run = promisify(execFile);
const command = projectFile('shared', 'cli', 'run.cjs');

async function coordinatorToken(dataDir: string): Promise<string> {
  const env = { ...process.env, DATA_DIR: dataDir };
  const { stdout } = await run(process.execPath, [command, 'token', '--role', 'coordinator'], { env });
  return stdout.trim();
}

/** Starts the subgraphs, the province first, since the sectors ask it for numbers while they are filled. */
export async function openRealFederation(processes: Processes): Promise<RealFederation> {
  const dataDir = join(processes.folder, 'data');
  mkdirSync(dataDir);
  const programs: Program[] = [];
  const subgraphs: Record<string, string> = {};
  const start = async (name: string): Promise<void> => {
    const args = [command, 'subgraph', '--only', name, '--port', '0'];
    const program = processes.start({ name, args, env: { DATA_DIR: dataDir } });
    programs.push(program);
    subgraphs[name] = await program.ready();
  };
  const usual = subgraphAddresses();
  await start('province');
  await Promise.all(usual.filter(({ name }) => name !== 'province').map(({ name }) => start(name)));

  const supergraph = join(processes.folder, 'supergraph.graphql');
  const sdl = readFileSync(projectFile('gateway', 'supergraph.graphql'), 'utf8');
  writeFileSync(
    supergraph,
    usual.reduce((text, { name, url }) => text.replaceAll(`"${url}"`, `"${subgraphs[name] ?? ''}"`), sdl),
  );
  return {
    subgraphs,
    supergraph,
    dataDir,
    authorization: `Bearer ${await coordinatorToken(dataDir)}`,
    close: async () => void (await Promise.all(programs.map((program) => program.end()))),
  };
}
