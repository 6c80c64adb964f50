import { join } from 'node:path';
import type { BenchGateway } from './BenchGateway';

/** What a Node process cannot do without. */
export const floor: BenchGateway = {
  key: 'floor',
  name: 'floor: written by hand',
  packages: [],
  isFromPeers: false,
  start: async ({ processes, programs, subgraphs }) => {
    const args = [join(programs, 'floor.js'), JSON.stringify(subgraphs)];
    const program = processes.start({ name: 'the floor', args });
    return { program, url: await program.ready() };
  },
};
