/** What a sector's folder may use of the kernel. */
export { defineSector, type SectorDefinition } from './sector/defineSector';
export type { SectorContext } from './sector/RequestContext';
export {
  defineRegister,
  type ReferredFacts,
  RegisterItem,
  RegisterRow,
  RegisterSchema,
  RegisterTable,
  standardsItem,
} from './registers';
export {
  Classification,
  classificationLink,
  organizationLink,
  Organization,
  Region,
  regionLink,
  StandardLink,
  standardLink,
} from './graph/referenceKeys';
export { standardId } from './ids';
export { PilotRecord } from './pilots/PilotRecord';
export { successorsIn } from './catalogue/localSuccessors';
export { pilotId } from './ids';
export { hasStatus, statusExpression } from './listing/filterConditions';
export { StandardListArguments, type StandardConnection } from './listing/standardConnection';
export { standardConnections } from './sector/sectorTypes';
export { StandardRecord } from './catalogue/StandardRecord';
export { addOwnColumns } from './migrations/addOwnColumns';
export { columnTypes, createTable, insertRows, type Database } from '../database';
export { Access, INSIDERS, WRITERS } from './graph/access';
export { ComparedIndicator } from './comparison/ComparedIndicator';
export { ComparisonFigures } from './comparison/ComparisonFigures';
export {
  coverageCells,
  CoverageCount,
  CoverageStateEnum,
  CoverageTally,
  numbersBy,
  type CoverageState,
} from './coverage';
export { checkPageSize, ForwardPageArguments } from './graph/paging';
export { condition, isOneOf, type Condition } from './listing/Condition';
export { checkIndustry } from './listing/checkIndustry';
export { checkRegion, withinRegion } from './listing/withinRegion';
export { DateScalar } from './graph/scalars';
export type { MigrationInterface as Migration, QueryRunner } from 'typeorm';
