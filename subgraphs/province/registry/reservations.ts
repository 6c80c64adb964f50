import type { EntityManager } from 'typeorm';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import { membersOf } from '../../../shared/numbers';
import { rowsOfMembers } from '../index/jointNumbers';

/** A number to be reserved, and the standard it is for: its own, or the joint one whose member it is. */
export interface Reservation {
  readonly code: string;
  readonly standard: string;
}

/** A number as a catalogue has it. */
interface HeldNumber extends Reservation {
  readonly owner: SectorKey;
}

/** The columns of `number_owner` in which reservations are kept. */
export const ownerColumns = ['code', 'sector', 'claimedAt', 'jointCode'] as const;

/** What is to be reserved for a standard: its number, and if it is a joint one, the number under each prefix. */
export function reservationsFor(standard: string): Reservation[] {
  return [standard, ...membersOf(standard).map(({ code }) => code)].map((code) => ({ code, standard }));
}

/** A reservation as a row, its values in the order of `ownerColumns`. */
export function ownerRow({ code, standard }: Reservation, sector: SectorKey, claimedAt: string): unknown[] {
  return [code, sector, claimedAt, code === standard ? null : standard];
}

/** Numbers that standards have: their own, of other sectors only, and those that joint ones have besides. */
async function heldNumbers(
  manager: EntityManager,
  sector: SectorKey,
  codes: readonly string[],
): Promise<HeldNumber[]> {
  const own = isOneOf('code', codes);
  // Only local standards are issued jointly.
  const local = codes.filter((code) => code.startsWith('DB'));
  const member = isOneOf('m.code', local);
  const held = (await manager.query(
    `SELECT code, code AS standard, sector AS owner FROM standard WHERE ${own.sql} AND sector <> ?`,
    [...own.values, sector],
  )) as HeldNumber[];
  if (local.length === 0) return held;
  const joint = (await manager.query(
    `SELECT m.code AS code, s.code AS standard, s.sector AS owner
       FROM ${rowsOfMembers('standard')} WHERE ${member.sql}`,
    [...member.values],
  )) as HeldNumber[];
  return [...held, ...joint];
}

/** Members of joint numbers that are standards by themselves, of whichever sector. */
async function heldMembers(
  manager: EntityManager,
  reservations: readonly Reservation[],
): Promise<HeldNumber[]> {
  const members = reservations.filter(({ code, standard }) => code !== standard);
  if (members.length === 0) return [];
  const which = isOneOf(
    'code',
    members.map(({ code }) => code),
  );
  return (await manager.query(
    `SELECT code, code AS standard, sector AS owner FROM standard WHERE ${which.sql}`,
    [...which.values],
  )) as HeldNumber[];
}

/** Who has in the catalogues what these reservations are about, whether or not it was ever claimed: by standard. */
export async function ownersInCatalogues(
  manager: EntityManager,
  sector: SectorKey,
  reservations: readonly Reservation[],
): Promise<Map<string, SectorKey>> {
  const codes = [...new Set(reservations.map(({ code }) => code))];
  const held = [
    ...(await heldNumbers(manager, sector, codes)),
    ...(await heldMembers(manager, reservations)),
  ];
  const byCode = new Map(held.map((each) => [each.code, each]));
  const owners = new Map<string, SectorKey>();
  for (const { code, standard } of reservations) {
    const holder = byCode.get(code);
    if (holder && (holder.owner !== sector || holder.standard !== standard))
      owners.set(standard, holder.owner);
  }
  return owners;
}
