import type { EntityManager } from 'typeorm';
import { badInput, type DomainError } from '../../errors';
import { brokenLinks, type LinkTargets } from './brokenLinks';
import type { RowFacts } from './defineRegister';
import { referralRefusals } from './referralRefusals';
import type { RegisterTables } from './RegisterTables';

/**
 * Why rows cannot be written for what they name: it is not there, or was not in force; else, where all of it is there, it does
 * not agree with them. @returns the refusal of each, in order; null of what may be written
 */
export async function linkRefusals(
  manager: EntityManager,
  tables: RegisterTables,
  rows: readonly RowFacts[],
  targets: LinkTargets,
): Promise<(DomainError | null)[]> {
  const broken = await brokenLinks(manager, tables, rows, targets);
  const whole = rows.filter((_, index) => broken[index]?.length === 0);
  const unfit = await referralRefusals(manager, tables, whole, targets);
  const byRow = new Map(whole.map((facts, index) => [facts, unfit[index] ?? null]));
  return rows.map((facts, index) => {
    const problems = broken[index] ?? [];
    return problems.length > 0 ? badInput(...problems) : (byRow.get(facts) ?? null);
  });
}
