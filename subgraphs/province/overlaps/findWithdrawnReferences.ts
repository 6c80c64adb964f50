import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { isOneOf, type Condition } from '../../../shared/kernel/listing/Condition';
import type { Reads } from '../../../shared/kernel/listing/Reads';
import type { Finding, FoundStandard } from './Finding';
import { lifetimeOf, sharedLifetime, type StandardDays } from './lifetimeRules';

/** References read at once. */
const MOST_REFERENCES = 1000;

type Side = FoundStandard & StandardDays;
type Cells = Readonly<Record<`${'one' | 'other'}_${keyof Side}`, unknown>>;

const COLUMNS = ['serial', 'code', 'sector', 'inForceFrom', 'withdrawnOn'] as const;

const columnsOf = (side: 'one' | 'other') =>
  COLUMNS.map((column) => `${side}.${column} AS ${side}_${column}`).join(', ');

function sideOf(cells: Cells, side: 'one' | 'other'): Side {
  return Object.fromEntries(COLUMNS.map((column) => [column, cells[`${side}_${column}`]])) as unknown as Side;
}

async function referencesOf(which: Condition, reads: Reads): Promise<Finding[]> {
  const rows = await reads.rows<Cells>({
    sql: `SELECT DISTINCT ${columnsOf('one')}, ${columnsOf('other')} FROM standard_reference r
            JOIN standard one ON one.serial = r.serial JOIN standard other ON other.code = r.code
           WHERE ${which.sql} AND r.dated = 1 AND other.withdrawnOn IS NOT NULL AND other.sector <> one.sector
           ORDER BY one_serial LIMIT ${String(MOST_REFERENCES)}`,
    values: which.values,
    order: '',
  });
  return rows.flatMap((cells): Finding[] => {
    const [one, other] = [sideOf(cells, 'one'), sideOf(cells, 'other')];
    const dead = { since: other.withdrawnOn, until: null };
    const lifetime = sharedLifetime(lifetimeOf(one), dead);
    return lifetime ? [{ kind: 'WITHDRAWN_REFERENCE', one, other, lifetime, subject: null }] : [];
  });
}

/**
 * Finds dated references between sectors to what is withdrawn, in which some standards are one side or the other: two
 * statements, of which each reads 1,000 references at most. Source: GB/T 1.1-2020, 8.6.
 */
export async function findWithdrawnReferences(
  rows: readonly StandardRow[],
  reads: Reads,
): Promise<Finding[]> {
  const gone = rows.filter(({ withdrawnOn }) => withdrawnOn !== null);
  const serials = rows.map(({ serial }) => serial);
  const codes = gone.map(({ code }) => code);
  const citing = await referencesOf(isOneOf('r.serial', serials), reads);
  return gone.length === 0 ? citing : [...citing, ...(await referencesOf(isOneOf('r.code', codes), reads))];
}
