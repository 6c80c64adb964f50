import type { StoredStandard } from '../../../shared/kernel/catalogue/StandardFacts';
import type { ChangeEntry, EntityKind } from '../../../shared/kernel/changes/ChangeEntry';
import type { StoredEvaluation } from '../../../shared/kernel/evaluations';
import type { StoredPilot } from '../../../shared/kernel/pilots';
import type { StoredProject } from '../../../shared/kernel/projects';
import type { NamedBody, TimedBody } from './upsertOrganizations';

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

const namedBy: { readonly [Kind in EntityKind]?: (record: never) => readonly NamedBody[] } = {
  STANDARD: bodiesOfStandard,
  PILOT: bodiesOfPilot,
  PROJECT: bodiesOfProject,
  EVALUATION: bodiesOfEvaluation,
};

/** The bodies that a stretch of a log names, in its order, each with the time of the row that does. */
export function bodiesIn(entries: readonly ChangeEntry[]): TimedBody[] {
  return entries.flatMap(({ kind, at, after }) => {
    const named = after === null ? [] : (namedBy[kind]?.(after as never) ?? []);
    return named.map((body) => ({ ...body, at }));
  });
}
