import type { EntityManager } from 'typeorm';
import type { Database } from '../../database';
import { isOneOf } from '../listing/Condition';
import type { NumberRegistry, ReplacementEdge } from './NumberRegistry';

/** What the tables of one database say took the place of these numbers: one statement for all. */
export async function successorsIn(
  manager: EntityManager,
  codes: readonly string[],
): Promise<ReplacementEdge[]> {
  const [replaced, successor] = [isOneOf('s.code', codes), isOneOf('r.code', codes)];
  return (await manager.query(
    `SELECT s.code AS replaced, r.code AS successor FROM standard s
       JOIN standard_replacement r ON r.serial = s.serial AND r.direction = 'REPLACED_BY'
      WHERE ${replaced.sql}
     UNION
     SELECT r.code AS replaced, s.code AS successor FROM standard_replacement r
       JOIN standard s ON s.serial = r.serial
      WHERE r.direction = 'REPLACES' AND ${successor.sql}`,
    [...replaced.values, ...successor.values],
  )) as ReplacementEdge[];
}

/** Successors known to this catalogue and to the province. */
export function localSuccessors(
  database: Database,
  registry: NumberRegistry,
  manager: EntityManager = database.reader,
): (codes: readonly string[]) => Promise<readonly ReplacementEdge[]> {
  return async (codes) => {
    const [own, others] = await Promise.all([successorsIn(manager, codes), registry.successorsOf(codes)]);
    return [...own, ...others];
  };
}
