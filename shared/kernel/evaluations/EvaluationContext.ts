import DataLoader from 'dataloader';
import type { Database } from '../../database';
import { isOneOf } from '../listing/Condition';
import { partLoader } from '../records/partLoader';
import { rowsById } from '../records/rowsById';
import {
  showEvidence,
  showIndicator,
  type EvaluationEvidence,
  type EvaluationIndicator,
} from './evaluationParts';
import type { EvaluationRow, EvidenceRow, IndicatorRow, ProposalRow } from './evaluationTables';

/** How rows become a subgraph's own types. */
export interface ShowEvaluations {
  readonly evaluation: (row: EvaluationRow) => EvaluationRow;
  readonly proposal: (row: ProposalRow) => ProposalRow;
}

/** What resolvers of evaluations need of a request; each loader asks one statement for all its keys. */
export interface EvaluationAccess {
  readonly show: ShowEvaluations;
  readonly byId: DataLoader<string, EvaluationRow | null>;
  /** The evaluations of a standard by its number, oldest first. */
  readonly byStandard: DataLoader<string, EvaluationRow[]>;
  /** By the serial of the evaluation. */
  readonly indicators: DataLoader<number, EvaluationIndicator[]>;
  /** By the serial of the evaluation. */
  readonly evidence: DataLoader<number, EvaluationEvidence[]>;
  readonly proposalsById: DataLoader<string, ProposalRow | null>;
  /** The review proposals of a standard by its number, oldest first. */
  readonly proposalsByStandard: DataLoader<string, ProposalRow[]>;
}

/** The part of a request's context that evaluations rely on. */
export interface EvaluationContext {
  readonly evaluations: EvaluationAccess;
}

/** Loads what standards have in a table, by their numbers. */
function byStandard<Row extends { readonly standardCode: string }, Shown>(
  database: Database,
  table: string,
  show: (row: Row) => Shown,
): DataLoader<string, Shown[]> {
  return new DataLoader(async (codes: readonly string[]) => {
    const which = isOneOf('standardCode', codes);
    const rows = (await database.reader.query(`SELECT * FROM ${table} WHERE ${which.sql} ORDER BY serial`, [
      ...which.values,
    ])) as Row[];
    const shown = new Map<string, Shown[]>(codes.map((code) => [code, []]));
    for (const row of rows) shown.get(row.standardCode)?.push(show(row));
    return codes.map((code) => shown.get(code) ?? []);
  });
}

/** The access to evaluations and review proposals of one request. */
export function createEvaluationAccess(database: Database, show: ShowEvaluations): EvaluationAccess {
  return {
    show,
    byId: rowsById(database, 'evaluation', show.evaluation),
    byStandard: byStandard(database, 'evaluation', show.evaluation),
    indicators: partLoader(database, 'evaluation_indicator', (row: IndicatorRow & { ordinal: number }) =>
      showIndicator(row),
    ),
    evidence: partLoader(database, 'evaluation_evidence', (row: EvidenceRow) => showEvidence(row)),
    proposalsById: rowsById(database, 'review_proposal', show.proposal),
    proposalsByStandard: byStandard(database, 'review_proposal', show.proposal),
  };
}
