import { DirectoryTables1700000002000 } from './DirectoryTables';
import { IndexTables1700000002100 } from './IndexTables';

/** What brings the province's own tables from one form to the next. */
export const provinceMigrations = [DirectoryTables1700000002000, IndexTables1700000002100];
