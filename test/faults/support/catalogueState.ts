import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { databaseConfig, openReader } from '../../../shared/database';
import { canonicalJson } from '../../../shared/kernel/changes/canonicalJson';
import { ChangeLog } from '../../../shared/kernel/changes/ChangeLog';
import { verifyChain } from '../../../shared/kernel/changes/verifyChain';
import { commonColumns } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { StandardStore } from '../../../shared/kernel/catalogue/StandardStore';

/** Standards with all their lists as JSON, by id; without the serials, which tell only the order of writing. */
export type StandardTexts = Readonly<Record<string, string>>;

/** What one sector's database holds. */
export interface SectorState {
  readonly standards: StandardTexts;
  /** Ids that the log registered, sorted. */
  readonly registered: readonly string[];
  /** Rows of the log that are no registration. */
  readonly otherEntries: number;
  /** What is wrong with the log; null when it is whole. */
  readonly fault: unknown;
}

/** What the province's database holds of the catalogues. */
export interface IndexState {
  readonly standards: StandardTexts;
  /** A digest of every term of every standard, with its weight. */
  readonly postings: string;
  /** `sector rows` of each source that has any. */
  readonly sources: readonly string[];
}

const EVERYTHING = 1_000_000;

async function reading<Result>(
  folder: string,
  env: NodeJS.ProcessEnv,
  read: (manager: EntityManager) => Promise<Result>,
): Promise<Result> {
  const database = await openReader(databaseConfig(folder, env), folder);
  if (!database) throw new Error(`there is no database of ${folder}`);
  try {
    return await read(database.reader);
  } finally {
    await database.close();
  }
}

async function standardsIn(manager: EntityManager): Promise<StandardTexts> {
  const rows = await new StandardStore([], commonColumns).scan(manager, 0, EVERYTHING);
  const texts = rows.map(({ standard }) => [standard.id, canonicalJson(standard)] as const);
  return Object.fromEntries(texts.sort(([id], [other]) => (id < other ? -1 : 1)));
}

/** Reads a sector's database as it is. */
export function sectorState(folder: string, env: NodeJS.ProcessEnv): Promise<SectorState> {
  return reading(folder, env, async (manager) => {
    const log = new ChangeLog({ reader: manager }, () => new Date());
    const entries = (await manager.query('SELECT action, entity FROM change_log')) as {
      action: string;
      entity: string;
    }[];
    const registrations = entries.filter(({ action }) => action === 'REGISTER');
    return {
      standards: await standardsIn(manager),
      registered: registrations.map(({ entity }) => entity).sort(),
      otherEntries: entries.length - registrations.length,
      fault: (await verifyChain(log, null)).fault,
    };
  });
}

/** Reads the province's database as it is. */
export function indexState(env: NodeJS.ProcessEnv): Promise<IndexState> {
  return reading('province', env, async (manager) => {
    const postings = (await manager.query(
      'SELECT s.code AS code, p.term AS term, p.weight AS weight FROM posting p LEFT JOIN standard s ON s.serial = p.serial',
    )) as { code: string | null; term: string; weight: number }[];
    const lines = postings.map(({ code, term, weight }) => `${String(code)} ${term} ${String(weight)}`);
    const sources = (await manager.query(
      'SELECT sector, rowCount FROM source WHERE rowCount > 0 ORDER BY sector',
    )) as { sector: string; rowCount: number }[];
    return {
      standards: await standardsIn(manager),
      postings: createHash('sha256').update(lines.sort().join('\n')).digest('hex'),
      sources: sources.map(({ sector, rowCount }) => `${sector} ${String(rowCount)}`),
    };
  });
}
