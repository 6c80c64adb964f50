import type { EntityManager } from 'typeorm';
import { fieldProblem } from '../../errors';
import type { RefusedRow } from '../records/ImportOutcome';
import { projectId } from '../ids';
import { isOneOf } from '../listing/Condition';
import type { ProjectParts } from './projectWork';
import type { ProjectSeed } from './toldProject';

/** What becomes of a project that a file brings: one that is there stays as it is. */
export type ProjectOutcome = 'REGISTERED' | 'UNCHANGED' | RefusedRow;

/** Numbers that projects have, as first or as present one, and the ids of these projects. */
async function knownNumbers(
  { store, sector }: ProjectParts,
  manager: EntityManager,
  numbers: readonly string[],
): Promise<Map<string, string>> {
  const which = isOneOf('planNumber', numbers);
  const rows = (await manager.query(`SELECT id, planNumber FROM ${store.table} WHERE ${which.sql}`, [
    ...which.values,
  ])) as { readonly id: string; readonly planNumber: string }[];
  const ids = numbers.map((number) => projectId(sector, number));
  const begun = await store.serialsOf(manager, ids);
  const known = new Map(rows.map(({ id, planNumber }) => [planNumber, id]));
  numbers.forEach((number, index) => {
    const id = ids[index] ?? '';
    if (begun.has(id)) known.set(number, id);
  });
  return known;
}

/** Says of each project whether it may be registered: a number of the plan names one project of the sector. */
export async function projectOutcomes(
  parts: ProjectParts,
  manager: EntityManager,
  seeds: readonly ProjectSeed[],
): Promise<ProjectOutcome[]> {
  const numbers = seeds.flatMap(({ project }) => [project.key, project.planNumber]);
  const known = await knownNumbers(parts, manager, [...new Set(numbers)]);
  return seeds.map(({ project: { key, planNumber } }) => {
    const id = projectId(parts.sector, key);
    if (known.get(key) === id) return 'UNCHANGED';
    const taken = [key, planNumber].find((number) => known.has(number));
    if (taken !== undefined) {
      const problem = fieldProblem('planNumber', taken, `is the number of ${known.get(taken) ?? ''}`);
      return { ...problem, code: 'BAD_USER_INPUT' };
    }
    for (const number of [key, planNumber]) known.set(number, id);
    return 'REGISTERED';
  });
}
