import { CommentTable1700000000004 } from './CommentTable';
import { EvaluationTables1700000000300 } from './EvaluationTables';
import { ImplementationInspections1700000000310 } from './ImplementationInspections';
import { PilotLifeTables1700000000010 } from './PilotLifeTables';
import { PilotTables1700000000002 } from './PilotTables';
import { ProjectTables1700000000003 } from './ProjectTables';
import { SeedingTable1700000000005 } from './SeedingTable';
import { StandardTables1700000000000 } from './StandardTables';
import { SystemTables1700000000020 } from './SystemTables';
import { WriteTables1700000000001 } from './WriteTables';

/** What brings the tables that all sectors share from one form to the next. */
export const kernelMigrations = [
  StandardTables1700000000000,
  WriteTables1700000000001,
  PilotTables1700000000002,
  ProjectTables1700000000003,
  CommentTable1700000000004,
  SeedingTable1700000000005,
  PilotLifeTables1700000000010,
  SystemTables1700000000020,
  EvaluationTables1700000000300,
  ImplementationInspections1700000000310,
];

/** The part of them that the province has too: for its index, and for the registers that it writes itself. */
export const indexedMigrations = [
  StandardTables1700000000000,
  WriteTables1700000000001,
  PilotTables1700000000002,
  ProjectTables1700000000003,
  SeedingTable1700000000005,
  PilotLifeTables1700000000010,
  SystemTables1700000000020,
  EvaluationTables1700000000300,
];
