import type { Database } from '../../../shared/database';
import { postingsHaving } from './postingConditions';
import type { Term } from './termsOf';

/** Postings are counted no further than this: beyond it one term is as good as another. */
const COUNTED = 2000;

/** Terms compared; those of a longer query are rare enough among the first. */
const COMPARED = 12;

/** The term with the fewest postings; its rows are compared with the whole query. */
export interface RarestTerm {
  readonly term: Term;
  /** Whether it has so many that a walk in the order of the result will soon meet a page of matches. */
  readonly isCommon: boolean;
}

/** Finds the rarest of a query's terms with one statement, whatever their number. */
export async function rarestTerm(database: Database, terms: readonly [Term, ...Term[]]): Promise<RarestTerm> {
  const compared = terms.slice(0, COMPARED);
  const counts = compared.map(postingsHaving).map(({ sql, values }, place) => ({
    sql: `SELECT ${String(place)} AS place, COUNT(*) AS count
            FROM (SELECT 1 FROM posting p WHERE ${sql} LIMIT ${String(COUNTED)}) counted`,
    values,
  }));
  const rows = (await database.reader.query(
    `${counts.map(({ sql }) => sql).join(' UNION ALL ')} ORDER BY count, place LIMIT 1`,
    counts.flatMap(({ values }) => values),
  )) as { place: number; count: number }[];
  const [{ place, count } = { place: 0, count: 0 }] = rows;
  return { term: compared[place] ?? terms[0], isCommon: count >= COUNTED };
}
