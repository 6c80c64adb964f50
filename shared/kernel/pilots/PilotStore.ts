import { stageHistoryPart } from '../lifecycle/stageHistory';
import { RecordStore, withColumns, type RecordShape } from '../records/RecordStore';
import type { StoredPilot } from './PilotFacts';
import { pilotColumns, pilotOfRow, pilotRow, type PilotPartRows, type PilotRow } from './pilotRows';

const shape: RecordShape<StoredPilot> = {
  table: 'pilot',
  columns: pilotColumns,
  parts: {
    standards: {
      table: 'pilot_standard',
      columns: ['code'],
      itemsOf: ({ standards }) => standards.map((code) => [code]),
    },
    standardsToMake: {
      table: 'pilot_planned_standard',
      columns: ['title'],
      itemsOf: ({ standardsToMake }) => standardsToMake.map((title) => [title]),
    },
    history: stageHistoryPart('pilot_history'),
    evidence: {
      table: 'pilot_evidence',
      columns: ['kind', 'name', 'sha256', 'link', 'stage', 'addedOn', 'actor'],
      itemsOf: ({ evidence }) =>
        evidence.map(({ kind, name, sha256, link, stage, on, by }) => [
          kind,
          name,
          sha256,
          link,
          stage,
          on,
          by,
        ]),
    },
  },
  rowOf: pilotRow,
  recordOf: (row: PilotRow, parts: PilotPartRows) => pilotOfRow(row, parts),
};

/** What was not told of a pilot before its life was recorded. */
const untold: Pick<
  StoredPilot,
  'startsOn' | 'score' | 'scoreRule' | 'standardsToMake' | 'history' | 'evidence'
> = { startsOn: null, score: null, scoreRule: null, standardsToMake: [], history: [], evidence: [] };

/** The tables of pilots in one database. */
export class PilotStore extends RecordStore<StoredPilot> {
  /** @param also columns that only this database has; a record to be written carries their values */
  constructor(also: readonly string[] = []) {
    super(withColumns(shape, also));
  }

  /** Change logs hold pilots from before their life was recorded, and are read from the start for a new index. */
  override save(...[manager, sector, pilots]: Parameters<RecordStore<StoredPilot>['save']>): Promise<void> {
    return super.save(
      manager,
      sector,
      pilots.map((pilot) => ({ ...untold, ...pilot })),
    );
  }
}
