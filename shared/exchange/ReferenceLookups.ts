import type { SectorKey } from '../kernel/sectorKeys';

/** A division of GB/T 2260. */
export interface RegionName {
  readonly code: string;
  readonly name: string;
}

/** The classes of a scheme, as far as they are known. */
export interface ClassLookup {
  has(code: string): boolean;
}

/** What reading a row must be able to look up; whoever starts an import brings it. */
export interface ReferenceLookups {
  readonly regions: {
    byCode(code: string): RegionName | undefined;
    byName(name: string): RegionName | undefined;
  };
  readonly ics: ClassLookup;
  readonly ccs: ClassLookup;
  readonly industries: ClassLookup;
  /** The sector that is called this: by key, folder name, English or Chinese name. */
  readonly sectors: { named(text: string): SectorKey | undefined };
}
