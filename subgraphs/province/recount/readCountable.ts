import type { Database } from '../../../shared/database';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { rowsNow } from '../../../shared/kernel/listing/rowSources';
import type { CountedRows } from '../counting/CountedRows';
import type { RowKind } from '../counting/Counting';
import { rowKinds, type RowKindFact } from '../counting/rowKinds';
import type { ProofRow } from './CountableRow';

/** What a target counts, by the key of the target. */
export interface ClaimedRows {
  readonly key: string;
  readonly counted: CountedRows;
}

type Values = Readonly<Record<string, string | null>> & { readonly serial: number; readonly id: string };

/** Rows of one stretch. */
const STRETCH = 2000;

const fieldsOf = ({ fields }: RowKindFact, list: string | null) =>
  Object.entries(fields).filter(([, field]) => field.list === list);

/** The fields as columns of a statement over the table `s`. */
function columnsOf(fact: RowKindFact, list: string | null): string[] {
  const place = { row: 's', source: rowsNow(fact.table), knownAt: null };
  return fieldsOf(fact, list).map(
    ([, field], index) => `${field.expression(place).sql} AS f${String(index)}`,
  );
}

/** The name of a field within its list. */
const nameIn = (list: string, field: string) => field.slice(list.length + 1);

async function itemsOf(
  { reader }: Pick<Database, 'reader'>,
  fact: RowKindFact,
  list: string,
  serials: readonly number[],
): Promise<Map<number, Record<string, string | null>[]>> {
  const { from, of } = fact.lists[list] ?? { from: '', of: () => '' };
  const names = fieldsOf(fact, list).map(([name]) => nameIn(list, name));
  const columns = columnsOf(fact, list);
  const which = isOneOf('s.serial', serials);
  const rows = (await reader.query(
    `SELECT s.serial AS serial, ${columns.join(', ')} FROM ${fact.table} s, ${from} WHERE ${of('s')} AND ${which.sql}`,
    [...which.values],
  )) as Values[];
  const bySerial = new Map<number, Record<string, string | null>[]>();
  for (const row of rows) {
    const item = Object.fromEntries(names.map((name, index) => [name, row[`f${String(index)}`] ?? null]));
    bySerial.set(row.serial, [...(bySerial.get(row.serial) ?? []), item]);
  }
  return bySerial;
}

/** Every row of a kind with all that rules may ask of it, and which targets count it; a stretch at a time. */
export async function* readCountable(
  database: Pick<Database, 'reader'>,
  kind: RowKind,
  claims: readonly ClaimedRows[],
): AsyncGenerator<ProofRow> {
  const fact = rowKinds[kind];
  const own = fieldsOf(fact, null);
  const columns = columnsOf(fact, null);
  const counts = claims.map(
    (
      {
        counted: {
          sources: [{ where, part }],
        },
      },
      index,
    ) => `CASE WHEN ${where.sql} THEN COALESCE(${part.sql}, '') END AS c${String(index)}`,
  );
  const values = claims.flatMap(
    ({
      counted: {
        sources: [{ where, part }],
      },
    }) => [...where.values, ...part.values],
  );
  for (let after = 0; ;) {
    const rows = (await database.reader.query(
      `SELECT ${['s.serial', 's.id', ...columns, ...counts].join(', ')} FROM ${fact.table} s
        WHERE s.serial > ? ORDER BY s.serial LIMIT ?`,
      [...values, after, STRETCH],
    )) as Values[];
    const serials = rows.map(({ serial }) => serial);
    const lists = new Map<string, Awaited<ReturnType<typeof itemsOf>>>();
    for (const list of Object.keys(fact.lists)) lists.set(list, await itemsOf(database, fact, list, serials));
    for (const row of rows) {
      yield {
        kind,
        id: row.id,
        fields: Object.fromEntries(own.map(([name], index) => [name, row[`f${String(index)}`] ?? null])),
        lists: Object.fromEntries(
          [...lists].map(([name, bySerial]) => [name, bySerial.get(row.serial) ?? []]),
        ),
        counts: Object.fromEntries(
          claims.flatMap(({ key }, index) => {
            const part = row[`c${String(index)}`];
            return part === null || part === undefined ? [] : [[key, part]];
          }),
        ),
      };
    }
    if (rows.length < STRETCH) return;
    after = serials.at(-1) ?? after;
  }
}
