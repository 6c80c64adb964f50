import DataLoader from 'dataloader';
import type { Database } from '../../../shared/database';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { sectorsSeenInside } from '../../../shared/kernel/graph/access';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { partsOf } from '../../../shared/kernel/records/partsOf';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import { entryState, stageOn } from '../../../shared/kernel/system/systemCoverage';
import type { SystemEntryFact } from '../../../shared/kernel/system/SystemFacts';
import { entryOfRow, nodeOfRow } from '../../../shared/kernel/system/SystemStore';
import type { SystemEntryRow, SystemNodeRow, SystemRow } from '../../../shared/kernel/system/systemTables';
import { versionMeant, type VersionWanted } from '../../../shared/kernel/system/systemVersionRules';
import type { LoaderScope } from '../createProvinceLoaders';
import { createEditionLoaders, type EditionLoaders } from '../lookup/EditionLoaders';
import { linkStateOf } from '../lookup/editionRules';
import { linkedStandard } from '../lookup/findStandards';
import type { SystemMoveLoader } from './systemMoves';
import { projectsOf, type SystemProject } from './systemProjects';
import { SystemView, type FoundEntry } from './SystemView';

/** The tree of a sector that is asked for. */
export interface SystemWanted extends VersionWanted {
  readonly sector: SectorKey;
}

/** Loaders over the index of trees; each takes the same number of statements for all that a request asks at once. */
export interface SystemLoaders {
  /** The versions of a sector's tree that the caller may see, the first one first. */
  readonly systemVersions: DataLoader<SectorKey, readonly SystemRow[]>;
  readonly systems: DataLoader<SystemWanted, SystemView | null, string>;
  readonly systemMoves: SystemMoveLoader;
}

/** Makes the loader of versions: a draft is seen inside its sector only. */
export function systemVersionsLoader({ database, identity }: LoaderScope): SystemLoaders['systemVersions'] {
  return new DataLoader(async (sectors: readonly SectorKey[]) => {
    const which = isOneOf('sector', sectors);
    const inside = sectorsSeenInside(identity);
    const rows = (await database.reader.query(
      `SELECT * FROM standard_system WHERE ${which.sql} ORDER BY sector, number`,
      [...which.values],
    )) as SystemRow[];
    const seen = rows.filter(({ sector, state }) => state === 'PUBLISHED' || inside.includes(sector));
    return sectors.map((sector) => seen.filter((row) => row.sector === sector));
  });
}

/** Finds out what an entry points at, and how that stands on a day. */
async function found(
  fact: SystemEntryFact,
  day: PlainDate,
  projects: ReadonlyMap<string, SystemProject>,
  editions: EditionLoaders,
): Promise<FoundEntry> {
  const project = fact.project === null ? undefined : projects.get(fact.project);
  const code = fact.code ?? project?.resultCode ?? null;
  const standard = code === null ? null : await linkedStandard(code, editions, day);
  const state = entryState({
    standard: code === null ? null : linkStateOf(standard, day),
    projectStage: project ? stageOn(project.history, day) : null,
  });
  return { fact, kind: fact.kind, state, code, standard };
}

async function viewsOf(
  chosen: readonly { readonly row: SystemRow; readonly day: PlainDate }[],
  database: Database,
  editions: EditionLoaders,
): Promise<SystemView[]> {
  const serials = [...new Set(chosen.map(({ row }) => row.serial))];
  const nodes = await partsOf<SystemNodeRow>(database.reader, 'standard_system_node', serials);
  const entries = await partsOf<SystemEntryRow>(database.reader, 'standard_system_entry', serials);
  const projects = await projectsOf(database, [...entries.values()].flat());
  return Promise.all(
    chosen.map(async ({ row, day }) => {
      const facts = (entries.get(row.serial) ?? []).map(entryOfRow);
      const judged = await Promise.all(facts.map((fact) => found(fact, day, projects, editions)));
      return new SystemView(row, (nodes.get(row.serial) ?? []).map(nodeOfRow), judged);
    }),
  );
}

/** Makes the loader of trees as they stand on a day. */
export function systemLoader(scope: LoaderScope): SystemLoaders['systems'] {
  const versionsOf = systemVersionsLoader(scope);
  const editions = createEditionLoaders(scope.database);
  return new DataLoader(
    async (wanted: readonly SystemWanted[]) => {
      const versions = await Promise.all(wanted.map(({ sector }) => versionsOf.load(sector)));
      const chosen = wanted.flatMap((each, place) => {
        const row = versionMeant(versions[place] ?? [], each);
        return row ? [{ row, day: each.day, place }] : [];
      });
      const views = await viewsOf(chosen, scope.database, editions);
      const byPlace = new Map(chosen.map(({ place }, index) => [place, views[index]]));
      return wanted.map((_, place) => byPlace.get(place) ?? null);
    },
    { cacheKeyFn: ({ sector, version, day }) => `${sector} ${String(version)} ${day}` },
  );
}
