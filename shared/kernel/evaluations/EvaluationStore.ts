import type { EntityManager } from 'typeorm';
import { isOneOf } from '../listing/Condition';
import { RecordStore, withColumns, type RecordShape } from '../records/RecordStore';
import type { SectorKey } from '../sectorKeys';
import type { StoredEvaluation } from './EvaluationFacts';
import type { EvaluationRow, EvidenceRow, IndicatorRow } from './evaluationTables';

/** The columns of the table `evaluation`. */
export const evaluationColumns = [
  'serial',
  'id',
  'sector',
  'standardCode',
  'number',
  'evaluatedOn',
  'periodFrom',
  'periodTo',
  'evaluatorName',
  'creditCode',
  'score',
  'ruleVersion',
  'low',
  'proposalId',
  'conclusion',
  'source',
  'provenance',
  'version',
] as const satisfies readonly (keyof EvaluationRow)[];

/** An evaluation as its row. */
function rowOf(
  sector: SectorKey,
  { id, standard, on, from, to, evaluator, proposal, ...same }: StoredEvaluation,
  serial: number,
): EvaluationRow {
  const { number, score, rule, low, conclusion, source, provenance, version } = same;
  return {
    serial,
    id,
    sector,
    standardCode: standard,
    number,
    evaluatedOn: on,
    periodFrom: from,
    periodTo: to,
    evaluatorName: evaluator.name,
    creditCode: evaluator.creditCode,
    score,
    ruleVersion: rule,
    low,
    proposalId: proposal,
    conclusion,
    source,
    provenance,
    version,
  };
}

function evaluationOfRow(
  row: EvaluationRow,
  indicators: readonly IndicatorRow[],
  evidence: readonly EvidenceRow[],
): StoredEvaluation {
  const { id, number, score, ruleVersion: rule, conclusion, source, provenance, version } = row;
  return {
    id,
    version,
    number,
    standard: row.standardCode,
    on: row.evaluatedOn,
    from: row.periodFrom,
    to: row.periodTo,
    evaluator: { name: row.evaluatorName, creditCode: row.creditCode },
    indicators: indicators.map(({ name, weight, score: reached, remark }) => ({
      name,
      weight,
      score: reached,
      remark,
    })),
    evidence: evidence.map(({ name, sha256, link }) => ({ name, sha256, link })),
    score,
    rule,
    low: Boolean(row.low),
    proposal: row.proposalId,
    conclusion,
    source,
    provenance,
  };
}

/** An evaluation as a row is written. */
export function evaluationRow(sector: SectorKey, evaluation: StoredEvaluation, serial: number) {
  const row = rowOf(sector, evaluation, serial);
  return { ...row, low: row.low ? 1 : 0 };
}

const shape: RecordShape<StoredEvaluation> = {
  table: 'evaluation',
  columns: evaluationColumns,
  parts: {
    indicators: {
      table: 'evaluation_indicator',
      columns: ['name', 'weight', 'score', 'remark'],
      itemsOf: ({ indicators }) =>
        indicators.map(({ name, weight, score, remark }) => [name, weight, score, remark]),
    },
    evidence: {
      table: 'evaluation_evidence',
      columns: ['name', 'sha256', 'link'],
      itemsOf: ({ evidence }) => evidence.map(({ name, sha256, link }) => [name, sha256, link]),
    },
  },
  rowOf: evaluationRow,
  recordOf: (
    row: EvaluationRow,
    parts: { readonly indicators: readonly IndicatorRow[]; readonly evidence: readonly EvidenceRow[] },
  ) => evaluationOfRow(row, parts.indicators, parts.evidence),
};

/** The tables of evaluations in one database. */
export class EvaluationStore extends RecordStore<StoredEvaluation> {
  /** @param also columns that the table has in this database alone */
  constructor(also: readonly string[] = []) {
    super(withColumns(shape, also));
  }

  /** The evaluations of standards with these numbers, in the order in which they were recorded. */
  async of(manager: EntityManager, standards: readonly string[]): Promise<StoredEvaluation[]> {
    const which = isOneOf('standardCode', standards);
    const rows = (await manager.query(`SELECT id FROM evaluation WHERE ${which.sql} ORDER BY serial`, [
      ...which.values,
    ])) as { readonly id: string }[];
    const ids = rows.map(({ id }) => id);
    const found = await this.findByIds(manager, ids);
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  /** The number that the next evaluation of a standard has. */
  async nextNumber(manager: EntityManager, standard: string): Promise<number> {
    const [row] = (await manager.query('SELECT MAX(number) AS last FROM evaluation WHERE standardCode = ?', [
      standard,
    ])) as [{ last: number | null }];
    return (row.last ?? 0) + 1;
  }
}
