import type { EntityManager } from 'typeorm';
import { changeRows, insertRows, isDuplicateKey, type Database } from '../../../shared/database';
import { successorsIn } from '../../../shared/kernel/catalogue/localSuccessors';
import type {
  NumberRegistry,
  NumberTaken,
  ReplacementEdge,
} from '../../../shared/kernel/catalogue/NumberRegistry';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import type { NumberOwner } from '../index/indexTables';
import {
  ownerColumns,
  ownerRow,
  ownersInCatalogues,
  reservationsFor,
  type Reservation,
} from './reservations';

/** A repeated claim younger than this is left as it is. */
const RENEWED_AFTER_MS = 60 * 1000;

/** Standards that cannot have their number, and whose it is. */
type Owners = Map<string, SectorKey>;

/** Each number once; a standard that wants one which another of the same sector wants too goes without. */
function withoutClashes(
  reservations: readonly Reservation[],
  sector: SectorKey,
  owners: Owners,
): Reservation[] {
  const first = new Map<string, Reservation>();
  for (const reservation of reservations) {
    const { code, standard } = reservation;
    const known = first.get(code);
    if (!known) first.set(code, reservation);
    else if (known.standard !== standard) owners.set(standard, sector);
  }
  return [...first.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

const codesOf = (reservations: readonly Reservation[]) =>
  isOneOf(
    'code',
    reservations.map(({ code }) => code),
  );

/** Adds the standards whose numbers are claimed by another sector, or by this one for another standard. */
async function addOwners(
  manager: EntityManager,
  sector: SectorKey,
  reservations: readonly Reservation[],
  owners: Owners,
): Promise<void> {
  const which = codesOf(reservations);
  const rows = (await manager.query(`SELECT code, sector, jointCode FROM number_owner WHERE ${which.sql}`, [
    ...which.values,
  ])) as Pick<NumberOwner, 'code' | 'sector' | 'jointCode'>[];
  const known = new Map(rows.map((row) => [row.code, row]));
  for (const { code, standard } of reservations) {
    const row = known.get(code);
    if (row && (row.sector !== sector || (row.jointCode ?? code) !== standard))
      owners.set(standard, row.sector);
  }
}

function takenAmong(codes: readonly string[], owners: Owners): NumberTaken[] {
  return codes.flatMap((code) => {
    const owner = owners.get(code);
    return owner === undefined ? [] : [{ code, owner }];
  });
}

/** Who owns which number, kept in the province's database. */
export class ProvinceNumberRegistry implements NumberRegistry {
  constructor(
    private readonly database: Database,
    private readonly clock: () => Date,
  ) {}

  /**
   * The first to insert a number owns it; the key decides, so concurrent claims need no lock. The rows of a batch are
   * inserted in order of number, or two batches could wait for each other.
   */
  async claim(sector: SectorKey, codes: readonly string[]): Promise<readonly NumberTaken[]> {
    const wanted = [...new Set(codes)].sort();
    if (wanted.length === 0) return [];
    const reservations = wanted.flatMap(reservationsFor);
    const owners = await this.database.transaction(async (manager) => {
      const found = await ownersInCatalogues(manager, sector, reservations);
      const free = reservations.filter(({ standard }) => !found.has(standard));
      const once = withoutClashes(free, sector, found);
      if (await this.insert(manager, sector, once)) return found;
      await this.renew(manager, sector, once);
      await addOwners(manager, sector, once, found);
      return found;
    });
    return takenAmong(wanted, owners);
  }

  async taken(sector: SectorKey, codes: readonly string[]): Promise<readonly NumberTaken[]> {
    const { reader } = this.database;
    const wanted = [...new Set(codes)].sort();
    const reservations = wanted.flatMap(reservationsFor);
    const owners = await ownersInCatalogues(reader, sector, reservations);
    await addOwners(reader, sector, withoutClashes(reservations, sector, owners), owners);
    return takenAmong(wanted, owners);
  }

  /** Most claims are for numbers that nobody ever claimed. @returns whether these were */
  private async insert(
    manager: EntityManager,
    sector: SectorKey,
    reservations: readonly Reservation[],
  ): Promise<boolean> {
    const now = this.clock().toISOString();
    const rows = reservations.map((reservation) => ownerRow(reservation, sector, now));
    try {
      await insertRows(manager, 'number_owner', ownerColumns, rows);
      return true;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      await insertRows(manager, 'number_owner', ownerColumns, rows, { ignoreDuplicates: true });
      return false;
    }
  }

  /** A claim without a standard lapses after a while: one that is repeated begins to wait anew. */
  private async renew(
    manager: EntityManager,
    sector: SectorKey,
    reservations: readonly Reservation[],
  ): Promise<void> {
    const now = this.clock();
    const which = codesOf(reservations);
    await changeRows(
      manager,
      `UPDATE number_owner SET claimedAt = ? WHERE ${which.sql} AND sector = ? AND claimedAt < ?`,
      [now.toISOString(), ...which.values, sector, new Date(now.getTime() - RENEWED_AFTER_MS).toISOString()],
    );
  }

  async successorsOf(codes: readonly string[]): Promise<readonly ReplacementEdge[]> {
    return codes.length === 0 ? [] : successorsIn(this.database.reader, codes);
  }
}
