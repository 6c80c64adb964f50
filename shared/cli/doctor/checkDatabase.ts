import {
  appliedMigrations,
  databaseConfig,
  databaseUrlVariable,
  openReader,
  type DatabaseConfig,
} from '../../database';
import { withoutPassword } from '../../database/mysql/mysqlAddress';
import { DomainError } from '../../errors';
import { failed, note, ok, reasonOf, type Finding } from './Finding';

/** A subgraph's database and what should have been run on it. */
export interface ExpectedDatabase {
  /** The subgraph's folder. */
  readonly name: string;
  /** Names of its migrations, oldest first. */
  readonly migrations: readonly string[];
}

function placeOf(config: DatabaseConfig): string {
  return config.kind === 'sqlite' ? config.file : withoutPassword(config.url);
}

/** Compares what was run on a database with what the program would run. */
function compare(
  check: string,
  place: string,
  applied: readonly string[],
  expected: readonly string[],
): Finding {
  const missing = expected.filter((name) => !applied.includes(name));
  const unknown = applied.filter((name) => !expected.includes(name));
  if (unknown.length > 0) {
    const detail = `${place} was changed by a newer version of the program: ${unknown.join(', ')}`;
    return failed(check, detail, 'run that version, or restore the backup made before it');
  }
  if (missing.length === 0) return ok(check, `${place}, ${String(applied.length)} migrations`);
  if (applied.length === 0) return note(check, `${place} is empty; the first start fills it`);
  const detail = `${place} lacks the migrations ${missing.join(', ')}`;
  return failed(check, detail, 'back it up, then start the subgraph, which runs them');
}

/** Whether a subgraph's database can be reached and has the tables this version needs. Makes and changes nothing. */
export async function checkDatabase(
  { name, migrations }: ExpectedDatabase,
  env: NodeJS.ProcessEnv,
): Promise<Finding> {
  const check = `Database of ${name}`;
  const variable = databaseUrlVariable(name);
  let place = variable;
  try {
    const config = databaseConfig(name, env);
    place = placeOf(config);
    const database = await openReader(config, name);
    if (!database) return note(check, `${place} is not there yet; the first start makes it`);
    try {
      return compare(check, place, await appliedMigrations(database.reader), migrations);
    } finally {
      await database.close();
    }
  } catch (error) {
    const remedy =
      error instanceof DomainError
        ? `correct ${variable}`
        : `see that it is running and may be reached and read, or correct ${variable} or DATA_DIR`;
    return failed(check, `${place}: ${reasonOf(error)}`, remedy);
  }
}
