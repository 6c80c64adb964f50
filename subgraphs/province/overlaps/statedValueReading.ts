import type { EntityManager } from 'typeorm';
import { changeRows, insertRows } from '../../../shared/database';
import { canonicalJson } from '../../../shared/kernel/changes/canonicalJson';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { RowStates } from '../index/lastStates';
import { byRow, type RowReading, type Said } from '../index/RowReading';
import { awaitComparisonOf } from './pendingStandards';
import { statedColumns, valuesStated, type StatedValueFacts } from './valueRules';
import { sourceOfRecord, valueSources } from './valueSources';

function said(values: readonly StatedValueFacts[]): Said {
  const inOrder = (a: StatedValueFacts, b: StatedValueFacts) => (a.field < b.field ? -1 : 1);
  const rows = byRow(values, ({ recordId }) => recordId);
  return new Map([...rows].map(([id, own]) => [id, canonicalJson(own.sort(inOrder))]));
}

/** The standards that rows stated values of, and those that they state values of now, are to be compared again. */
async function takeIn(manager: EntityManager, states: RowStates): Promise<void> {
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

/** The values that rows of sectors' registers state: limits and quotas that standards set. */
export const statedValueReading: RowReading = {
  nouns: valueSources.map(({ noun }) => noun),
  idColumn: 'recordId',
  kept: async (manager, which) => {
    const rows = (await manager.query(
      `SELECT ${statedColumns.join(', ')} FROM stated_value WHERE ${which.sql}`,
      [...which.values],
    )) as StatedValueFacts[];
    return said(rows.map((row) => ({ ...row, value: Number(row.value) })));
  },
  readOut: (_sector, rows) => said(rows.flatMap((row) => valuesStated(row.id, { ...row }))),
  takeIn: (manager, _sector, states) => takeIn(manager, states),
};
