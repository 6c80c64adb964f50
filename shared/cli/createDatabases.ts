import { createConnection } from 'mysql2/promise';
import { databaseConfig } from '../database';
import { mysqlAddress, type MysqlAddress } from '../database/mysql/mysqlAddress';
import { connectionOptions } from '../database/mysql/mysqlServer';
import { createOwnDatabase } from '../deployment/createOwnDatabase';
import { badField } from '../errors';
import { log } from '../service/log';
import { subgraphAddresses } from '../../subgraphs/subgraphAddresses';

/** The MySQL address configured for a subgraph, or for the administrator; null where it is a file. */
function configuredAddress(folder: string): MysqlAddress | null {
  const config = databaseConfig(folder);
  return config.kind === 'mysql' ? mysqlAddress(config.url) : null;
}

/**
 * Makes the database and the user of every subgraph whose `DATABASE_URL_<FOLDER>` names a MySQL server, as the
 * administrator of `DATABASE_URL_ADMIN`. It can be repeated: new subgraphs are added, new passwords take effect.
 * @throws BAD_USER_INPUT
 */
export async function main(): Promise<void> {
  const administrator = configuredAddress('admin');
  if (!administrator) throw badField('DATABASE_URL_ADMIN', '', 'names no MySQL server');
  const connection = await createConnection(connectionOptions(administrator));
  try {
    for (const { name } of subgraphAddresses()) {
      const own = configuredAddress(name);
      if (!own) continue;
      if (own.user === administrator.user) {
        throw badField(
          'user',
          own.user,
          `is the administrator's, and the subgraph ${name} needs one of its own`,
        );
      }
      await createOwnDatabase(connection, own);
      log.info('database ready', { subgraph: name, database: own.database, user: own.user });
    }
  } finally {
    await connection.end();
  }
}
