import { provinceSdl } from './provinceSdl';
import { sectorSdl } from './sectorSdl';
import { PROVINCE, workloadSectors } from './workloadSectors';

/** The schemas of all subgraphs, by name. */
export function subgraphSdls(): ReadonlyMap<string, string> {
  return new Map([
    ...workloadSectors.map((sector) => [sector.name, sectorSdl(sector)] as const),
    [PROVINCE, provinceSdl()] as const,
  ]);
}
