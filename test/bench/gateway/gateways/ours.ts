import { scriptArguments } from '../../../support/scriptArguments';
import type { BenchGateway } from './BenchGateway';

/** The gateway of this project, as `npm run gateway` starts it. */
export const ours: BenchGateway = {
  key: 'ours',
  name: 'this gateway',
  packages: [],
  isFromPeers: false,
  start: async ({ processes, supergraph, dataDir }) => {
    const options = ['--supergraph', supergraph, '--port', '0', ...(dataDir === null ? ['--public'] : [])];
    const program = processes.start({
      name: 'this gateway',
      args: [...scriptArguments('gateway'), ...options],
      env: dataDir === null ? {} : { DATA_DIR: dataDir },
    });
    return { program, url: await program.ready() };
  },
};
