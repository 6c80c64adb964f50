import type { EntityManager } from 'typeorm';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { inParts } from '../../../shared/kernel/listing/inParts';
import { StandardNumber } from '../../../shared/numbers';
import { rowsOfMembers } from '../index/jointNumbers';

/** The numbers by which a standard may be cited: its own and those of its members, or these without their years. */
function namesOf(code: string, key: 'code' | 'base'): string[] {
  const number = StandardNumber.parse(code);
  return number.members.length === 0 ? [number[key]] : [number, ...number.members].map((each) => each[key]);
}

/** Those of these numbers without a year of which an edition was withdrawn, or was known to be. */
async function losingNames(
  manager: EntityManager,
  names: readonly string[],
  withPast: boolean,
): Promise<string[]> {
  const found: string[] = [];
  for (const part of inParts(names)) {
    const [own, member] = [isOneOf('s.base', part), isOneOf('m.base', part)];
    const past = withPast
      ? ` UNION SELECT s.base AS name FROM standard_version s WHERE ${own.sql} AND s.withdrawnOn IS NOT NULL`
      : '';
    const rows = (await manager.query(
      `SELECT s.base AS name FROM standard s WHERE ${own.sql} AND s.withdrawnOn IS NOT NULL
       UNION
       SELECT m.base AS name FROM ${rowsOfMembers('standard')}
        WHERE ${member.sql} AND s.withdrawnOn IS NOT NULL${past}`,
      [...own.values, ...member.values, ...(withPast ? own.values : [])],
    )) as { readonly name: string }[];
    found.push(...rows.map(({ name }) => name));
  }
  return found;
}

/** The serials of the standards that cite these names, or were known to. */
async function serialsCiting(
  manager: EntityManager,
  names: readonly string[],
  withPast: boolean,
): Promise<number[]> {
  const serials = new Set<number>();
  for (const part of inParts(names)) {
    const which = isOneOf('v.code', part);
    const past = withPast
      ? ` UNION SELECT s.serial AS serial FROM standard_reference_version v JOIN standard s ON s.id = v.id WHERE ${which.sql}`
      : '';
    const rows = (await manager.query(
      `SELECT DISTINCT v.serial AS serial FROM standard_reference v WHERE ${which.sql}${past}`,
      [...which.values, ...(withPast ? which.values : [])],
    )) as { readonly serial: number }[];
    for (const { serial } of rows) serials.add(serial);
  }
  return [...serials];
}

/** What became of standards, by number. */
export interface ComingsAndGoings {
  /** No longer there, withdrawn, or there and withdrawn already; or withdrawn before and no longer. */
  readonly gone: readonly string[];
  /** New, and not withdrawn. */
  readonly come: readonly string[];
  /** Whether any standard was known as something else since the first of these came or went. */
  readonly withPast: boolean;
}

/**
 * The serials of the standards that may be due for review on other days because of what became of these. What came and
 * applies matters only to who names it without a year, and only where another edition was withdrawn: seldom, while most
 * of what comes is cited by many.
 */
export async function citersOf(
  manager: EntityManager,
  { gone, come, withPast }: ComingsAndGoings,
): Promise<number[]> {
  const lost = gone.flatMap((code) => [...namesOf(code, 'code'), ...namesOf(code, 'base')]);
  const gained = new Set(come.flatMap((code) => namesOf(code, 'base')));
  const regained = await losingNames(manager, [...gained], withPast);
  return serialsCiting(manager, [...new Set([...lost, ...regained])], withPast);
}
