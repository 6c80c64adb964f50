import { createRequire } from 'node:module';
import type { SectorDefinition } from '../shared/kernel';
import { sectors } from '../shared/kernel/sectorKeys';

const load = createRequire(__filename);

/** The definition that a sector's folder exports. */
function loadSector(folder: string): SectorDefinition {
  const { default: definition } = load(`./${folder}/sector`) as { readonly default?: SectorDefinition };
  if (definition?.key !== folder) {
    throw new Error(`subgraphs/${folder}/sector must export by default the sector whose key is ${folder}`);
  }
  return definition;
}

/** The definitions of all sectors, in the order of their folders' names: a sector is a folder, and no list names it. */
export function loadSectors(): SectorDefinition[] {
  return sectors.map(({ folder }) => loadSector(folder));
}
