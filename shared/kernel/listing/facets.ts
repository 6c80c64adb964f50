import { Field, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../catalogue/StandardFacts';
import { Access } from '../graph/access';
import { allOf, type Condition } from './Condition';
import { statusExpression } from './filterConditions';
import type { Reads } from './Reads';
import type { SearchPlan } from './StandardSearch';

/** How many rows of a list have a value. */
@ObjectType({ description: 'How many rows of the list have a value 分面统计.', simpleResolvers: true })
@Access(['PUBLIC'])
export class Facet {
  @Field({ description: 'sector, level, nature or status.' })
  field!: string;

  @Field()
  value!: string;

  @Field(() => Int)
  count!: number;
}

const FIELDS = ['sector', 'level', 'nature', 'status'] as const;

type Cell = Record<(typeof FIELDS)[number], string> & { readonly count: number };

/** Counts a whole list by sector, level, nature and status with one statement; each field's counts add up to the list. */
export async function countFacets(
  reads: Reads,
  plan: SearchPlan,
  conditions: readonly Condition[],
  on: PlainDate,
): Promise<Facet[]> {
  const where = allOf([...plan.conditions, ...conditions]);
  const cells = await reads.rows<Cell>({
    sql: `SELECT s.sector AS sector, s.level AS level, s.nature AS nature, ${statusExpression} AS status, COUNT(*) AS count
            FROM ${plan.from.sql} WHERE ${where.sql} GROUP BY 1, 2, 3, 4`,
    values: [on, on, ...plan.from.values, ...where.values],
    order: '',
  });
  return FIELDS.flatMap((field) => {
    const counts = new Map<string, number>();
    for (const cell of cells) counts.set(cell[field], (counts.get(cell[field]) ?? 0) + Number(cell.count));
    return [...counts]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([value, count]) => Object.assign(new Facet(), { field, value, count }));
  });
}
