import { RecordStore, type RecordShape } from '../records/RecordStore';
import type { StoredPilot } from './PilotFacts';
import { pilotColumns, pilotOfRow, pilotRow, type PilotRow } from './pilotRows';
import type { PilotStandard } from './pilotTables';

const shape: RecordShape<StoredPilot> = {
  table: 'pilot',
  columns: pilotColumns,
  parts: {
    standards: {
      table: 'pilot_standard',
      columns: ['code'],
      itemsOf: ({ standards }) => standards.map((code) => [code]),
    },
  },
  rowOf: (sector, pilot, serial) => pilotRow(sector, pilot, serial),
  recordOf: (row: PilotRow, { standards }: { standards: readonly PilotStandard[] }) =>
    pilotOfRow(
      row,
      standards.map(({ code }) => code),
    ),
};

/** The tables of pilots in one database. */
export class PilotStore extends RecordStore<StoredPilot> {
  constructor() {
    super(shape);
  }
}
