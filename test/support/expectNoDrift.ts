import type { DataSource } from 'typeorm';
import type { Database } from '../../shared/database';

/** Tells typeorm of the classes that describe a database's tables. */
async function tell(source: DataSource, tables: Database['tables']): Promise<void> {
  if (!tables) return;
  source.setOptions({ entities: tables });
  await (source as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
}

/** Expects that the tables the migrations made are exactly those that classes describe. */
export async function expectNoDrift({ reader, tables }: Database): Promise<void> {
  const { dataSource } = reader;
  await tell(dataSource, tables);
  expect(dataSource.entityMetadatas).not.toEqual([]);
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
}
