import { projectFile } from '../../../../shared/service/projectFile';
import type { BenchGateway } from './BenchGateway';

/** The gateway of this project, as its command starts it. */
export const ours: BenchGateway = {
  key: 'ours',
  name: 'this gateway',
  packages: [],
  isFromPeers: false,
  start: async ({ processes, supergraph, dataDir }) => {
    const command = [projectFile('shared', 'cli', 'run.cjs'), 'gateway'];
    const options = ['--supergraph', supergraph, '--port', '0', ...(dataDir === null ? ['--public'] : [])];
    const program = processes.start({
      name: 'this gateway',
      args: [...command, ...options],
      env: dataDir === null ? {} : { DATA_DIR: dataDir },
    });
    return { program, url: await program.ready() };
  },
};
