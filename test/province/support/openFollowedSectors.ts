import type { SourceStatus } from '../../../shared/kernel/graph/completeness';
import { CatalogueImport, seedRows } from '../../../shared/kernel/catalogue/CatalogueImport';
import type { StandardFacts } from '../../../shared/kernel/catalogue/StandardFacts';
import type { ChangeFeed } from '../../../shared/kernel/changes/ChangeEntry';
import type { ImportOutcome } from '../../../shared/kernel/records/ImportOutcome';
import { Freshness } from '../../../subgraphs/province/index/Freshness';
import { Indexer } from '../../../subgraphs/province/index/Indexer';
import type { IndexParts } from '../../../subgraphs/province/index/LogFollower';
import { Reconciler } from '../../../subgraphs/province/index/Reconciler';
import { SourceStore } from '../../../subgraphs/province/index/SourceStore';
import { loadSectors } from '../../../subgraphs/sectorFolders';
import { openTestSector, type TestSector } from '../../contract/support/openTestSector';
import type { DatabaseKind } from '../../support/databaseKinds';
import { openTestIndex, type TestIndex } from './openTestIndex';

/** Two sectors at work, and an index that follows them when it is told to. */
export interface FollowedSectors extends TestIndex {
  readonly sectors: readonly [TestSector, TestSector];
  readonly parts: IndexParts;
  readonly indexer: Indexer;
  /** Compares the first sector. */
  readonly reconciler: Reconciler;
  reconcilerOf(feed: ChangeFeed): Reconciler;
  /** Follows other feeds than the sectors' own, as another process would. */
  indexerOf(feeds: readonly ChangeFeed[], interval?: number): Indexer;
  /** Writes into a sector's catalogue. */
  write(sector: TestSector, standards: readonly StandardFacts[]): Promise<void>;
  /** Asks anew how fresh the index is. */
  statuses(feeds?: readonly ChangeFeed[]): Promise<readonly SourceStatus[]>;
}

/** Long enough that an index under test looks at a log only when it is told to. */
const NEVER = 2 ** 30;

const now = () => new Date();

/** Opens two empty sectors, those of these folders or the first two, and an empty index. */
export async function openFollowedSectors(
  kind: DatabaseKind,
  folders?: readonly [string, string],
): Promise<FollowedSectors> {
  const index = await openTestIndex(kind);
  const [one, other] = loadSectors().filter(({ key }) => folders?.includes(key) ?? true);
  if (!one || !other) throw new Error('there are fewer than two sectors');
  const sectors = [await openTestSector(kind, one), await openTestSector(kind, other)] as const;
  const parts = { ...index, sources: new SourceStore(index.database), clock: now };
  const feeds = sectors.map(({ feed }) => feed);
  const indexerOf = (followed: readonly ChangeFeed[], interval = NEVER) =>
    new Indexer(followed, parts, interval);
  const indexer = indexerOf(feeds);
  await indexer.start();
  const [{ feed }] = sectors;
  const reconcilerOf = (compared: ChangeFeed) =>
    new Reconciler(compared, parts, () => indexer.nudge(compared.sector));
  return {
    ...index,
    sectors,
    parts,
    indexer,
    indexerOf,
    reconciler: reconcilerOf(feed),
    reconcilerOf,
    write: async (sector, standards) => {
      const outcomes: ImportOutcome[] = await new CatalogueImport(sector.parts, seedRows).write(
        standards,
        'test',
      );
      const refused = outcomes.filter((outcome) => typeof outcome === 'object');
      if (refused.length > 0) throw new Error(JSON.stringify(refused));
    },
    statuses: (asked = feeds) =>
      new Freshness(asked, parts.sources, now, (sector) => indexer.inStepAt(sector)).statuses(),
    drop: async () => {
      await indexer.stop();
      for (const sector of sectors) await sector.drop();
      await index.drop();
    },
  };
}
