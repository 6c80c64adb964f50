import type { EntityManager } from 'typeorm';
import { DomainError, fieldProblem, type FieldProblem } from '../../errors';
import { isOneOf } from '../listing/Condition';
import type { RowFacts } from './defineRegister';
import type { RegisterTables } from './RegisterTables';

/** A value of a row that another row has, where no two may share it. */
export interface TakenValue extends FieldProblem {
  /** Key of the row that has it. */
  readonly owner: string;
}

/** The ids of the rows that have values of a column, by value. */
async function ownersOf(
  manager: EntityManager,
  table: string,
  column: string,
  values: readonly string[],
): Promise<Map<string, string>> {
  const which = isOneOf(column, [...new Set(values)]);
  const rows = (await manager.query(`SELECT id, ${column} AS taken FROM ${table} WHERE ${which.sql}`, [
    ...which.values,
  ])) as { readonly id: string; readonly taken: string }[];
  return new Map(rows.map(({ id, taken }) => [taken, id]));
}

/**
 * The values that no two rows of a register share, of rows to be written, that others have: in the table, or before them among
 * these. One statement for each such column, however many the rows are. @returns those of each, in order
 */
export async function takenValues(
  manager: EntityManager,
  { register, table, noun, idOf }: RegisterTables,
  rows: readonly RowFacts[],
): Promise<(readonly TakenValue[])[]> {
  const taken = rows.map((): TakenValue[] => []);
  for (const column of register.unique) {
    const values = rows.map((facts) => facts[column]).filter((value) => typeof value === 'string');
    const owners = await ownersOf(manager, table, column, values);
    rows.forEach(({ key, ...facts }, index) => {
      const value = facts[column];
      if (typeof value !== 'string') return;
      const id = idOf(key);
      const owner = (owners.get(value) ?? id).slice(idOf('').length);
      if (owner === key) owners.set(value, id);
      else {
        const problem = `is that of the ${noun} ${owner}, registered before`;
        taken[index]?.push({ ...fieldProblem(column, value, problem), owner });
      }
    });
  }
  return taken;
}

/** Refuses a row for a value that another row has. */
export function duplicateValue({ owner, ...problem }: TakenValue): DomainError {
  const message = `${problem.field}: ${problem.problem}`;
  return new DomainError(message, { code: 'DUPLICATE_CODE', owner, fields: [problem] });
}
