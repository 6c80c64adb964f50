import { CommentTable1700000000004 } from './CommentTable';
import { PilotTables1700000000002 } from './PilotTables';
import { ProjectTables1700000000003 } from './ProjectTables';
import { SeedingTable1700000000005 } from './SeedingTable';
import { StandardTables1700000000000 } from './StandardTables';
import { WriteTables1700000000001 } from './WriteTables';

/** What brings the tables that all sectors share from one form to the next. */
export const kernelMigrations = [
  StandardTables1700000000000,
  WriteTables1700000000001,
  PilotTables1700000000002,
  ProjectTables1700000000003,
  CommentTable1700000000004,
  SeedingTable1700000000005,
];

/** The part of them that the province's index has too. */
export const indexedMigrations = [
  StandardTables1700000000000,
  PilotTables1700000000002,
  ProjectTables1700000000003,
];
