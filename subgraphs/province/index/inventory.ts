import type { Database } from '../../../shared/database';
import { canonicalJson } from '../../../shared/kernel/changes/canonicalJson';
import type { ChangeFeed, RecordVersion } from '../../../shared/kernel/changes/ChangeEntry';
import type { StoredRecord } from '../../../shared/kernel/records/RecordStore';
import { sectorOf, type SectorKey } from '../../../shared/kernel/sectorKeys';
import type { IndexedKind } from './IndexedKind';

/** How closely rows are compared: by id and version, or by all they say, the values that registers state among it. */
export type Closeness = 'VERSIONS' | 'CONTENT';

/** Rows compared at once. */
const PAGE = 500;

/** Whether two records say the same, apart from what only the sector keeps. */
export function saysTheSame(ours: StoredRecord, theirs: StoredRecord): boolean {
  return canonicalJson({ ...ours, own: {} }) === canonicalJson({ ...theirs, own: {} });
}

/**
 * Walks a sector's inventory of one kind of record and its rows here side by side, in the order of ids, and gives the ids that differ, a
 * page at a time. A difference may only mean that the sector was written to; who asks looks again.
 */
export class InventoryComparison {
  /** Rows compared so far. */
  compared = 0;

  constructor(
    private readonly feed: ChangeFeed,
    private readonly database: Database,
    private readonly kind: IndexedKind,
    private readonly closeness: Closeness,
  ) {}

  /** @throws SECTOR_UNAVAILABLE */
  async *differences(): AsyncGenerator<readonly string[]> {
    const [start, end] = idsOf(this.kind, this.feed.sector);
    let after = start;
    for (let isEnd = false; !isEnd;) {
      const theirs = await this.feed.versions(this.kind.kind, after, PAGE);
      isEnd = theirs.length < PAGE;
      const last = theirs.at(-1)?.id ?? after;
      yield* this.differencesWithin(theirs, after, isEnd ? end : last);
      this.compared += theirs.length;
      after = last;
    }
  }

  /** Ours may be any number where theirs are a page. */
  private async *differencesWithin(
    theirs: readonly RecordVersion[],
    after: string,
    last: string,
  ): AsyncGenerator<readonly string[]> {
    const open = new Map(theirs.map(({ id, version }) => [id, version]));
    for (let from = after, isEnd = false; !isEnd;) {
      const ours = (await this.database.reader.query(
        `SELECT id, version FROM ${this.kind.table} WHERE id > ? AND id <= ? ORDER BY id LIMIT ?`,
        [from, last, PAGE],
      )) as RecordVersion[];
      const differing = ours.filter(({ id, version }) => open.get(id) !== version).map(({ id }) => id);
      const alike = ours.filter(({ id, version }) => open.get(id) === version).map(({ id }) => id);
      for (const { id } of ours) open.delete(id);
      yield [...differing, ...(await this.differentlySaid(alike))];
      isEnd = ours.length < PAGE;
      from = ours.at(-1)?.id ?? from;
    }
    yield [...open.keys()];
  }

  private async differentlySaid(ids: readonly string[]): Promise<string[]> {
    if (this.closeness === 'VERSIONS' || ids.length === 0) return [];
    const theirs = (await this.feed.records(ids)) as readonly StoredRecord[];
    const ours = await this.kind.find(this.database.reader, ids);
    return theirs
      .filter((record) => {
        const own = ours.get(record.id);
        return own && !saysTheSame(own, record);
      })
      .map(({ id }) => id);
  }
}

/** Between these two texts lie the ids of a sector's records of one kind, and no others. */
function idsOf({ kind }: IndexedKind, sector: SectorKey): readonly [start: string, end: string] {
  const folder = sectorOf(sector)?.folder ?? sector;
  const beginning = `${kind.toLowerCase()}:${folder}`;
  return [`${beginning}:`, `${beginning};`];
}
