import type { EntityManager } from 'typeorm';
import type { ChangeFeed } from '../../../shared/kernel/changes/ChangeEntry';
import type { StoredRecord } from '../../../shared/kernel/records/RecordStore';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import { log } from '../../../shared/service/log';
import { tidyClaims } from '../registry/tidyClaims';
import type { IndexedKind } from './IndexedKind';
import { InventoryComparison, saysTheSame, type Closeness } from './inventory';
import type { IndexParts } from './LogFollower';
import { noteRepairs, type Repair } from './noteRepairs';
import { indexedKinds } from './recordIndices';
import { faultOf } from './repairRules';
import { rowReadings } from './rowReadings';
import { RowReconciler } from './RowReconciler';

/** What comparing a sector's rows brought to light. */
export interface Reconciliation {
  readonly sector: SectorKey;
  /** Records of the sector that were compared. */
  readonly compared: number;
  readonly repairs: readonly Repair[];
}

/** Rows looked at again in one transaction. */
const LOOKED_AT_ONCE = 500;

/** Repairs that the log names; the table `index_repair` has all. */
const NAMED_IN_LOG = 10;

/** Compares the rows of one sector with the sector itself and repairs what the change log alone would never mend. */
export class Reconciler {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly parts: IndexParts,
    /** Takes in all that the sector's log holds. */
    private readonly catchUp: () => Promise<void>,
  ) {}

  /** @throws SECTOR_UNAVAILABLE */
  async reconcile(closeness: Closeness = 'VERSIONS'): Promise<Reconciliation> {
    const { database, sources, index, clock } = this.parts;
    const { sector } = this.feed;
    await this.catchUp();
    const repairs: Repair[] = [];
    let compared = 0;
    for (const kind of indexedKinds(index)) {
      const comparison = new InventoryComparison(this.feed, database, kind, closeness);
      for await (const differing of comparison.differences()) {
        for (let start = 0; start < differing.length; start += LOOKED_AT_ONCE) {
          const ids = differing.slice(start, start + LOOKED_AT_ONCE);
          repairs.push(...(await this.lookAgain(kind, ids, closeness)));
        }
      }
      compared += comparison.compared;
    }
    if (closeness === 'CONTENT') {
      for (const reading of rowReadings) {
        const rows = await new RowReconciler(this.feed, this.parts, reading, this.catchUp).reconcile();
        repairs.push(...rows.repairs);
        compared += rows.compared;
      }
    }
    await database.transaction(async (manager) => {
      await sources.lock(manager, sector);
      await sources.setReconciled(manager, sector, clock().toISOString());
      await tidyClaims(manager, sector, clock());
    });
    this.tell(repairs);
    return { sector, compared, repairs };
  }

  /** Repairs those of the rows that still differ when both sides were asked in an order that excludes a change meanwhile. */
  private async lookAgain(
    kind: IndexedKind,
    ids: readonly string[],
    closeness: Closeness,
  ): Promise<readonly Repair[]> {
    const { database, sources } = this.parts;
    const { sector } = this.feed;
    await this.catchUp();
    const before = await kind.find(database.reader, ids);
    const theirs = new Map(
      ((await this.feed.records(ids)) as StoredRecord[]).map((record) => [record.id, record]),
    );
    await this.catchUp();
    return database.transaction(async (manager) => {
      await sources.lock(manager, sector);
      const now = await kind.find(manager, ids);
      const repairs = ids.flatMap((entity): Repair[] => {
        const [ours, answer] = [now.get(entity), theirs.get(entity)];
        const fault = faultOf({
          before: before.get(entity)?.version ?? null,
          theirs: answer?.version ?? null,
          now: ours?.version ?? null,
        });
        if (fault) return [{ entity, kind: fault }];
        const isAltered = closeness === 'CONTENT' && ours && answer?.version === ours.version;
        return isAltered && !saysTheSame(ours, answer) ? [{ entity, kind: 'STALE' }] : [];
      });
      return this.repair(manager, kind, repairs, theirs);
    });
  }

  /** @returns those that could be repaired */
  private async repair(
    manager: EntityManager,
    kind: IndexedKind,
    repairs: readonly Repair[],
    theirs: ReadonlyMap<string, StoredRecord>,
  ): Promise<readonly Repair[]> {
    if (repairs.length === 0) return [];
    const { clock } = this.parts;
    const { sector } = this.feed;
    const at = clock().toISOString();
    const records = new Map(repairs.map(({ entity }) => [entity, theirs.get(entity) ?? null]));
    const repaired = await kind.repair(manager, sector, records);
    const done = repairs.filter(({ entity }) => repaired.has(entity));
    await noteRepairs(manager, { at, sector }, done);
    return done;
  }

  private tell(repairs: readonly Repair[]): void {
    if (repairs.length === 0) return;
    log.warn('the index differed from a sector and was repaired', {
      sector: this.feed.sector,
      repairs: repairs.length,
      first: repairs.slice(0, NAMED_IN_LOG),
    });
  }
}
