import { federation1Sdl } from '../workload/federation1Sdl';
import { subgraphSdls } from '../workload/subgraphSdls';
import type { BenchGateway } from './BenchGateway';
import { peerFolderFile } from './peerPackages';

/** @mercuriusjs/gateway. It knows Federation 1, so it is given the schemas in that form. */
export const mercurius: BenchGateway = {
  key: 'mercurius',
  name: 'mercurius, Federation 1',
  packages: ['mercurius', '@mercuriusjs/gateway'],
  isFromPeers: true,
  start: async ({ processes, subgraphs }) => {
    const services = [...subgraphSdls()].map(([name, sdl]) => ({
      name,
      url: subgraphs[name],
      schema: federation1Sdl(name, sdl),
      mandatory: true,
    }));
    const args = [peerFolderFile('mercurius.cjs'), JSON.stringify(services)];
    const program = processes.start({ name: 'mercurius', args });
    return { program, url: await program.ready() };
  },
};
