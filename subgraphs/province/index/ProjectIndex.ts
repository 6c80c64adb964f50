import type { EntityManager } from 'typeorm';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { foldText, markWords } from '../../../shared/kernel/listing/searchText';
import { ProjectStore, type StoredProject } from '../../../shared/kernel/projects';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import type { KnownSteps } from '../history/KnownSteps';
import { KNOWN_SINCE, projectVersions } from '../history/recordVersions';
import { VersionStore } from '../history/VersionStore';
import type { RecordStates } from './IndexedKind';
import { PostingStore, type IndexedText } from './PostingStore';
import { RecordIndex } from './RecordIndex';

const postings = new PostingStore('project_posting', 'project');

/** A project's title as its postings are made of it. */
const textOf = (title: string) => `${markWords(foldText(title))}\n`;

/** The titles of projects, as they are indexed. */
async function textsIn(manager: EntityManager, ids: readonly string[]): Promise<IndexedText[]> {
  const which = isOneOf('id', ids);
  const rows = (await manager.query(`SELECT serial, title FROM project WHERE ${which.sql}`, [
    ...which.values,
  ])) as { readonly serial: number; readonly title: string }[];
  return rows.map(({ serial, title }) => ({ serial, searchText: textOf(title) }));
}

/** Makes all projects of an index findable by their titles: for an index that was filled before it kept them. */
export async function indexProjectTitles(manager: EntityManager): Promise<void> {
  const atOnce = 2000;
  for (let after = 0, isEnd = false; !isEnd;) {
    const rows = (await manager.query(
      'SELECT serial, title FROM project WHERE serial > ? ORDER BY serial LIMIT ?',
      [after, atOnce],
    )) as { readonly serial: number; readonly title: string }[];
    await postings.add(
      manager,
      rows.map(({ serial, title }) => ({ serial, searchText: textOf(title) })),
    );
    isEnd = rows.length < atOnce;
    after = rows.at(-1)?.serial ?? after;
  }
}

/** The province's copy of all projects: they are found by their titles, as standards are. */
export class ProjectIndex extends RecordIndex<StoredProject> {
  constructor() {
    super('PROJECT', new ProjectStore(KNOWN_SINCE), new VersionStore(projectVersions));
  }

  override async put(
    manager: EntityManager,
    sector: SectorKey,
    records: RecordStates<StoredProject>,
    steps?: KnownSteps<StoredProject>,
  ): Promise<number> {
    const ids = [...records.keys()];
    const before = await textsIn(manager, ids);
    const growth = await super.put(manager, sector, records, steps);
    const after = await textsIn(manager, ids);
    await postings.remove(manager, withoutThose(before, after));
    await postings.add(manager, withoutThose(after, before));
    return growth;
  }

  override async repair(
    manager: EntityManager,
    sector: SectorKey,
    records: RecordStates<StoredProject>,
  ): Promise<ReadonlySet<string>> {
    const titles = [...records.values()].flatMap((project) => (project ? [textOf(project.title)] : []));
    await postings.removeLost(manager, titles);
    return super.repair(manager, sector, records);
  }
}

/** The texts of the first list that the second has not; most writes leave the titles as they are. */
function withoutThose(texts: readonly IndexedText[], others: readonly IndexedText[]): IndexedText[] {
  const known = new Map(others.map(({ serial, searchText }) => [serial, searchText]));
  return texts.filter(({ serial, searchText }) => known.get(serial) !== searchText);
}
