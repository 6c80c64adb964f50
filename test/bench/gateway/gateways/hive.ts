import { freePort } from '../../../support/freePort';
import type { BenchGateway } from './BenchGateway';
import { peerFile } from './peerPackages';

type Hive = Pick<BenchGateway, 'key' | 'name' | 'packages'>;

const GATEWAY = '@graphql-hive/gateway';

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
  }).catch(() => null);
  return response?.ok ?? false;
}

function hiveGateway({ key, name, packages }: Hive, options: readonly string[]): BenchGateway {
  return {
    key,
    name,
    packages,
    isFromPeers: true,
    start: async ({ processes, supergraph }) => {
      const port = String(await freePort());
      const command = [peerFile(GATEWAY, 'dist', 'bin.js'), 'supergraph', supergraph];
      const args = [...command, '--host', '127.0.0.1', '--port', port, ...options];
      const program = processes.start({ name, args });
      const url = `http://127.0.0.1:${port}/graphql`;
      await program.startsTo(() => answers(url));
      return { program, url };
    },
  };
}

/** Hive Gateway with the planner it has by itself. */
export const hiveWithOwnPlanner = hiveGateway(
  { key: 'hive-js', name: 'Hive Gateway, JS planner', packages: [GATEWAY] },
  [],
);

/** Hive Gateway with Hive Router's planner, which is written in Rust, and the executor made for it. */
export const hiveWithRustPlanner = hiveGateway(
  {
    key: 'hive-rust',
    name: 'Hive Gateway, Rust planner',
    packages: [GATEWAY, '@graphql-hive/router-runtime'],
  },
  ['--hive-router-runtime'],
);
