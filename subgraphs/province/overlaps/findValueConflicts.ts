import type { EntityManager } from 'typeorm';
import { upsertRows } from '../../../shared/database';
import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { Finding } from './Finding';
import { lifetimeOf, sharedLifetime } from './lifetimeRules';
import { matterOf } from './matterOf';
import type { StatedValueRow } from './overlapTables';
import { statedColumns, valueConflict } from './valueRules';

/** Values read at once. */
const MOST_VALUES = 2000;

/** A value that was brought under the name of what it is for. */
type NamedValue = StatedValueRow & { readonly matter: string };

/** Brings the values of standards under the names of what they are for, which may follow from the standards' titles. */
async function nameMatters(manager: EntityManager, rows: readonly StandardRow[]): Promise<NamedValue[]> {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const which = isOneOf('standardCode', [...byCode.keys()]);
  const values = (await manager.query(
    `SELECT * FROM stated_value WHERE ${which.sql} ORDER BY serial LIMIT ${String(MOST_VALUES)}`,
    [...which.values],
  )) as StatedValueRow[];
  const named = values.map((value) => ({
    ...value,
    matter: matterOf(value, byCode.get(value.standardCode)?.title ?? ''),
  }));
  const columns = [...statedColumns, 'matter'] as const;
  const renamed = named
    .filter(({ matter }, place) => matter !== values[place]?.matter)
    .map((value) => columns.map((column) => value[column]));
  await upsertRows(manager, 'stated_value', columns, ['recordId', 'field'], renamed);
  return named;
}

interface BorneByStandard {
  readonly stated: StatedValueRow;
  readonly standard: StandardRow;
}

/** Values of the same matters, with the standards of the index that set them. */
async function valuesOf(manager: EntityManager, matters: readonly string[]): Promise<BorneByStandard[]> {
  const which = isOneOf('matter', matters);
  const values = (await manager.query(
    `SELECT * FROM stated_value WHERE ${which.sql} ORDER BY serial LIMIT ${String(MOST_VALUES)}`,
    [...which.values],
  )) as StatedValueRow[];
  const codes = isOneOf('code', [...new Set(values.map(({ standardCode }) => standardCode))]);
  const standards = (await manager.query(`SELECT * FROM standard WHERE ${codes.sql}`, [
    ...codes.values,
  ])) as StandardRow[];
  const byCode = new Map(standards.map((row) => [row.code, row]));
  return values.flatMap((stated) => {
    const standard = byCode.get(stated.standardCode);
    return standard ? [{ stated, standard }] : [];
  });
}

function conflictOf(first: BorneByStandard, second: BorneByStandard): Finding[] {
  if (first.standard.base === second.standard.base) return [];
  const [a, b] = first.standard.sortKey < second.standard.sortKey ? [first, second] : [second, first];
  const lifetime = sharedLifetime(lifetimeOf(a.standard), lifetimeOf(b.standard));
  const conflict = lifetime && valueConflict(a, b);
  if (!conflict) return [];
  const [one, other] = conflict.isFirst ? [a.standard, b.standard] : [b.standard, a.standard];
  return [{ kind: conflict.kind, one, other, lifetime, subject: null }];
}

/**
 * Finds where values that some standards set conflict with those of others, by the names of what they are for: three
 * statements and one that names, of which each reads 2,000 values at most.
 */
export async function findValueConflicts(
  manager: EntityManager,
  rows: readonly StandardRow[],
): Promise<Finding[]> {
  const own = await nameMatters(manager, rows);
  if (own.length === 0) return [];
  const byMatter = new Map<string | null, BorneByStandard[]>();
  for (const borne of await valuesOf(manager, [...new Set(own.map(({ matter }) => matter))])) {
    const { matter } = borne.stated;
    byMatter.set(matter, [...(byMatter.get(matter) ?? []), borne]);
  }
  const compared = new Set(rows.map(({ serial }) => serial));
  return [...byMatter.values()].flatMap((values) =>
    values
      .filter(({ standard }) => compared.has(standard.serial))
      .flatMap((first) => values.flatMap((second) => conflictOf(first, second))),
  );
}
