import type { EntityManager } from 'typeorm';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { RowStates } from '../index/lastStates';
import { keptItems, replaceItems, saidBy, type ReadTable, type RowReading } from '../index/RowReading';
import { awaitComparisonOf } from './pendingStandards';
import { statedColumns, valuesStated, type StatedValueFacts } from './valueRules';
import { sourceOfRecord, valueSources } from './valueSources';

const statedValues: ReadTable<StatedValueFacts> = {
  table: 'stated_value',
  columns: statedColumns,
  idColumn: 'recordId',
  itemColumn: 'field',
};

/** The standards that rows stated values of, and those that they state values of now, are to be compared again. */
async function takeIn(manager: EntityManager, states: RowStates): Promise<void> {
  const ids = [...states.keys()].filter((id) => sourceOfRecord(id) !== undefined);
  if (ids.length === 0) return;
  const which = isOneOf(statedValues.idColumn, ids);
  const before = (await manager.query(`SELECT DISTINCT standardCode FROM stated_value WHERE ${which.sql}`, [
    ...which.values,
  ])) as { readonly standardCode: string }[];
  const values = ids.flatMap((id) => valuesStated(id, states.get(id) ?? null));
  await replaceItems(manager, statedValues, which, values);
  const codes = [...before, ...values].map(({ standardCode }) => standardCode);
  await awaitComparisonOf(manager, [...new Set(codes)]);
}

/** The values that rows of sectors' registers state: limits and quotas that standards set. */
export const statedValueReading: RowReading = {
  nouns: valueSources.map(({ noun }) => noun),
  idColumn: statedValues.idColumn,
  kept: async (manager, which) => {
    const rows = await keptItems(manager, statedValues, which);
    return saidBy(
      statedValues,
      rows.map((row) => ({ ...row, value: Number(row.value) })),
    );
  },
  readOut: (_sector, rows) =>
    saidBy(
      statedValues,
      rows.flatMap((row) => valuesStated(row.id, { ...row })),
    ),
  takeIn: (manager, _sector, states) => takeIn(manager, states),
};
