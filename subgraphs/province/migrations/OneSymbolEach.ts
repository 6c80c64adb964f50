import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const TABLE = 'tbt_notification';
const INDEX = 'tbt_notification_by_symbol';

function indexOf(isUnique: boolean): TableIndex {
  return new TableIndex({ name: INDEX, columnNames: ['symbol'], isUnique });
}

async function remake(runner: QueryRunner, index: TableIndex): Promise<void> {
  const table = await runner.getTable(TABLE);
  if (table?.indices.some(({ name }) => name === INDEX)) await runner.dropIndex(TABLE, INDEX);
  await runner.createIndex(TABLE, index);
}

/** The symbol of a notification is that of one row. */
export class OneSymbolEach1700000002810 implements MigrationInterface {
  /** @throws Error naming a symbol under which several rows were registered: who wrote them knows which is right */
  async up(runner: QueryRunner): Promise<void> {
    const [twice] = (await runner.query(
      `SELECT symbol, MIN(id) AS one, MAX(id) AS other FROM ${TABLE} GROUP BY symbol HAVING COUNT(*) > 1 LIMIT 1`,
    )) as { readonly symbol: string; readonly one: string; readonly other: string }[];
    if (twice) {
      const { symbol, one, other } = twice;
      throw new Error(`${one} and ${other} have the symbol ${symbol}: correct one of them, then start again`);
    }
    await remake(runner, indexOf(true));
  }

  async down(runner: QueryRunner): Promise<void> {
    await remake(runner, indexOf(false));
  }
}
