import type { EntityManager } from 'typeorm';
import { changeRows } from '../../../shared/database';
import type { LifecycleDates } from '../../../shared/kernel/catalogue/standardDayRules';
import type { StoredStandard } from '../../../shared/kernel/catalogue/StandardFacts';
import { partTables } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { StandardStore } from '../../../shared/kernel/catalogue/StandardStore';
import { parseId } from '../../../shared/kernel/ids';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { searchTextOf } from '../../../shared/kernel/listing/searchText';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import { log } from '../../../shared/service/log';
import { citedDays, tellCalendar } from '../calendar/tellCalendar';
import { knownSince, type KnownSteps } from '../history/KnownSteps';
import { knownColumns } from '../history/standardVersionTable';
import { knownFrom, standardVersions, VersionStore } from '../history/VersionStore';
import type { IndexedKind, RecordStates } from './IndexedKind';
import { findingSides, forgetFindings } from '../overlaps/findingVersions';
import { awaitComparison } from '../overlaps/pendingStandards';
import { forgetJointNumbers, noteJointNumbers } from './jointNumbers';
import { PostingStore, type IndexedText } from './PostingStore';

/** What a sector says of its standards now. */
export type SectorRecords = RecordStates<StoredStandard>;

interface KnownRow extends IndexedText, LifecycleDates {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly knownFrom: string | null;
}

/** A standard whose row is there already. */
interface Revised {
  readonly known: KnownRow;
  readonly standard: StoredStandard;
}

/** The province's copy of all catalogues: the tables of standards and the postings by which they are found. */
export class StandardIndex implements IndexedKind {
  readonly kind = 'STANDARD';
  readonly table = 'standard';
  /** The common columns only: what a sector adds stays with the sector. */
  readonly store = new StandardStore([], knownColumns);
  private readonly postings = new PostingStore();
  private readonly versions = new VersionStore(standardVersions);

  find(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, StoredStandard>> {
    return this.store.findByIds(manager, ids);
  }

  /** @param steps how the records came to be so, by the log they are from; none where they are from elsewhere */
  async put(
    manager: EntityManager,
    sector: SectorKey,
    records: SectorRecords,
    steps: KnownSteps = NO_STEPS,
  ): Promise<number> {
    const known = await this.knownRows(manager, [...records.keys()]);
    const removed: KnownRow[] = [];
    const revised: Revised[] = [];
    const added: StoredStandard[] = [];
    for (const [id, standard] of records) {
      const row = known.get(codeIn(id));
      if (row && row.id !== id) logClash(row.id, id);
      else if (row && standard)
        revised.push({ known: row, standard: knownFrom(standard, steps, row.knownFrom) });
      else if (row) removed.push(row);
      else if (standard) added.push(knownFrom(standard, steps));
    }
    const changing = [...removed, ...revised.map(({ known: row }) => row)];
    await this.versions.keep(manager, sector, changing, steps);
    await this.remove(manager, removed, steps);
    await this.revise(manager, sector, revised, steps);
    const placed = await this.add(manager, sector, added);
    await this.versions.keepPassed(
      manager,
      sector,
      added.map(({ id }, index) => ({ id, serial: placed[index] ?? 0 })),
      steps,
    );
    await tellCalendar(manager, sector, { removed, revised, added, placed, steps });
    await awaitComparison(
      manager,
      new Map([
        ...revised.map(({ known: { id, serial } }) => [serial, knownSince(id, steps)] as const),
        ...added.map(({ id }, place) => [placed[place] ?? 0, knownSince(id, steps)] as const),
      ]),
    );
    return added.length - removed.length;
  }

  /**
   * As `put`, on an index that may have lost rows without what belonged to them. @returns the ids whose rows are now as
   * the sector says: all but those whose number another sector holds
   */
  async repair(
    manager: EntityManager,
    sector: SectorKey,
    records: SectorRecords,
  ): Promise<ReadonlySet<string>> {
    const known = await this.knownRows(manager, [...records.keys()]);
    const lost = [...records].flatMap(([id, standard]) =>
      standard && !known.has(codeIn(id)) ? [standard] : [],
    );
    if (lost.length > 0) await this.sweep(manager, lost);
    await this.put(manager, sector, records);
    return new Set([...records.keys()].filter((id) => (known.get(codeIn(id))?.id ?? id) === id));
  }

  /** Takes away what lost rows left behind: it would belong to the next rows with their serials. */
  private async sweep(manager: EntityManager, lost: readonly StoredStandard[]): Promise<void> {
    await this.postings.removeLost(manager, lost.map(searchTextOf));
    const places = [...partTables, 'joint_member', 'review_due', 'overlap_pending'].map((table) => [
      table,
      'serial',
    ]);
    for (const [table, column] of [...places, ...findingSides.map((side) => ['overlap_finding', side])]) {
      await changeRows(
        manager,
        `DELETE FROM ${table} WHERE NOT EXISTS (SELECT 1 FROM standard s WHERE s.serial = ${table}.${column})`,
      );
    }
  }

  private async knownRows(manager: EntityManager, ids: readonly string[]): Promise<Map<string, KnownRow>> {
    if (ids.length === 0) return new Map();
    const which = isOneOf('code', ids.map(codeIn));
    const rows = (await manager.query(
      `SELECT serial, id, code, ${citedDays.join(', ')}, version, knownFrom, searchText FROM standard WHERE ${which.sql}`,
      [...which.values],
    )) as KnownRow[];
    return new Map(rows.map((row) => [row.code, row]));
  }

  private async add(
    manager: EntityManager,
    sector: SectorKey,
    added: readonly StoredStandard[],
  ): Promise<readonly number[]> {
    if (added.length === 0) return [];
    const serials = await this.store.insert(manager, sector, added);
    const placed = added.map((standard, index) => ({ serial: serials[index] ?? 0, standard }));
    await noteJointNumbers(
      manager,
      placed.map(({ serial, standard: { code } }) => ({ serial, code })),
    );
    await this.postings.add(
      manager,
      placed.map(({ serial, standard }) => ({ serial, searchText: searchTextOf(standard) })),
    );
    return serials;
  }

  private async revise(
    manager: EntityManager,
    sector: SectorKey,
    revised: readonly Revised[],
    steps: KnownSteps,
  ): Promise<void> {
    if (revised.length === 0) return;
    const standards = revised.map(({ standard }) => standard);
    const serials = revised.map(({ known }) => known.serial);
    await this.store.replace(manager, sector, standards, serials);
    // Most writes leave the titles as they are.
    const renamed = revised
      .map(({ known, standard }) => ({
        known,
        text: { serial: known.serial, searchText: searchTextOf(standard) },
      }))
      .filter(({ known, text }) => known.searchText !== text.searchText);
    const before = renamed.map(({ known }) => known);
    await this.postings.remove(manager, before);
    // What was found of a title that is no more would be explained by another.
    await forgetFindings(manager, changedAt(before, steps));
    await this.postings.add(
      manager,
      renamed.map(({ text }) => text),
    );
  }

  private async remove(
    manager: EntityManager,
    removed: readonly KnownRow[],
    steps: KnownSteps,
  ): Promise<void> {
    if (removed.length === 0) return;
    const serials = removed.map(({ serial }) => serial);
    await this.postings.remove(manager, removed);
    await forgetJointNumbers(manager, serials);
    await forgetFindings(manager, changedAt(removed, steps));
    await this.store.remove(manager, serials);
  }
}

const NO_STEPS: KnownSteps = new Map();

/** When rows changed, by the log that tells, by their serials. */
const changedAt = (rows: readonly KnownRow[], steps: KnownSteps) =>
  new Map(rows.map(({ id, serial }) => [serial, knownSince(id, steps)]));

function codeIn(id: string): string {
  return parseId(id)?.key ?? id;
}

/** Numbers are claimed before they are registered, so this needs somebody who wrote past the claims. */
function logClash(owner: string, other: string): void {
  log.error('two sectors hold one number; the index keeps the first', { owner, other });
}
