export { createPilotAccess, type PilotAccess, type PilotContext } from './PilotContext';
export { IndexedPilot } from './IndexedPilot';
export {
  pilotConnectionOver,
  PilotListArguments,
  type PilotConnection,
  type PilotConnectionKit,
  type ShowPilot,
} from './pilotConnection';
export type { PilotFacts, PilotLevel, PilotStage, StoredPilot } from './PilotFacts';
export { pilotConnections, pilotPartsOf, sharedPilotFields, type PilotParts } from './pilotParts';
export { PilotRecord } from './PilotRecord';
export { PilotRegister, type PilotRegisterParts } from './PilotRegister';
export type { PilotRow } from './pilotRows';
export { PilotStore } from './PilotStore';
export { PilotStandard } from './pilotTables';
export { readPilotSeeds } from './readPilotSeeds';
