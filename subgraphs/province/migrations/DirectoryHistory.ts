import { changeRows } from '../../../shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { addInstant } from './addInstant';

/** Organizations of one stretch. */
const STRETCH = 500;

/** Where records name bodies, as they are now and as they were known: what follows FROM, of rows `r` and what `b` names them. */
const namings = [
  'standard_drafting b JOIN standard r ON r.serial = b.serial',
  'standard_drafting_version b JOIN standard_version r ON r.id = b.id AND r.version = b.version',
  ...['pilot', 'project', 'evaluation'].flatMap((table) => [table, `${table}_version`]),
].map((from) => (from.includes(' ') ? { from, body: 'b' } : { from: `${from} r`, body: 'r' }));

/** When each of these bodies was first named, by what is kept; those named ever since are left out. */
async function firstNamed(
  { manager }: QueryRunner,
  creditCodes: readonly string[],
): Promise<Map<string, string>> {
  const first = new Map<string, string>();
  for (const { from, body } of namings) {
    const which = isOneOf(`${body}.creditCode`, creditCodes);
    const rows = (await manager.query(
      `SELECT ${body}.creditCode AS creditCode, MIN(COALESCE(r.knownFrom, '')) AS since
         FROM ${from} WHERE ${which.sql} GROUP BY ${body}.creditCode`,
      [...which.values],
    )) as { readonly creditCode: string; readonly since: string }[];
    for (const { creditCode, since } of rows) {
      const known = first.get(creditCode);
      if (known === undefined || since < known) first.set(creditCode, since);
    }
  }
  return new Map([...first].filter(([, since]) => since !== ''));
}

/**
 * Since when the directory has each organization: since the first of the records that name it, as they are kept. One that
 * a record names ever since, or none at all any more, counts as known ever since.
 */
export class DirectoryHistory1700000002930 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addInstant(runner, 'organization', 'knownFrom');
    const { manager } = runner;
    for (let after = 0, isEnd = false; !isEnd;) {
      const rows = (await manager.query(
        'SELECT serial, creditCode FROM organization WHERE serial > ? ORDER BY serial LIMIT ?',
        [after, STRETCH],
      )) as { readonly serial: number; readonly creditCode: string }[];
      const codes = rows.map(({ creditCode }) => creditCode);
      for (const [creditCode, since] of await firstNamed(runner, codes))
        await changeRows(manager, 'UPDATE organization SET knownFrom = ? WHERE creditCode = ?', [
          since,
          creditCode,
        ]);
      isEnd = rows.length < STRETCH;
      after = rows.at(-1)?.serial ?? after;
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('organization', 'knownFrom');
  }
}
