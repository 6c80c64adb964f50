import type { PilotFacts } from '../../kernel/pilots/PilotFacts';
import type { RecordKind } from '../importRecords';
import { pilotColumns } from './pilotColumns';
import { pilotForm, type PilotRow } from './pilotForm';
import { readPilot } from './readPilot';

/** Pilots: each is told again from its first step, and one that is there stays as it is. */
export const pilotKind: RecordKind<PilotFacts, PilotRow> = {
  name: 'pilot',
  columns: pilotColumns,
  numberColumn: 'key',
  read: readPilot,
  form: pilotForm,
};
