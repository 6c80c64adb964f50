import DataLoader from 'dataloader';
import type { Database } from '../../../shared/database';
import type { CountedRows } from './CountedRows';

/** How many rows a part of what a rule counts has in one place; the key is null where it tells no parts apart. */
export interface PartCount {
  readonly part: string | null;
  readonly count: number;
}

/** Rules of one statement, with a SELECT for each place; SQLite takes 500. */
const MOST_AT_ONCE = 100;

/** Counts the rows of rules by part: one grouped statement for all the rules of a request that are asked for at once. */
export function partCountLoader({
  reader,
}: Pick<Database, 'reader'>): DataLoader<CountedRows, readonly PartCount[]> {
  return new DataLoader(
    async (counted: readonly CountedRows[]) => {
      const selects = counted.flatMap(({ sources }, index) =>
        sources.map(
          ({ part, from, where }) =>
            `SELECT ${String(index)} AS counted, t.part AS part, COUNT(*) AS count
               FROM (SELECT ${part.sql} AS part FROM ${from} WHERE ${where.sql}) t GROUP BY t.part`,
        ),
      );
      const values = counted.flatMap(({ sources }) =>
        sources.flatMap(({ part, where }) => [...part.values, ...where.values]),
      );
      const rows = (await reader.query(selects.join(' UNION ALL '), values)) as {
        readonly counted: number;
        readonly part: string | null;
        readonly count: number | string;
      }[];
      return counted.map((_, index) =>
        rows
          .filter((row) => row.counted === index)
          .map(({ part, count }) => ({ part, count: Number(count) })),
      );
    },
    { maxBatchSize: MOST_AT_ONCE },
  );
}
