import type { EntityManager } from 'typeorm';
import { badInput, DomainError, withFieldsRenamed, type FieldProblem } from '../../errors';
import type { LinkTargets } from './brokenLinks';
import type { Register, ReferredFacts, RowFacts } from './defineRegister';
import type { RegisterTables } from './RegisterTables';

type Values = Readonly<Record<string, unknown>>;

/** A row, or an item of its lists, that is checked beside the rows it refers to. */
interface Referring {
  readonly row: RowFacts;
  readonly refers: Register['refers'];
  readonly values: Values;
  /** @throws DomainError */
  check(referred: ReferredFacts): readonly FieldProblem[];
  /** A field of it as its row names it. */
  fieldInRow(field: string): string;
}

function referringIn({ register, lists }: RegisterTables, row: RowFacts): Referring[] {
  const { refers, checkReferred } = register;
  const own: Referring[] = checkReferred
    ? [
        {
          row,
          refers,
          values: row,
          check: (referred) => checkReferred(row, referred),
          fieldInRow: (field) => field,
        },
      ]
    : [];
  const items = lists.flatMap(({ name, list }) => {
    const { refers: itemRefers = {}, checkReferred: checkItem } = list;
    if (!checkItem) return [];
    return (row[name] as readonly Values[]).map((item, index): Referring => ({
      row,
      refers: itemRefers,
      values: item,
      check: (referred) => checkItem(item, referred),
      fieldInRow: (field) => `${name}[${String(index)}].${field}`,
    }));
  });
  return [...own, ...items];
}

/** The rows that each of these refers to, in one statement for each list. */
async function referredBy(
  manager: EntityManager,
  referring: readonly Referring[],
  targets: LinkTargets,
): Promise<ReferredFacts[]> {
  const links = referring.flatMap(({ refers, values }, index) =>
    Object.entries(refers).flatMap(([column, list]) => {
      const key = values[column];
      return list !== undefined && typeof key === 'string' ? [{ index, column, list, key }] : [];
    }),
  );
  const referred = referring.map((): Record<string, RowFacts> => ({}));
  for (const list of new Set(links.map((link) => link.list))) {
    const { idOf, store } = targets.keptBy(list);
    const named = links.filter((link) => link.list === list);
    const found = await store.findByIds(manager, [...new Set(named.map(({ key }) => idOf(key)))]);
    for (const { index, column, key } of named) {
      const row = found.get(idOf(key));
      const ofOne = referred[index];
      if (row && ofOne) ofOne[column] = row as RowFacts;
    }
  }
  return referred;
}

function refusalOf({ check, fieldInRow }: Referring, referred: ReferredFacts): DomainError | null {
  try {
    const problems = check(referred);
    return problems.length === 0
      ? null
      : badInput(...problems.map((problem) => ({ ...problem, field: fieldInRow(problem.field) })));
  } catch (error) {
    if (error instanceof DomainError) return withFieldsRenamed(error, fieldInRow) as DomainError;
    throw error;
  }
}

/**
 * Why rows cannot stand beside the rows that they refer to, which are there; read only where their register asks. Of several
 * reasons the first. @returns the refusal of each, in order; null of what may stand
 */
export async function referralRefusals(
  manager: EntityManager,
  tables: RegisterTables,
  rows: readonly RowFacts[],
  targets: LinkTargets,
): Promise<(DomainError | null)[]> {
  const referring = rows.flatMap((row) => referringIn(tables, row));
  const referred = await referredBy(manager, referring, targets);
  const refused = new Map<RowFacts, DomainError>();
  referring.forEach((each, index) => {
    const refusal = refusalOf(each, referred[index] ?? {});
    if (refusal && !refused.has(each.row)) refused.set(each.row, refusal);
  });
  return rows.map((row) => refused.get(row) ?? null);
}
