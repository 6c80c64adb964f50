import { DirectoryTables1700000002000 } from './DirectoryTables';
import { IndexTables1700000002100 } from './IndexTables';
import { JointNumbers1700000002200 } from './JointNumbers';

/** What brings the province's own tables from one form to the next. */
export const provinceMigrations = [
  DirectoryTables1700000002000,
  IndexTables1700000002100,
  JointNumbers1700000002200,
];
