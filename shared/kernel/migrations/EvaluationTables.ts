import { Table, type MigrationInterface, type QueryRunner, type TableOptions } from 'typeorm';
import { columnTypes, createTable } from '../../database';
import { evaluationIndices, proposalIndices } from '../evaluations/evaluationIndices';

const nullable = { isNullable: true } as const;
const key = { isPrimary: true } as const;

type Indices = typeof evaluationIndices | typeof proposalIndices;

const indicesOf = (indices: Indices): TableOptions['indices'] =>
  indices.map(({ columnNames, ...index }) => ({ ...index, columnNames: [...columnNames] }));

/** The tables of evaluations and review proposals, in every sector's database and in the province's. */
export class EvaluationTables1700000000300 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const { integer, text, longText, date, decimal, boolean } = columnTypes(queryRunner);
    await createTable(
      queryRunner,
      new Table({
        name: 'evaluation',
        columns: [
          integer('serial', key),
          text('id', 120),
          text('sector', 40),
          text('standardCode', 100),
          integer('number'),
          date('evaluatedOn'),
          date('periodFrom'),
          date('periodTo'),
          text('evaluatorName', 200),
          text('creditCode', 18, nullable),
          decimal('score', 5, 2),
          text('ruleVersion', 40),
          boolean('low'),
          text('proposalId', 120, nullable),
          longText('conclusion'),
          longText('source', nullable),
          text('provenance', 16),
          integer('version'),
        ],
        indices: indicesOf(evaluationIndices) ?? [],
      }),
    );
    const part = (name: string, columns: TableOptions['columns'] = []) =>
      new Table({
        name,
        columns: [integer('serial', key), integer('ordinal', key), text('name', 200), ...columns],
      });
    const indicator = part('evaluation_indicator', [
      decimal('weight', 8, 4),
      decimal('score', 5, 2),
      text('remark', 500, nullable),
    ]);
    const evidence = part('evaluation_evidence', [text('sha256', 64), text('link', 500, nullable)]);
    await createTable(queryRunner, indicator, { clustered: true });
    await createTable(queryRunner, evidence, { clustered: true });
    await createTable(
      queryRunner,
      new Table({
        name: 'review_proposal',
        columns: [
          integer('serial', key),
          text('id', 120),
          text('sector', 40),
          text('standardCode', 100),
          text('evaluationId', 120),
          date('openedOn'),
          date('settledOn', nullable),
          text('conclusion', 10, nullable),
          integer('version'),
        ],
        indices: indicesOf(proposalIndices) ?? [],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['review_proposal', 'evaluation_evidence', 'evaluation_indicator', 'evaluation'])
      await queryRunner.dropTable(table);
  }
}
