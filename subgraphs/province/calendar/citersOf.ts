import type { EntityManager } from 'typeorm';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { StandardNumber } from '../../../shared/numbers';

/** Names of one statement, each twice: SQLite takes 32,766 values. */
const AT_ONCE = 7_000;

/** The numbers by which a standard may be cited: its own and those of its members, or these without their years. */
function namesOf(code: string, key: 'code' | 'base'): string[] {
  const number = StandardNumber.parse(code);
  return number.members.length === 0 ? [number[key]] : [number, ...number.members].map((each) => each[key]);
}

/** Those of these numbers without a year of which an edition was withdrawn. */
async function losingNames(manager: EntityManager, names: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (let start = 0; start < names.length; start += AT_ONCE) {
    const part = names.slice(start, start + AT_ONCE);
    const [own, member] = [isOneOf('s.base', part), isOneOf('m.base', part)];
    const rows = (await manager.query(
      `SELECT s.base AS name FROM standard s WHERE ${own.sql} AND s.withdrawnOn IS NOT NULL
       UNION
       SELECT m.base AS name FROM joint_member m JOIN standard s ON s.serial = m.serial
        WHERE ${member.sql} AND s.withdrawnOn IS NOT NULL`,
      [...own.values, ...member.values],
    )) as { readonly name: string }[];
    found.push(...rows.map(({ name }) => name));
  }
  return found;
}

/** The serials of the standards that cite these names. */
async function serialsCiting(manager: EntityManager, names: readonly string[]): Promise<number[]> {
  const serials = new Set<number>();
  for (let start = 0; start < names.length; start += AT_ONCE) {
    const which = isOneOf('code', names.slice(start, start + AT_ONCE));
    const rows = (await manager.query(`SELECT DISTINCT serial FROM standard_reference WHERE ${which.sql}`, [
      ...which.values,
    ])) as { readonly serial: number }[];
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
}

/**
 * The serials of the standards that may be due for review on other days because of what became of these. What came and
 * applies matters only to who names it without a year, and only where another edition was withdrawn: seldom, while most
 * of what comes is cited by many.
 */
export async function citersOf(manager: EntityManager, { gone, come }: ComingsAndGoings): Promise<number[]> {
  const lost = gone.flatMap((code) => [...namesOf(code, 'code'), ...namesOf(code, 'base')]);
  const gained = new Set(come.flatMap((code) => namesOf(code, 'base')));
  const regained = await losingNames(manager, [...gained]);
  return serialsCiting(manager, [...new Set([...lost, ...regained])]);
}
