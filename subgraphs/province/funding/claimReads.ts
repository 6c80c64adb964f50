import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import type { Database } from '../../../shared/database';
import type { DraftingRole, PlainDate, StandardLevel } from '../../../shared/kernel/catalogue/StandardFacts';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { Claim, ClaimedStandard } from './claimRules';

/** Reads the standard of a claim, and what the claimant did in drafting it, from the provincial index: one statement. */
export async function claimedStandard(
  reader: EntityManager,
  { standardCode, creditCode }: Claim,
): Promise<ClaimedStandard | null> {
  const rows = (await reader.query(
    `SELECT s.level AS level, s.issuedOn AS issuedOn, d.role AS role
       FROM standard s LEFT JOIN standard_drafting d ON d.serial = s.serial AND d.creditCode = ?
      WHERE s.code = ?`,
    [creditCode, standardCode],
  )) as { level: StandardLevel; issuedOn: PlainDate | null; role: DraftingRole | null }[];
  const [first] = rows;
  if (!first) return null;
  const roles = rows.flatMap(({ role }) => (role === null ? [] : [role]));
  return { level: first.level, issuedOn: first.issuedOn, roles };
}

/** What funds have granted so far, in yuan, by their keys: one statement. */
export async function grantedYuan(
  reader: EntityManager,
  fundKeys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const which = isOneOf('c.fundKey', fundKeys);
  const rows = (await reader.query(
    `SELECT c.fundKey AS fundKey, SUM(c.amountYuan) AS granted
       FROM grant_claim c WHERE c.state = 'GRANTED' AND ${which.sql} GROUP BY c.fundKey`,
    [...which.values],
  )) as { fundKey: string; granted: number | string }[];
  const granted = new Map(rows.map((row) => [row.fundKey, Number(row.granted)]));
  return new Map(fundKeys.map((key) => [key, granted.get(key) ?? 0]));
}

/** Loaders of what funds have granted. */
export interface FundingLoaders {
  /** By key of the fund. */
  readonly grantedYuan: DataLoader<string, number>;
}

/** Finds what funds have granted. */
export function grantedLoader({ reader }: Database): FundingLoaders['grantedYuan'] {
  return new DataLoader(async (keys: readonly string[]) => {
    const granted = await grantedYuan(reader, keys);
    return keys.map((key) => granted.get(key) ?? 0);
  });
}
