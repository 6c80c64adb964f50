/* A process that builds one subgraph and no other, and prints its SDL as JSON: node … printSdl.ts <name> */
import { createRequire } from 'node:module';
import { buildSectorSubgraph } from '../../shared/kernel/sector/buildSectorSubgraph';
import type { SectorDefinition } from '../../shared/kernel';

const load = createRequire(__filename);

function sdlOf(name: string): string {
  if (name === 'province') {
    const { buildProvinceSubgraph } = load('../../subgraphs/province/province') as {
      buildProvinceSubgraph(): { sdl: string };
    };
    return buildProvinceSubgraph().sdl;
  }
  const { default: definition } = load(`../../subgraphs/${name}/sector`) as { default: SectorDefinition };
  return buildSectorSubgraph(definition).sdl;
}

process.stdout.write(`${JSON.stringify(sdlOf(process.argv[2] ?? ''))}\n`);
