import type { EntityManager } from 'typeorm';
import { insertRows } from '../../../shared/database';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { RowStates } from '../index/lastStates';
import {
  keptItems,
  replaceItems,
  saidBy,
  type ReadTable,
  type RowReading,
  type ToldAt,
} from '../index/RowReading';
import type { StatedValueRow } from './overlapTables';
import { awaitComparisonOf } from './pendingStandards';
import { statedColumns, valuesStated, type StatedValueFacts } from './valueRules';
import { sourceOfRecord, valueSources } from './valueSources';

const statedValues: ReadTable<StatedValueFacts> = {
  table: 'stated_value',
  columns: statedColumns,
  idColumn: 'recordId',
  itemColumn: 'field',
};

/** The values as they are written, with the moment since which each is known. */
const notedValues: ReadTable<StatedValueFacts & { readonly knownFrom: string | null }> = {
  ...statedValues,
  columns: [...statedColumns, 'knownFrom'],
};

/** The columns of a value that was stated. */
const keptColumns = [...statedColumns, 'matter', 'knownFrom'] as const;

const nameOf = ({ recordId, field }: StatedValueFacts) => `${recordId} ${field}`;
const textOf = (value: StatedValueFacts) =>
  JSON.stringify(statedColumns.map((column) => (column === 'value' ? Number(value[column]) : value[column])));

/** Keeps values that are stated no more, or otherwise, as known until the moment at which their rows changed. */
async function keepValues(
  manager: EntityManager,
  values: readonly StatedValueRow[],
  toldAt: ToldAt,
): Promise<void> {
  const rows = values.flatMap((value) => {
    const knownTo = toldAt.get(value.recordId);
    const wasKnown = knownTo !== undefined && (value.knownFrom === null || value.knownFrom < knownTo);
    return wasKnown ? [[...keptColumns.map((column) => value[column]), knownTo]] : [];
  });
  await insertRows(manager, 'stated_value_version', [...keptColumns, 'knownTo'], rows);
}

/** The standards that rows stated values of, and those that they state values of now, are to be compared again. */
async function takeIn(manager: EntityManager, states: RowStates, toldAt: ToldAt): Promise<void> {
  const ids = [...states.keys()].filter((id) => sourceOfRecord(id) !== undefined);
  if (ids.length === 0) return;
  const which = isOneOf(statedValues.idColumn, ids);
  const before = (await manager.query(`SELECT * FROM stated_value WHERE ${which.sql}`, [
    ...which.values,
  ])) as StatedValueRow[];
  const known = new Map(before.map((value) => [nameOf(value), value]));
  const values = ids
    .flatMap((id) => valuesStated(id, states.get(id) ?? null))
    .map((value) => {
      const own = known.get(nameOf(value));
      const isSame = own !== undefined && textOf(own) === textOf(value);
      return { ...value, knownFrom: isSame ? own.knownFrom : (toldAt.get(value.recordId) ?? null) };
    });
  const now = new Set(values.map(textOf));
  await keepValues(
    manager,
    before.filter((value) => !now.has(textOf(value))),
    toldAt,
  );
  await replaceItems(manager, notedValues, which, values);
  const changedAt = new Map(
    [...before, ...values].map(({ standardCode, recordId }) => [standardCode, toldAt.get(recordId) ?? null]),
  );
  await awaitComparisonOf(manager, changedAt);
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
  takeIn: (manager, _sector, states, toldAt = new Map()) => takeIn(manager, states, toldAt),
};
