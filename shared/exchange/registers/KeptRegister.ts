import type { RegisterTables, RowFacts } from '../../kernel/registers';
import type { SectorKey } from '../../kernel/sectorKeys';
import type { RecordRegisters } from '../RecordRegisters';

/** A register by its name, with the sectors that keep it: all of them the same columns. */
export interface RegisterShape {
  readonly name: string;
  /** How it lies in the tables of each sector that keeps it. */
  readonly tables: ReadonlyMap<SectorKey, RegisterTables>;
}

/** A register that sectors keep of their own, as an import and an export see it. */
export interface KeptRegister extends RegisterShape, RecordRegisters<RowFacts> {}

/** What its columns are; they are the same in all sectors. */
export function columnsOf({ name, tables }: RegisterShape): RegisterTables {
  const [first] = tables.values();
  if (!first) throw new Error(`nobody keeps the register ${name}`);
  return first;
}
