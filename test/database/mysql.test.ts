import { createConnection } from 'mysql2/promise';
import { Database, changeRows, lockRow, type DatabaseConfig } from '../../shared/database';
import { mysqlServerOf } from '../../shared/database/mysql/mysqlServer';
import { serverKinds, type DatabaseKind, type TestDatabase } from '../support/databaseKinds';
import { Entry, entry, register } from './register';

const servers = serverKinds();

/** A meeting point of two: nobody passes before both have come; later visits do not wait. */
function meeting(): () => Promise<void> {
  let arrived = 0;
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return () => {
    arrived += 1;
    if (arrived === 2) open();
    return opened;
  };
}

(servers.length > 0 ? describe.each(servers) : describe.skip.each([{} as DatabaseKind]))(
  'on $name',
  (kind) => {
    let home: TestDatabase;
    let database: Database;

    const urlWith = (parameters: string): DatabaseConfig => {
      if (home.config.kind !== 'mysql') throw new Error('not a server');
      return { kind: 'mysql', url: `${home.config.url}?${parameters}` };
    };
    const asAdministrator = async (sql: string, values: unknown[] = []): Promise<void> => {
      if (home.config.kind !== 'mysql') throw new Error('not a server');
      const connection = await createConnection(home.config.url);
      await connection.query(sql, values);
      await connection.end();
    };
    const versions = async (): Promise<number[]> =>
      (await database.reader.find(Entry, { order: { code: 'ASC' } })).map(({ version }) => version);

    beforeAll(async () => {
      home = await kind.create('mysql');
      database = await Database.open(home.config, register);
    });
    beforeEach(() =>
      database.transaction(async (manager) => {
        await changeRows(manager, 'DELETE FROM entry');
        await manager.insert(Entry, [entry('a', { version: 0 }), entry('b', { version: 0 })]);
      }),
    );
    afterAll(async () => {
      await database.close();
      await home.drop();
    });

    /** Two transactions that take the same two rows in opposite order; returns how often they were begun. */
    async function crossing(passOn: (error: unknown) => void): Promise<number> {
      const bothHoldOne = meeting();
      let begun = 0;
      const take = (first: string, second: string): Promise<void> =>
        database.transaction(async (manager) => {
          begun += 1;
          const add = (code: string): Promise<number> =>
            changeRows(manager, 'UPDATE entry SET version = version + 1 WHERE code = ?', [code]);
          await add(first);
          await bothHoldOne();
          await add(second).catch(passOn);
        });
      await Promise.all([take('a', 'b'), take('b', 'a')]);
      return begun;
    }

    it('runs a transaction again that lost a deadlock', async () => {
      const begun = await crossing((error) => {
        throw error;
      });
      expect(begun).toBe(3);
      expect(await versions()).toEqual([2, 2]);
    });

    it('does so even if the work did not pass the error on, for nothing of it was kept', async () => {
      const begun = await crossing(() => undefined);
      expect(begun).toBe(3);
      expect(await versions()).toEqual([2, 2]);
    });

    it('gives up on a transaction that loses every time', async () => {
      let begun = 0;
      const deadlock = Object.assign(new Error('Deadlock found'), { code: 'ER_LOCK_DEADLOCK' });
      const work = database.transaction(async () => {
        begun += 1;
        throw deadlock;
      });
      await expect(work).rejects.toBe(deadlock);
      expect(begun).toBe(8);
    });

    it('keeps nothing of a transaction whose connection breaks, and uses that connection no more', async () => {
      const work = database.transaction(async (manager) => {
        await changeRows(manager, 'UPDATE entry SET version = 9');
        const [{ id }] = await manager.query('SELECT CONNECTION_ID() AS id');
        await asAdministrator('KILL ?', [id]);
        await changeRows(manager, 'UPDATE entry SET version = 10');
      });
      await expect(work).rejects.toThrow();
      await database.transaction((manager) => lockRow(manager, 'entry', { code: 'a' }));
      expect(await versions()).toEqual([0, 0]);
    });

    it('goes on when the server has closed the connections that were idle', async () => {
      const idle: { id: number }[] = await database.reader.query(
        'SELECT ID AS id FROM INFORMATION_SCHEMA.PROCESSLIST WHERE DB = DATABASE() AND ID <> CONNECTION_ID()',
      );
      for (const { id } of idle) await asAdministrator('KILL ?', [id]).catch(() => undefined);
      expect(await versions()).toEqual([0, 0]);
      await database.transaction((manager) => changeRows(manager, 'UPDATE entry SET version = 5'));
      expect(await versions()).toEqual([5, 5]);
    });

    it('serves more transactions at once than there are connections, readers inside them', async () => {
      const narrow = await Database.open(urlWith('poolSize=3'), register);
      await Promise.all(
        Array.from({ length: 20 }, () =>
          narrow.transaction(async (manager) => {
            await narrow.reader.count(Entry);
            await changeRows(manager, 'UPDATE entry SET version = version + 1 WHERE code = ?', ['a']);
          }),
        ),
      );
      await narrow.close();
      expect(await versions()).toEqual([20, 0]);
    });

    it('refuses a text that is too long instead of cutting it', async () => {
      const work = database.transaction((manager) => manager.insert(Entry, entry('x'.repeat(65))));
      await expect(work).rejects.toThrow(/too long/i);
    });

    it('reads nothing stale once its lock is granted', async () => {
      const seen = await database.transaction(async (manager) => {
        expect((await manager.findOneByOrFail(Entry, { code: 'b' })).version).toBe(0);
        await asAdministrator('UPDATE entry SET version = 1');
        await lockRow(manager, 'entry', { code: 'a' });
        return manager.findOneByOrFail(Entry, { code: 'b' });
      });
      expect(seen.version).toBe(1);
    });

    it('needs no right beyond its own database', async () => {
      const { pathname, host } = new URL(home.config.kind === 'mysql' ? home.config.url : '');
      const name = pathname.slice(1);
      const user = `u${name.slice(-12)}`;
      await asAdministrator(`CREATE USER '${user}'@'%' IDENTIFIED BY 'pass:w@rd'`);
      await asAdministrator(`GRANT ALL ON \`${name}\`.* TO '${user}'@'%'`);
      await asAdministrator(`ALTER DATABASE \`${name}\` COLLATE utf8mb4_general_ci`);
      const url = `mysql://${user}:${encodeURIComponent('pass:w@rd')}@${host}/${name}`;
      const own = await Database.open({ kind: 'mysql', url }, register);
      const [{ collation }] = await own.reader.query(
        'SELECT DEFAULT_COLLATION_NAME AS collation FROM INFORMATION_SCHEMA.SCHEMATA WHERE SCHEMA_NAME = ?',
        [name],
      );
      expect(collation).toMatch(/_bin$/);
      await own.close();
      await asAdministrator(`DROP USER '${user}'@'%'`);
    });

    it('refuses a server that does not encrypt when told to', async () => {
      await expect(Database.open(urlWith('tls=true'), register)).rejects.toThrow(
        /secure connection|ssl|tls/i,
      );
    });
  },
);

describe('the database server', () => {
  it.each([
    ['8.0.36', 'mysql', 'utf8mb4_0900_bin'],
    ['8.4.3', 'mysql', 'utf8mb4_0900_bin'],
    ['9.1.0', 'mysql', 'utf8mb4_0900_bin'],
    ['10.11.19-MariaDB-0+deb12u1', 'mariadb', 'utf8mb4_nopad_bin'],
    ['11.4.2-MariaDB', 'mariadb', 'utf8mb4_nopad_bin'],
  ])('%s is taken for %s with %s', (version, type, collation) => {
    expect(mysqlServerOf(version)).toEqual({ type, collation });
  });

  it.each(['5.7.44', '10.6.16-MariaDB', '5.5.68-MariaDB'])('%s is refused as too old', (version) => {
    expect(() => mysqlServerOf(version)).toThrow(version);
  });
});
