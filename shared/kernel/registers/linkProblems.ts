import type { EntityManager } from 'typeorm';
import type { FieldProblem } from '../../errors';
import { brokenLinks, type LinkTargets } from './brokenLinks';
import type { RowFacts } from './defineRegister';
import { referralProblems } from './referralProblems';
import type { RegisterTables } from './RegisterTables';

/**
 * What is wrong with what rows name: it is not there, or was not in force; else, where all of it is there, what does not
 * agree with it. @returns the problems of each, in order @throws DomainError
 */
export async function linkProblems(
  manager: EntityManager,
  tables: RegisterTables,
  rows: readonly RowFacts[],
  targets: LinkTargets,
): Promise<(readonly FieldProblem[])[]> {
  const broken = await brokenLinks(manager, tables, rows, targets);
  const whole = rows.filter((_, index) => broken[index]?.length === 0);
  const unfit = await referralProblems(manager, tables, whole, targets);
  const byRow = new Map(whole.map((facts, index) => [facts, unfit[index] ?? []]));
  return rows.map((facts, index) => byRow.get(facts) ?? broken[index] ?? []);
}
