import type { FieldProblem } from '../../errors';
import { parseId, projectId } from '../ids';
import type { ImportOutcome } from '../records/ImportOutcome';
import type { SectorNames } from '../sectorKeys';
import type { SystemFacts } from './SystemFacts';

/** A version whose entries name projects by id, where a file names them by the numbers of their plans. */
export function linkedSystem(sector: SectorNames, told: SystemFacts): SystemFacts {
  const entries = told.entries.map((entry) => {
    const { project } = entry;
    return project === null || parseId(project) ? entry : { ...entry, project: projectId(sector, project) };
  });
  return { ...told, entries };
}

/** A refusal with its projects as the file named them. */
export function refusedAsTold(outcome: ImportOutcome, told: SystemFacts, linked: SystemFacts): ImportOutcome {
  if (typeof outcome === 'string') return outcome;
  const asTold = <Problem extends FieldProblem>(problem: Problem): Problem => {
    const index = linked.entries.findIndex(({ project }) => project === problem.value);
    const entry = problem.field === 'project' ? told.entries[index] : undefined;
    return entry ? { ...problem, value: entry.project } : problem;
  };
  const { others } = outcome;
  return { ...asTold(outcome), ...(others && { others: others.map(asTold) }) };
}
