import type { EntityManager } from 'typeorm';
import { insertOrLower } from '../../../shared/database';
import type { Provenance } from '../../../shared/kernel/catalogue/StandardFacts';
import { foldText } from '../../../shared/kernel/listing/searchText';
import { checkCreditCode } from '../../../shared/numbers';
import { codeLists } from '../../../shared/reference';

/** A body as a record names it. */
export interface NamedBody {
  readonly name: string;
  readonly creditCode: string | null;
  readonly provenance: Provenance;
  /** GB/T 2260 code, where the record says it. */
  readonly region?: string | null;
}

/** A body, and when it was named: ISO 8601; null where that is not told, which counts as ever since. */
export interface TimedBody extends NamedBody {
  readonly at?: string | null;
}

const COLUMNS = ['creditCode', 'name', 'regionCode', 'provenance', 'searchText', 'knownFrom'] as const;

/** The region whose authority registered a body, where it is one of ours. Source: GB 32100-2015, characters 3 to 8. */
export function regionOfCreditCode(creditCode: string): string | null {
  const code = creditCode.slice(2, 8);
  return codeLists().regions.has(code) ? code : null;
}

/**
 * Adds the bodies whose credit code nobody has named before; those known keep their name, and those without a valid
 * code are left out. The same body twice, or in two transactions at once, is one row, known since the first time that
 * tells of it.
 */
export async function upsertOrganizations(
  manager: EntityManager,
  bodies: readonly TimedBody[],
): Promise<void> {
  const first = new Map<string, readonly unknown[]>();
  const since = new Map<string, string>();
  for (const { name, creditCode, provenance, region, at } of bodies) {
    if (creditCode === null) continue;
    const told = since.get(creditCode);
    if (told !== undefined && told <= (at ?? EVER)) continue;
    if (told === undefined && !checkCreditCode(creditCode).ok) continue;
    since.set(creditCode, at ?? EVER);
    if (first.has(creditCode)) continue;
    const regionCode = region ?? regionOfCreditCode(creditCode);
    first.set(creditCode, [creditCode, name, regionCode, provenance, foldText(`${name} ${creditCode}`)]);
  }
  const rows = [...first].map(([code, row]) => [...row, instantOf(since.get(code) ?? EVER)]);
  await insertOrLower(manager, 'organization', COLUMNS, { key: 'creditCode', lowered: 'knownFrom' }, rows);
}

/** Sorts before all instants. */
const EVER = '';

const instantOf = (told: string): string | null => (told === EVER ? null : told);
