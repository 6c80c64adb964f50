import { join } from 'node:path';
import type { BenchGateway } from './BenchGateway';

/** @apollo/gateway in @apollo/server's standalone server, as they come. */
export const stock: BenchGateway = {
  key: 'stock',
  name: 'stock @apollo/gateway',
  packages: ['@apollo/gateway', '@apollo/server'],
  isFromPeers: false,
  start: async ({ processes, programs, supergraph }) => {
    const program = processes.start({ name: 'stock', args: [join(programs, 'stock.js'), supergraph] });
    return { program, url: await program.ready() };
  },
};
