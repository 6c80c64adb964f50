import type { EntityManager } from 'typeorm';
import { insertRows } from '../../../shared/database';
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

const COLUMNS = ['creditCode', 'name', 'regionCode', 'provenance', 'searchText'] as const;

/** The region whose authority registered a body, where it is one of ours. Source: GB 32100-2015, characters 3 to 8. */
export function regionOfCreditCode(creditCode: string): string | null {
  const code = creditCode.slice(2, 8);
  return codeLists().regions.has(code) ? code : null;
}

/**
 * Adds the bodies whose credit code nobody has named before; those known keep their name, and those without a valid
 * code are left out. The same body twice, or in two transactions at once, is one row.
 */
export async function upsertOrganizations(
  manager: EntityManager,
  bodies: readonly NamedBody[],
): Promise<void> {
  const first = new Map<string, readonly unknown[]>();
  for (const { name, creditCode, provenance, region } of bodies) {
    if (creditCode === null || first.has(creditCode) || !checkCreditCode(creditCode).ok) continue;
    const regionCode = region ?? regionOfCreditCode(creditCode);
    first.set(creditCode, [creditCode, name, regionCode, provenance, foldText(`${name} ${creditCode}`)]);
  }
  await insertRows(manager, 'organization', COLUMNS, [...first.values()], { ignoreDuplicates: true });
}
