import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../graph/access';
import { allOf, condition, type Condition } from './Condition';
import type { Reads } from './Reads';

/** How many rows of a list have a value. */
@ObjectType({ description: 'How many rows of the list have a value 分面统计.', simpleResolvers: true })
@Access(['PUBLIC'])
export class Facet {
  @Field({ description: 'What is counted by, e.g. sector, level or status.' })
  field!: string;

  @Field()
  value!: string;

  @Field(() => Int)
  count!: number;
}

/** A field by whose values a list is counted. */
export interface FacetField {
  readonly name: string;
  /** Its value, of a row of the table `s`. */
  readonly expression: Condition;
}

/** Fields that are columns of the table `s`. */
export function columnFacets(...names: readonly string[]): FacetField[] {
  return names.map((name) => ({ name, expression: condition(`s.${name}`) }));
}

type Cell = Readonly<Record<string, string | null>> & { readonly count: number | string };

/**
 * Counts a whole list by several fields with one statement. Each field's counts add up to the rows that have a value of it:
 * to the whole list, where all have.
 */
export async function countFacets(
  reads: Reads,
  from: Condition,
  conditions: readonly Condition[],
  fields: readonly FacetField[],
): Promise<Facet[]> {
  if (fields.length === 0) return [];
  const where = allOf(conditions);
  const columns = fields.map(({ name, expression }) => `${expression.sql} AS ${name}`);
  const cells = await reads.rows<Cell>({
    sql: `SELECT ${columns.join(', ')}, COUNT(*) AS count
            FROM ${from.sql} WHERE ${where.sql} GROUP BY ${fields.map((_, index) => String(index + 1)).join(', ')}`,
    values: [...fields.flatMap(({ expression }) => expression.values), ...from.values, ...where.values],
    order: '',
  });
  return fields.flatMap(({ name }) => {
    const counts = new Map<string, number>();
    for (const cell of cells) {
      const value = cell[name];
      if (value === null || value === undefined) continue;
      counts.set(value, (counts.get(value) ?? 0) + Number(cell.count));
    }
    return facetsOf(name, counts);
  });
}

/** The counts of two lists together, of each field the larger first. */
export function addedFacets(some: readonly Facet[], others: readonly Facet[]): Facet[] {
  const fields = new Map<string, Map<string, number>>();
  for (const { field, value, count } of [...some, ...others]) {
    const counts = fields.get(field) ?? new Map<string, number>();
    fields.set(field, counts.set(value, (counts.get(value) ?? 0) + count));
  }
  return [...fields].flatMap(([field, counts]) => facetsOf(field, counts));
}

/** The counts of one field, the larger first. */
function facetsOf(field: string, counts: ReadonlyMap<string, number>): Facet[] {
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value, count]) => Object.assign(new Facet(), { field, value, count }));
}
