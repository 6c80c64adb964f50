import type { EntityManager } from 'typeorm';
import { isOneOf } from '../listing/Condition';
import { RecordStore, type RecordShape } from '../records/RecordStore';
import type { SectorKey } from '../sectorKeys';
import type { StoredProposal } from './EvaluationFacts';
import type { ProposalRow } from './evaluationTables';

const columns = [
  'serial',
  'id',
  'sector',
  'standardCode',
  'evaluationId',
  'openedOn',
  'settledOn',
  'conclusion',
  'version',
] as const satisfies readonly (keyof ProposalRow)[];

/** A review proposal as its row. */
export function proposalRow(
  sector: SectorKey,
  { id, standard, evaluation, openedOn, settledOn, conclusion, version }: StoredProposal,
  serial: number,
): ProposalRow {
  return {
    serial,
    id,
    sector,
    standardCode: standard,
    evaluationId: evaluation,
    openedOn,
    settledOn,
    conclusion,
    version,
  };
}

function proposalOfRow(row: ProposalRow): StoredProposal {
  const { id, version, standardCode, evaluationId, openedOn, settledOn, conclusion } = row;
  return {
    id,
    version,
    standard: standardCode,
    evaluation: evaluationId,
    openedOn,
    settledOn,
    conclusion,
  };
}

const shape: RecordShape<StoredProposal> = {
  table: 'review_proposal',
  columns,
  parts: {},
  rowOf: proposalRow,
  recordOf: (row: ProposalRow) => proposalOfRow(row),
};

/** The table of review proposals in one database. */
export class ProposalStore extends RecordStore<StoredProposal> {
  constructor() {
    super(shape);
  }

  /** The open proposals of standards with these numbers: one of each at most. */
  async open(manager: EntityManager, standards: readonly string[]): Promise<StoredProposal[]> {
    const which = isOneOf('standardCode', standards);
    const rows = (await manager.query(
      `SELECT * FROM review_proposal WHERE ${which.sql} AND settledOn IS NULL ORDER BY serial`,
      [...which.values],
    )) as ProposalRow[];
    return rows.map(proposalOfRow);
  }
}
