import type { PlainDate } from '../kernel/catalogue/StandardFacts';
import type { SectorKey } from '../kernel/sectorKeys';
import type { WriteOutcome } from './CatalogueWriter';

/** A record on its way out of a register. */
export interface SectorRow<Facts> {
  readonly sector: SectorKey;
  readonly facts: Facts;
}

/** The registers of one kind of record in the sectors, as an import and an export see them. */
export interface RecordRegisters<Facts, Row = SectorRow<Facts>> {
  /** Takes in a sector's records, as of a day; what is there and says the same is left alone. @returns an outcome for each, in order */
  write(sector: SectorKey, batch: readonly Facts[], today: PlainDate): Promise<readonly WriteOutcome[]>;
  /** The outcomes that `write` would have, without writing. */
  check(sector: SectorKey, batch: readonly Facts[], today: PlainDate): Promise<readonly WriteOutcome[]>;
  /** The records of one sector or of all, in an order in which they can be taken in. */
  all(sector?: SectorKey): AsyncIterable<Row>;
}
