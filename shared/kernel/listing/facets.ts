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

type Cell = Readonly<Record<string, string>> & { readonly count: number | string };

/** Counts a whole list by several fields with one statement; each field's counts add up to the list. */
export async function countFacets(
  reads: Reads,
  from: Condition,
  conditions: readonly Condition[],
  fields: readonly FacetField[],
): Promise<Facet[]> {
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
      const value = String(cell[name]);
      counts.set(value, (counts.get(value) ?? 0) + Number(cell.count));
    }
    return [...counts]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([value, count]) => Object.assign(new Facet(), { field: name, value, count }));
  });
}
