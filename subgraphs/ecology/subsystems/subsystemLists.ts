import {
  checkPageSize,
  condition,
  type Condition,
  type PilotRecord,
  type SectorContext,
} from '../../../shared/kernel';
import type { EcologyStandard } from '../EcologyStandard';
import type { PageAsked } from '../pageOf';
import type { PlannedSubsystem } from './subsystemRules';

/** Rows of a page that names no size. */
const USUAL_SIZE = 20;

interface KeysetPage<Row> {
  readonly totalCount: number;
  readonly nodes: Row[];
  readonly endCursor: string | null;
}

/** Reads one page in the order of ids, and counts the list: two statements. */
async function pageById<Row extends { readonly id: string }>(
  { database }: SectorContext,
  table: string,
  which: Condition,
  { first, after }: PageAsked,
): Promise<KeysetPage<Row>> {
  const size = checkPageSize('first', first ?? USUAL_SIZE);
  const [counted] = (await database.reader.query(
    `SELECT COUNT(*) AS count FROM ${table} s WHERE ${which.sql}`,
    [...which.values],
  )) as [{ readonly count: number | string }];
  const rows = (await database.reader.query(
    `SELECT s.* FROM ${table} s WHERE ${which.sql} AND s.id > ? ORDER BY s.id LIMIT ?`,
    [...which.values, after ?? '', size + 1],
  )) as Row[];
  const nodes = rows.slice(0, size);
  return {
    totalCount: Number(counted.count),
    nodes,
    endCursor: rows.length > size ? (nodes.at(-1)?.id ?? null) : null,
  };
}

/** The standards that the catalogue puts in a subsystem, in force or not. */
export async function standardsOf(
  subsystem: PlannedSubsystem,
  page: PageAsked,
  context: SectorContext,
): Promise<KeysetPage<EcologyStandard>> {
  const which = condition('s.subsystem = ?', subsystem);
  const read = await pageById<Parameters<typeof context.showStandard>[0]>(context, 'standard', which, page);
  return { ...read, nodes: read.nodes.map((row) => context.showStandard(row) as EcologyStandard) };
}

/** The pilots that apply a standard of a subsystem, or one that a matter of it rests on. */
export async function pilotsOf(
  subsystem: PlannedSubsystem,
  page: PageAsked,
  context: SectorContext,
): Promise<KeysetPage<PilotRecord>> {
  const which = condition(
    `s.serial IN (SELECT p.serial FROM pilot_standard p WHERE
       p.code IN (SELECT t.code FROM standard t WHERE t.subsystem = ?) OR
       p.code IN (SELECT l.code FROM ecology_subsystem_field_standard l
                    JOIN ecology_subsystem_field f ON f.serial = l.serial WHERE f.subsystem = ?))`,
    subsystem,
    subsystem,
  );
  const read = await pageById<Parameters<typeof context.pilots.show>[0]>(context, 'pilot', which, page);
  return { ...read, nodes: read.nodes.map((row) => context.pilots.show(row) as PilotRecord) };
}
