import type { SectorKey } from '../sectorKeys';

/** A number that cannot be had: another sector owns it, or it belongs to a joint number whose owner is told. */
export interface NumberTaken {
  readonly code: string;
  readonly owner: SectorKey;
}

/** One standard takes the place of another. */
export interface ReplacementEdge {
  readonly replaced: string;
  readonly successor: string;
}

/** What the province knows of all sectors' numbers, as a sector sees it: in process or over HTTP. */
export interface NumberRegistry {
  /**
   * Reserves numbers for a sector, a joint one with those of its members; repeating it for the same sector changes
   * nothing. Numbers that another sector or another standard has are returned and not reserved.
   * @throws SECTOR_UNAVAILABLE when the province cannot be asked: a number without a checked owner is not registered
   */
  claim(sector: SectorKey, codes: readonly string[]): Promise<readonly NumberTaken[]>;

  /** The numbers that `claim` would not reserve, without reserving the others. @throws SECTOR_UNAVAILABLE */
  taken(sector: SectorKey, codes: readonly string[]): Promise<readonly NumberTaken[]>;

  /** What other sectors' catalogues say took the place of these numbers. @throws SECTOR_UNAVAILABLE */
  successorsOf(codes: readonly string[]): Promise<readonly ReplacementEdge[]>;
}
