export { appliedOutline, evidenceFacts, stepFacts } from './factsOfPilotInput';
export { countPilotStages } from './countPilotStages';
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
export { AdvancePilotInput, ApplyInput, RecordEvidenceInput } from './pilotInputs';
export { pilotConnections, pilotPartsOf, sharedPilotFields, type PilotParts } from './pilotParts';
export { PilotQuotaUse } from './PilotQuotaUse';
export { PilotRecord } from './PilotRecord';
export { PilotRegister, type PilotRegisterParts } from './PilotRegister';
export { pilotColumns, pilotRow, type PilotRow } from './pilotRows';
export { PilotStageCount, pilotStageCounts } from './PilotStageCount';
export { PilotStore } from './PilotStore';
export { pilotPartTables } from './pilotTables';
export type { PilotQuota } from './quotaRules';
export { quotaUses } from './quotaUses';
export { readPilotQuotas } from './readPilotQuotas';
export { readPilotSeeds } from './readPilotSeeds';
