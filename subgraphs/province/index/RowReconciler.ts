import type { ChangeFeed } from '../../../shared/kernel/changes/ChangeEntry';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { StoredRecord } from '../../../shared/kernel/records/RecordStore';
import { comparedPages } from './comparedRows';
import type { RepairKind } from './indexTables';
import type { RowStates } from './lastStates';
import type { IndexParts } from './LogFollower';
import { noteRepairs, type Repair } from './noteRepairs';
import { saidDifferently, type RowReading, type Said } from './RowReading';

/** How what the index keeps of a row differs from what its sector says. */
function kindOf(id: string, ours: Said, theirs: Said): RepairKind {
  if (!ours.has(id)) return 'MISSING';
  return theirs.has(id) ? 'STALE' : 'GHOST';
}

/** What rows say, by their ids; null of one that is not there. */
function statesOf(ids: readonly string[], rows: readonly StoredRecord[]): RowStates {
  const byId = new Map(rows.map((row) => [row.id, { ...row }]));
  return new Map(ids.map((id) => [id, byId.get(id) ?? null]));
}

/** Compares rows of a sector's registers with what the index read out of them, and repairs that. */
export class RowReconciler {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly parts: IndexParts,
    private readonly reading: RowReading,
    /** Takes in all that the sector's log holds. */
    private readonly catchUp: () => Promise<void>,
  ) {}

  /** @throws SECTOR_UNAVAILABLE */
  async reconcile(): Promise<{ readonly compared: number; readonly repairs: readonly Repair[] }> {
    const repairs: Repair[] = [];
    let compared = 0;
    for await (const page of comparedPages(this.feed, this.parts.database.reader, this.reading)) {
      compared += page.compared;
      if (page.differing.length > 0) repairs.push(...(await this.lookAgain(page.differing)));
    }
    return { compared, repairs };
  }

  /** Repairs those that still differ, and did not change here while the sector was asked. */
  private async lookAgain(ids: readonly string[]): Promise<readonly Repair[]> {
    const { feed, reading, catchUp } = this;
    const { database, sources, clock } = this.parts;
    const { sector } = feed;
    const which = isOneOf(reading.idColumn, ids);
    await catchUp();
    const before = await reading.kept(database.reader, which);
    const rows = (await feed.records(ids)) as readonly StoredRecord[];
    const theirs = reading.readOut(sector, rows);
    await catchUp();
    return database.transaction(async (manager) => {
      await sources.lock(manager, sector);
      const now = await reading.kept(manager, which);
      const changed = new Set(saidDifferently(before, now));
      const faulty = saidDifferently(now, theirs).filter((id) => !changed.has(id));
      await reading.takeIn(manager, sector, statesOf(faulty, rows));
      const repairs = faulty.map((entity) => ({ entity, kind: kindOf(entity, now, theirs) }));
      await noteRepairs(manager, { at: clock().toISOString(), sector }, repairs);
      return repairs;
    });
  }
}
