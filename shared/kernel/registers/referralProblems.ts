import type { EntityManager } from 'typeorm';
import type { FieldProblem } from '../../errors';
import type { LinkTargets } from './brokenLinks';
import type { ReferredFacts, RowFacts } from './defineRegister';
import type { RegisterTables } from './RegisterTables';

/**
 * What is wrong with rows beside the rows that they refer to, which are there; read only where their register asks, in one
 * statement for each list. @returns the problems of each, in order @throws DomainError
 */
export async function referralProblems(
  manager: EntityManager,
  { register }: RegisterTables,
  rows: readonly RowFacts[],
  targets: LinkTargets,
): Promise<(readonly FieldProblem[])[]> {
  if (!register.checkReferred) return rows.map(() => []);
  const referred = rows.map((): Record<string, ReferredFacts[string]> => ({}));
  for (const [column, list] of Object.entries(register.refers)) {
    if (list === undefined) continue;
    const { idOf, store } = targets.keptBy(list);
    const ids = rows.map((facts) => {
      const key = facts[column];
      return typeof key === 'string' ? idOf(key) : null;
    });
    const found = await store.findByIds(manager, [...new Set(ids.filter((id) => id !== null))]);
    ids.forEach((id, index) => {
      const row = id === null ? undefined : found.get(id);
      const ofRow = referred[index];
      if (row && ofRow) ofRow[column] = row as ReferredFacts[string];
    });
  }
  return rows.map((facts, index) => register.checkReferred?.(facts, referred[index] ?? {}) ?? []);
}
