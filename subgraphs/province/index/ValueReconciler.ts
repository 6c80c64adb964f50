import type { EntityManager } from 'typeorm';
import type { ChangeEntry, ChangeFeed } from '../../../shared/kernel/changes/ChangeEntry';
import type { StoredRecord } from '../../../shared/kernel/records/RecordStore';
import { takeInValues } from '../overlaps/takeInValues';
import type { RepairKind } from './indexTables';
import type { IndexParts } from './LogFollower';
import { noteRepairs, type Repair } from './noteRepairs';
import { comparedPages, statedBy, statedDifferently, statedHere, type Stated } from './statedComparison';

/** How what the index says of a row differs from what its sector says. */
function kindOf(id: string, ours: Stated, theirs: Stated): RepairKind {
  if (!ours.has(id)) return 'MISSING';
  return theirs.has(id) ? 'STALE' : 'GHOST';
}

/** A row of a register as a log would say that it is now. */
const asLogged = (entity: string, after: StoredRecord | null, at: string): ChangeEntry => ({
  ...{
    seq: 0,
    at,
    actor: 'reconciler',
    action: 'UPDATE',
    kind: 'SECTOR_RECORD',
    entity,
    before: null,
    after,
  },
  ...{ previousHash: '', hash: '' },
});

/** Compares the values that a sector's registers state with those that the index took in, and repairs these. */
export class ValueReconciler {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly parts: IndexParts,
    /** Takes in all that the sector's log holds. */
    private readonly catchUp: () => Promise<void>,
  ) {}

  /** @throws SECTOR_UNAVAILABLE */
  async reconcile(): Promise<{ readonly compared: number; readonly repairs: readonly Repair[] }> {
    const repairs: Repair[] = [];
    let compared = 0;
    for await (const page of comparedPages(this.feed, this.parts.database.reader)) {
      compared += page.compared;
      if (page.differing.length > 0) repairs.push(...(await this.lookAgain(page.differing)));
    }
    return { compared, repairs };
  }

  /** Repairs those that still differ, and did not change here while the sector was asked. */
  private async lookAgain(ids: readonly string[]): Promise<readonly Repair[]> {
    const { database, sources, clock } = this.parts;
    const { sector } = this.feed;
    await this.catchUp();
    const before = await statedHere(database.reader, ids);
    const rows = (await this.feed.records(ids)) as readonly StoredRecord[];
    const theirs = statedBy(rows);
    await this.catchUp();
    return database.transaction(async (manager) => {
      await sources.lock(manager, sector);
      const now = await statedHere(manager, ids);
      const changed = new Set(statedDifferently(before, now));
      const faulty = statedDifferently(now, theirs).filter((id) => !changed.has(id));
      const at = clock().toISOString();
      await this.put(manager, faulty, rows, at);
      const repairs = faulty.map((entity) => ({ entity, kind: kindOf(entity, now, theirs) }));
      await noteRepairs(manager, { at, sector }, repairs);
      return repairs;
    });
  }

  private put(
    manager: EntityManager,
    ids: readonly string[],
    rows: readonly StoredRecord[],
    at: string,
  ): Promise<void> {
    const byId = new Map(rows.map((row) => [row.id, row]));
    return takeInValues(
      manager,
      ids.map((id) => asLogged(id, byId.get(id) ?? null, at)),
    );
  }
}
