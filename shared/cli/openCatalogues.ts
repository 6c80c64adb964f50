import { openFederation, sectorLookups } from '../../subgraphs/openFederation';
import type { OpenCatalogues } from '../exchange';
import { CatalogueImport, fileRows, type ImportOutcome } from '../kernel/catalogue/CatalogueImport';
import type { OpenSector } from '../kernel/sector/openSector';
import { IndexFeed } from './IndexFeed';

/** Who the change log names for rows that a file brought. */
const IMPORT_ACTOR = 'import';

/** How often the index looks at the logs by itself meanwhile: hardly ever, because it is told what is written. */
const INDEX_EVERY_MS = 60 * 60 * 1000;

/** Standards read at once for an export. */
const PAGE = 500;

/** Opens the catalogues that the environment names, for an import or an export. */
export async function openCatalogues(env: NodeJS.ProcessEnv): Promise<OpenCatalogues> {
  const federation = await openFederation({
    env,
    clock: () => new Date(),
    seed: false,
    indexEveryMs: INDEX_EVERY_MS,
  });
  const { sectors } = federation;
  const sectorOf = (key: string): OpenSector => {
    const sector = sectors.find(({ subgraph }) => subgraph.names.key === key);
    if (!sector) throw new Error(`there is no sector ${key}`);
    return sector;
  };
  const indexFeed = new IndexFeed((key) => federation.province.nudge(key));
  const importInto = (key: string) =>
    new CatalogueImport({ ...sectorOf(key).parts, onWritten: () => Promise.resolve() }, fileRows);

  return {
    writer: {
      write: async (key, batch) => {
        const outcomes = await importInto(key).write(batch, IMPORT_ACTOR);
        indexFeed.written(key, batch.length);
        return outcomes.map(asWriteOutcome);
      },
      check: async (key, batch) => (await importInto(key).check(batch)).map(asWriteOutcome),
    },
    lookups: sectorLookups(),
    ownColumns: [...new Set(sectors.flatMap(({ subgraph }) => subgraph.ownColumns.map(({ name }) => name)))],
    standards: async function* (key) {
      for (const sector of key === undefined ? sectors : [sectorOf(key)]) yield* standardsOf(sector);
    },
    close: async () => {
      await indexFeed.settle();
      await federation.close();
    },
  };
}

/** A sector's standards in the order of their numbers, a page at a time. */
async function* standardsOf({ database, store, subgraph }: OpenSector) {
  const sector = subgraph.names.key;
  for (let after = ''; ;) {
    const rows = (await database.reader.query(
      'SELECT id, sortKey FROM standard WHERE sortKey > ? ORDER BY sortKey LIMIT ?',
      [after, PAGE],
    )) as { id: string; sortKey: string }[];
    const standards = await store.findByIds(
      database.reader,
      rows.map(({ id }) => id),
    );
    for (const { id } of rows) {
      const facts = standards.get(id);
      if (facts) yield { sector, facts };
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.sortKey;
  }
}

function asWriteOutcome(outcome: ImportOutcome) {
  if (typeof outcome === 'string') return outcome;
  const { code, field, value, problem } = outcome;
  return { code, field, value, reason: problem };
}
