import type { PlainDate, StandardFacts } from '../kernel/catalogue/StandardFacts';
import type { SectorKey } from '../kernel/sectorKeys';

/** A standard on its way out of a catalogue. */
export interface ExchangeRow {
  readonly sector: SectorKey;
  readonly facts: StandardFacts;
}

/** What writing a file needs to know beside the rows. */
export interface WritingOptions {
  /** Properties that sectors record on their own; each becomes a column `own.<name>`. */
  readonly ownColumns: readonly string[];
  /** Day on which the column of statuses is true. */
  readonly today: PlainDate;
}
