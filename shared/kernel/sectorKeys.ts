import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { registerEnumType } from 'type-graphql';

/** A sector as a GraphQL enum value, e.g. `PUBLIC_MANAGEMENT`. */
export type SectorKey = string;

/** Every spelling of a sector's name: folder `public-management`, type prefix `PublicManagement`, root field `publicManagement`. */
export interface SectorNames {
  readonly key: SectorKey;
  readonly folder: string;
  readonly typePrefix: string;
  readonly field: string;
}

/** Derives every spelling of a sector's name from its folder name. */
export function sectorNamesOf(folder: string): SectorNames {
  const words = folder.split('-');
  const typePrefix = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return {
    key: words.join('_').toUpperCase(),
    folder,
    typePrefix,
    field: typePrefix.charAt(0).toLowerCase() + typePrefix.slice(1),
  };
}

const subgraphsFolder = join(__dirname, '..', '..', 'subgraphs');

/** A folder with a `sector` module is a sector; nothing else lists them. */
function isSectorFolder(folder: string): boolean {
  return ['sector.ts', 'sector.js'].some((file) => existsSync(join(subgraphsFolder, folder, file)));
}

/** All sectors of this build, in the order of their folder names. */
export const sectors: readonly SectorNames[] = readdirSync(subgraphsFolder)
  .filter(isSectorFolder)
  .sort()
  .map(sectorNamesOf);

/** The sector with this key. */
export function sectorOf(key: SectorKey): SectorNames | undefined {
  return sectors.find((sector) => sector.key === key);
}

/** The sectors as a GraphQL enum. */
export const SectorKeyEnum: Readonly<Record<SectorKey, SectorKey>> = Object.fromEntries(
  sectors.map(({ key }) => [key, key]),
);

registerEnumType(SectorKeyEnum, { name: 'SectorKey', description: 'A sector of the provincial plan 领域.' });
