import type { SubgraphSdl } from '../../gateway/composeSupergraph';
import { buildProvinceSubgraph } from '../../subgraphs/province/province';
import { loadSectors } from '../../subgraphs/sectorFolders';
import { subgraphAddresses } from '../../subgraphs/subgraphAddresses';
import { buildSectorSubgraph } from '../kernel/sector/buildSectorSubgraph';

/** The contracts of all subgraphs, built from their classes, in the order of their addresses. */
export function subgraphSdls(): SubgraphSdl[] {
  const sdls = new Map<string, string>(
    loadSectors().map((definition) => [definition.key, buildSectorSubgraph(definition).sdl]),
  );
  sdls.set('province', buildProvinceSubgraph().sdl);
  return subgraphAddresses().map(({ name, url }) => ({ name, url, sdl: sdls.get(name) ?? '' }));
}
