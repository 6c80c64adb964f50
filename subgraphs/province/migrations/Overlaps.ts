import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../../shared/database';
import { EMPTY_LOG } from '../../../shared/kernel/changes/ChangeLog';
import { RegisterSchema } from '../../../shared/kernel/registers';

const nullable = { isNullable: true } as const;
const key = { isPrimary: true } as const;

/**
 * What overlaps between standards. All standards of an index that was filled before wait to be compared, and its logs are
 * read again from their starts, because the rows of registers in which values are stated were passed over.
 */
export class Overlaps1700000002800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await findings(runner);
    await values(runner);
    const { integer } = columnTypes(runner);
    await createTable(runner, new Table({ name: 'overlap_pending', columns: [integer('serial', key)] }));
    await new RegisterSchema(runner).register(
      'overlap_decision',
      ({ text, date }) => [
        text('kind', 24),
        text('oneCode', 100),
        text('otherCode', 100),
        text('verdict', 24),
        text('reason', 500),
        date('decidedOn'),
      ],
      ['oneCode', 'otherCode', 'verdict'],
    );
    await runner.query('DELETE FROM overlap_pending');
    await runner.query('INSERT INTO overlap_pending (serial) SELECT serial FROM standard');
    await runner.query('UPDATE source SET cursorSeq = ?, cursorHash = ?', [EMPTY_LOG.seq, EMPTY_LOG.hash]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['overlap_decision', 'overlap_pending', 'stated_value', 'overlap_finding'])
      await runner.dropTable(table);
  }
}

async function findings(runner: QueryRunner): Promise<void> {
  const { id, integer, text, date, longText } = columnTypes(runner);
  const by = (name: string, ...columnNames: string[]) => ({
    name: `overlap_finding_by_${name}`,
    columnNames,
  });
  await createTable(
    runner,
    new Table({
      name: 'overlap_finding',
      columns: [
        id('serial'),
        text('findingKey', 40),
        text('decisionId', 120),
        text('kind', 24),
        integer('oneSerial'),
        integer('otherSerial'),
        text('oneSector', 40),
        text('otherSector', 40),
        text('sectorPair', 81),
        integer('standing'),
        text('relation', 8, nullable),
        date('sinceOn', nullable),
        date('untilOn', nullable),
        integer('indexed', nullable),
        longText('terms', nullable),
      ],
      indices: [
        { ...by('key', 'findingKey'), isUnique: true },
        by('standing', 'standing'),
        by('kind', 'kind', 'standing'),
        by('one', 'oneSerial'),
        by('other', 'otherSerial'),
      ],
    }),
  );
}

async function values(runner: QueryRunner): Promise<void> {
  const { id, text, decimal } = columnTypes(runner);
  const by = (name: string, ...columnNames: string[]) => ({ name: `stated_value_by_${name}`, columnNames });
  await createTable(
    runner,
    new Table({
      name: 'stated_value',
      columns: [
        id('serial'),
        text('recordId', 120),
        text('field', 24),
        text('standardCode', 100),
        text('subject', 420),
        text('indicator', 420),
        text('circumstances', 500, nullable),
        text('period', 20, nullable),
        text('regionCode', 6, nullable),
        decimal('value', 15, 6),
        text('unit', 60),
        text('clause', 100, nullable),
        text('matter', 32, nullable),
      ],
      indices: [
        { ...by('record', 'recordId', 'field'), isUnique: true },
        by('standard', 'standardCode'),
        by('matter', 'matter'),
      ],
    }),
  );
}
