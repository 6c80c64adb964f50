import type { EntityManager } from 'typeorm';
import { changeRows, insertRows } from '../../../shared/database';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { RowStates } from '../index/lastStates';
import { awaitComparisonOf } from './pendingStandards';
import { statedColumns, valuesStated } from './valueRules';
import { sourceOfRecord } from './valueSources';

/**
 * Makes the index say which values rows of a sector's registers state. The standards that they are of, and those that they
 * were of before, are to be compared again.
 */
export async function takeInValues(manager: EntityManager, states: RowStates): Promise<void> {
  const records = [...states.keys()].filter((id) => sourceOfRecord(id) !== undefined);
  if (records.length === 0) return;
  const which = isOneOf('recordId', records);
  const before = (await manager.query(`SELECT DISTINCT standardCode FROM stated_value WHERE ${which.sql}`, [
    ...which.values,
  ])) as { readonly standardCode: string }[];
  await changeRows(manager, `DELETE FROM stated_value WHERE ${which.sql}`, which.values);
  const values = records.flatMap((id) => valuesStated(id, states.get(id) ?? null));
  const rows = values.map((value) => statedColumns.map((column) => value[column]));
  await insertRows(manager, 'stated_value', statedColumns, rows);
  const codes = [...before, ...values].map(({ standardCode }) => standardCode);
  await awaitComparisonOf(manager, [...new Set(codes)]);
}
