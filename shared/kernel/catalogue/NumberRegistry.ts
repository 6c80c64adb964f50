import type { SectorKey } from '../sectorKeys';

/** Another sector already owns a number. */
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
   * Reserves numbers for a sector; repeating it for the same sector changes nothing. Numbers that another sector owns
   * are returned and not reserved.
   * @throws SECTOR_UNAVAILABLE when the province cannot be asked: a number without a checked owner is not registered
   */
  claim(sector: SectorKey, codes: readonly string[]): Promise<readonly NumberTaken[]>;

  /** What other sectors' catalogues say took the place of these numbers. @throws SECTOR_UNAVAILABLE */
  successorsOf(codes: readonly string[]): Promise<readonly ReplacementEdge[]>;
}
