import type { SectorKey } from '../kernel/sectorKeys';
import type { ImportTally, NumberedRow } from './ImportTally';
import { Repetitions } from './Repetitions';
import type { SectorBatches } from './SectorBatches';
import { otherSector } from './sectorRefusals';

/** A record that was read, on its way to its sector. */
export interface PlacedRow<Facts> extends NumberedRow {
  readonly facts: Facts;
  /** All that the row says, as a text that another row with the same number can be compared with. */
  said(sector: SectorKey): string;
  /** Tells it apart from the others of its sector; absent where its number names one record in all sectors. */
  readonly name?: string;
}

/** Takes records to the sectors they belong to; refuses those that contradict the import or an earlier row. */
export class RowPlacing<Facts> {
  private readonly repetitions = new Repetitions();

  constructor(
    /** Sector of all rows, where the import is for one. */
    readonly given: SectorKey | undefined,
    private readonly tally: ImportTally,
    private readonly batches: SectorBatches<Facts>,
  ) {}

  /** Whether a row may name this sector; one that contradicts the import is refused. */
  agrees({ line, number }: NumberedRow, named: SectorKey | undefined): boolean {
    const problem = otherSector(line, this.given, named);
    if (problem) this.tally.refuse(number, [problem]);
    return problem === null;
  }

  /** Has a record written with the others of its sector. `field` is the one that holds its number. */
  place(sector: SectorKey, { line, number, facts, said, name }: PlacedRow<Facts>, field: string): void {
    const named = name === undefined ? number : `${sector} ${name}`;
    const first = this.repetitions.note(line, named, said(sector));
    if (first && !first.same) {
      const reason = `line ${first.line} of the file gives this number to another record`;
      this.tally.refuse(number, [{ line, field, value: number, code: 'DUPLICATE_CODE', reason }]);
      return;
    }
    this.batches.add(sector, { line, number, named, facts, repeats: first !== undefined });
  }
}
