import type { ChangeFeed } from '../../../shared/kernel/changes/ChangeEntry';
import type { StoredRecord } from '../../../shared/kernel/records/RecordStore';
import { takeInValues } from '../overlaps/takeInValues';
import type { RepairKind } from './indexTables';
import type { RowStates } from './lastStates';
import type { IndexParts } from './LogFollower';
import { noteRepairs, type Repair } from './noteRepairs';
import { comparedPages, statedBy, statedDifferently, statedHere, type Stated } from './statedComparison';

/** How what the index says of a row differs from what its sector says. */
function kindOf(id: string, ours: Stated, theirs: Stated): RepairKind {
  if (!ours.has(id)) return 'MISSING';
  return theirs.has(id) ? 'STALE' : 'GHOST';
}

/** What rows say, by their ids; null of one that is not there. */
function statesOf(ids: readonly string[], rows: readonly StoredRecord[]): RowStates {
  const byId = new Map(rows.map((row) => [row.id, { ...row }]));
  return new Map(ids.map((id) => [id, byId.get(id) ?? null]));
}

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
      await takeInValues(manager, statesOf(faulty, rows));
      const repairs = faulty.map((entity) => ({ entity, kind: kindOf(entity, now, theirs) }));
      await noteRepairs(manager, { at: clock().toISOString(), sector }, repairs);
      return repairs;
    });
  }
}
