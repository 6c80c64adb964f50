import { freePort } from '../../../support/freePort';
import type { BenchGateway } from './BenchGateway';
import { peerFile } from './peerPackages';

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
  }).catch(() => null);
  return response?.ok ?? false;
}

function hiveGateway(key: string, name: string, options: readonly string[]): BenchGateway {
  return {
    key,
    name,
    isFromPeers: true,
    start: async ({ processes, supergraph }) => {
      const port = String(await freePort());
      const command = [peerFile('@graphql-hive', 'gateway', 'dist', 'bin.js'), 'supergraph', supergraph];
      const args = [...command, '--host', '127.0.0.1', '--port', port, ...options];
      const program = processes.start({ name, args });
      const url = `http://127.0.0.1:${port}/graphql`;
      await program.startsTo(() => answers(url));
      return { program, url };
    },
  };
}

/** Hive Gateway with the planner it has by itself. */
export const hiveWithOwnPlanner = hiveGateway('hive-js', 'Hive Gateway, JS planner', []);

/** Hive Gateway with Hive Router's planner, which is written in Rust, and the executor made for it. */
export const hiveWithRustPlanner = hiveGateway('hive-rust', 'Hive Gateway, Rust planner', [
  '--hive-router-runtime',
]);
