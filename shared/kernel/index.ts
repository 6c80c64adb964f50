/** What a sector's folder may use of the kernel. */
export { defineSector, type SectorDefinition } from './sector/defineSector';
export type { SectorContext } from './sector/RequestContext';
export { StandardRecord } from './catalogue/StandardRecord';
export { partLoader } from './records/partLoader';
export { addOwnColumns } from './migrations/addOwnColumns';
export { columnTypes, createTable, insertRows, type Database } from '../database';
export { Access, INSIDERS, WRITERS } from './graph/access';
export { readSeedRows } from './seed/readSeedRows';
export { DateScalar } from './graph/scalars';
export type { MigrationInterface as Migration, QueryRunner } from 'typeorm';
