import DataLoader from 'dataloader';
import type { Database } from '../../../shared/database';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { inParts } from '../../../shared/kernel/listing/inParts';
import { StandardNumber } from '../../../shared/numbers';
import { neighboursOf } from './neighbourRules';

/** Numbers of one statement: SQLite takes 32,766 values. */
const AT_ONCE = 28_000;

/** Most numbers that are told of one that is unknown. */
const MOST_NEAREST = 5;

/** A number that the index has. */
interface KnownNumber {
  readonly code: string;
  readonly base: string;
  readonly sortKey: string;
}

async function numbersOf(
  { reader }: Database,
  bases: readonly string[],
): Promise<Map<string, KnownNumber[]>> {
  const known = new Map<string, KnownNumber[]>();
  for (const part of inParts(bases, AT_ONCE)) {
    const which = isOneOf('base', part);
    const rows = (await reader.query(
      `SELECT code, base, sortKey FROM standard WHERE ${which.sql} ORDER BY sortKey`,
      [...which.values],
    )) as KnownNumber[];
    for (const row of rows) known.set(row.base, [...(known.get(row.base) ?? []), row]);
  }
  return known;
}

/**
 * The last edition of the number itself, where only the year is wrong; else of the numbers one slip of the hand away the
 * edition of that year, and after these the last editions of the others, each in order.
 */
function nearestOf(
  { base, year }: StandardNumber,
  neighbours: readonly string[],
  known: ReadonlyMap<string, KnownNumber[]>,
): string[] {
  const own = known.get(base)?.at(-1);
  if (own) return [own.code];
  const ofYear = (code: string) => year !== null && code.endsWith(`-${String(year)}`);
  const found = neighbours.flatMap((each) => {
    const editions = known.get(each) ?? [];
    return editions.find(({ code }) => ofYear(code)) ?? editions.at(-1) ?? [];
  });
  return found
    .sort((a, b) => Number(ofYear(b.code)) - Number(ofYear(a.code)) || (a.sortKey < b.sortKey ? -1 : 1))
    .slice(0, MOST_NEAREST)
    .map(({ code }) => code);
}

/** The numbers in the index that are closest to numbers that are not: one statement for all of a request. */
export function nearestLoader(database: Database): DataLoader<string, readonly string[]> {
  return new DataLoader(async (codes: readonly string[]) => {
    const asked = codes.map((code) => {
      const number = StandardNumber.parse(code);
      return { number, neighbours: neighboursOf(number) };
    });
    const bases = new Set(asked.flatMap(({ number, neighbours }) => [number.base, ...neighbours]));
    const known = await numbersOf(database, [...bases]);
    return asked.map(({ number, neighbours }) => nearestOf(number, neighbours, known));
  });
}
