import type { StoredStandard } from '../../../shared/kernel/catalogue/StandardFacts';
import type { StoredEvaluation } from '../../../shared/kernel/evaluations';
import type { StoredPilot } from '../../../shared/kernel/pilots';
import type { StoredProject } from '../../../shared/kernel/projects';
import type { NamedBody } from './upsertOrganizations';

/** The bodies that a standard names as its drafters. */
export function bodiesOfStandard({ drafting, provenance }: StoredStandard): NamedBody[] {
  return drafting.map(({ name, creditCode }) => ({ name, creditCode, provenance }));
}

/** The body that a pilot names as the one that carries it out. */
export function bodiesOfPilot({ organization, provenance }: StoredPilot): NamedBody[] {
  return organization ? [{ ...organization, provenance }] : [];
}

/** The body that a project names as the one that leads the drafting. */
export function bodiesOfProject({ lead, provenance }: StoredProject): NamedBody[] {
  return lead ? [{ ...lead, provenance }] : [];
}

/** The body that an evaluation names as the one that made it. */
export function bodiesOfEvaluation({ evaluator, provenance }: StoredEvaluation): NamedBody[] {
  return [{ ...evaluator, provenance }];
}
