export { readSystemSeed } from './readSystemSeed';
export { StandardSystem } from './StandardSystem';
export { systemBounds } from './systemBounds';
export { SystemEntryKindEnum, SystemStateEnum } from './systemEnums';
export type {
  StoredSystem,
  SystemEntryFact,
  SystemEntryKind,
  SystemFacts,
  SystemMoveFact,
  SystemNodeFact,
  SystemState,
} from './SystemFacts';
export { SystemRegister } from './SystemRegister';
export { SystemStore } from './SystemStore';
export { systemTables } from './systemTables';
