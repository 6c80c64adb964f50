import type { Database } from '../../shared/database';

/** Expects that the tables the migrations made are exactly those the entities describe. */
export async function expectNoDrift(database: Database): Promise<void> {
  const { upQueries } = await database.reader.dataSource.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
}
