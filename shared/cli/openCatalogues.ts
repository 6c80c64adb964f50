import { openFederation, sectorLookups } from '../../subgraphs/openFederation';
import type { OpenCatalogues } from '../exchange';
import { CatalogueImport, fileRows } from '../kernel/catalogue/CatalogueImport';
import type { OpenSector } from '../kernel/sector/openSector';
import { IndexFeed } from './IndexFeed';
import { IMPORT_ACTOR, sectorRow, WorkingSectors } from './WorkingSectors';
import { writeOutcome } from './writeOutcome';

/** How often the index looks at the logs by itself meanwhile: hardly ever, because it is told what is written. */
const INDEX_EVERY_MS = 60 * 60 * 1000;

/**
 * MiB of pages kept in memory: nobody asks meanwhile, and what an import looks up is hardly looked up again. Of the pages
 * that are written, half of what is kept in service is worth as much (measured at 100,000 standards).
 */
const pageCaches = { province: { writing: 32, reading: 2 }, sector: { writing: 4, reading: 2 } };

/** Standards read at once for an export. */
const PAGE = 500;

/** Opens the catalogues that the environment names, for an import or an export. */
export async function openCatalogues(env: NodeJS.ProcessEnv): Promise<OpenCatalogues> {
  const federation = await openFederation({
    env,
    clock: () => new Date(),
    seed: false,
    indexEveryMs: INDEX_EVERY_MS,
    compares: false,
    pageCaches,
  });
  const { sectors } = federation;
  const indexFeed = new IndexFeed((key) => federation.province.nudge(key));
  const working = new WorkingSectors(sectors, indexFeed);
  const importInto = (key: string) =>
    new CatalogueImport({ ...working.named(key).parts, onWritten: () => Promise.resolve() }, fileRows);

  return {
    writer: {
      write: async (key, batch) => {
        const outcomes = await importInto(key).write(batch, IMPORT_ACTOR);
        await indexFeed.written(key, batch.length);
        return outcomes.map(writeOutcome);
      },
      check: async (key, batch) => (await importInto(key).check(batch)).map(writeOutcome),
    },
    lookups: sectorLookups(),
    pilots: working.registers(({ pilotRegister }) => pilotRegister, sectorRow),
    projects: working.registers(
      ({ projectRegister }) => projectRegister,
      (sector, seed) => ({ sector, ...seed }),
    ),
    evaluations: working.registers(({ evaluationRegister }) => evaluationRegister, sectorRow),
    systems: working.registers(({ systemRegister }) => systemRegister, sectorRow),
    registers: working.ownRegisters(),
    ownColumns: [...new Set(sectors.flatMap(({ subgraph }) => subgraph.ownColumns.map(({ name }) => name)))],
    standards: async function* (key) {
      for (const sector of working.wanted(key)) yield* standardsOf(sector);
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
