export {
  defineRegister,
  type ListScope,
  type ReferredFacts,
  type RowFacts,
  type Register,
  type RegisterFacts,
  type RegisterListing,
} from './defineRegister';
export { readRegisterSeeds, seedRegisters } from './readRegisterSeeds';
export type { RegisterContext } from './RegisterContext';
export { RegisterBook } from './RegisterBook';
export type { FactColumn } from './factColumns';
export { notEndedBy } from './registerFilter';
export { registerItemFieldsOf, registerListOf, registerQueryOf } from './registerList';
export { RegisterSchema } from './registerMigration';
export { RegisterReads, tablesIn } from './RegisterReads';
export { RegisterItem, RegisterRow, RegisterTable } from './RegisterRow';
export {
  RegisterTables,
  type ListTable,
  type NamedList,
  type RegisterOwner,
  type StoredRow,
} from './RegisterTables';
export { registerWriteOf } from './registerWrites';
export { versionedEntities } from './versionedEntities';
export { standardsItem } from './StandardsItem';
