import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../catalogue/StandardFacts';
import { isOneOf } from '../listing/Condition';
import { RecordStore, withColumns, type RecordShape } from '../records/RecordStore';
import type { SectorKey } from '../sectorKeys';
import type { StoredProposal } from './EvaluationFacts';
import type { ProposalRow } from './evaluationTables';

/** The columns of the table `review_proposal`. */
export const proposalColumns = [
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
  columns: proposalColumns,
  parts: {},
  rowOf: proposalRow,
  recordOf: (row: ProposalRow) => proposalOfRow(row),
};

/** An open proposal, and the day of the last low evaluation that names it. */
export interface WaitingProposal {
  readonly proposal: StoredProposal;
  readonly askedOn: PlainDate;
}

/** The table of review proposals in one database. */
export class ProposalStore extends RecordStore<StoredProposal> {
  /** @param also columns that the table has in this database alone */
  constructor(also: readonly string[] = []) {
    super(withColumns(shape, also));
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

  /** The same with the days from which a review settles them, in one statement. */
  async waiting(manager: EntityManager, standards: readonly string[]): Promise<WaitingProposal[]> {
    const which = isOneOf('p.standardCode', standards);
    const rows = (await manager.query(
      `SELECT p.*, (SELECT MAX(e.evaluatedOn) FROM evaluation e
                     WHERE e.standardCode = p.standardCode AND e.proposalId = p.id) AS askedOn
         FROM review_proposal p WHERE ${which.sql} AND p.settledOn IS NULL ORDER BY p.serial`,
      [...which.values],
    )) as (ProposalRow & { readonly askedOn: PlainDate })[];
    return rows.map(({ askedOn, ...row }) => ({ proposal: proposalOfRow(row), askedOn }));
  }
}
