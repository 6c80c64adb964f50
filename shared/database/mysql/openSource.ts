import mysql from 'mysql2';
import { DataSource, type ColumnType, type QueryRunner } from 'typeorm';
import type { EngineOptions } from '../Engine';
import { StatementLogger } from '../StatementCounter';
import type { MysqlAddress } from './mysqlAddress';
import { connectionOptions, sessionSettings, type MysqlServer } from './mysqlServer';

type Column = { type?: ColumnType | string };

/** mysql2 with pools whose connections begin with our settings; one that refuses them is not used. */
function driverWith(settings: string): object {
  return {
    createPool(options: mysql.PoolOptions): mysql.Pool {
      const pool = mysql.createPool(options);
      pool.on('connection', (connection) => {
        connection.query(settings, (error) => {
          if (error) connection.destroy();
        });
      });
      return pool;
    },
  };
}

/** A `text` column of an entity holds a text of any length on SQLite; on MySQL that is `longtext`. */
function readTextAsLongText({ driver }: DataSource): void {
  const normalize = driver.normalizeType.bind(driver);
  driver.normalizeType = (column: Column): string => {
    const type = normalize(column as Parameters<typeof normalize>[0]);
    return type === 'text' ? 'longtext' : type;
  };
}

/** Opens a typeorm data source on a MySQL server. */
export async function openSource(
  address: MysqlAddress,
  server: MysqlServer,
  purpose: 'writing' | 'reading',
  poolSize: number,
  { entities = [], migrations, statements }: EngineOptions,
  onFailure?: (error: unknown, runner: QueryRunner | undefined) => void,
): Promise<DataSource> {
  const source = new DataSource({
    type: server.type,
    driver: driverWith(sessionSettings(server, purpose)),
    database: address.database,
    poolSize,
    extra: connectionOptions(address),
    entities,
    migrations,
    logger: new StatementLogger(statements, onFailure),
  });
  readTextAsLongText(source);
  return source.initialize();
}
