import { badInput, fieldProblem, type FieldProblem } from '../../errors';
import type { StandardFacts } from '../catalogue/StandardFacts';
import { inForceFrom } from '../catalogue/standardRules';
import type { ProjectFacts } from './ProjectFacts';

/** What is wrong with a standard as the outcome of a project, beyond what is wrong with any standard. */
function outcomeProblems(project: ProjectFacts, facts: StandardFacts): FieldProblem[] {
  const { level, code, issuedOn, withdrawnOn } = facts;
  return [
    ...(level === project.level
      ? []
      : [fieldProblem('code', code, `is of level ${level}, the project of level ${project.level}`)]),
    ...(code === project.revises
      ? [fieldProblem('code', code, 'is the number of the edition it revises')]
      : []),
    ...(issuedOn === null ? [fieldProblem('issuedOn', issuedOn, 'is needed to publish')] : []),
    ...(withdrawnOn === null ? [] : [fieldProblem('withdrawnOn', withdrawnOn, 'cannot be known yet')]),
  ];
}

/**
 * The standard that a project brings about: what the caller says of it, the edition it replaces, and where the caller
 * is silent the project's title, and the body that led the drafting. @throws BAD_USER_INPUT
 */
export function publishedFacts(project: ProjectFacts, facts: StandardFacts): StandardFacts {
  const problems = outcomeProblems(project, facts);
  if (problems.length > 0) throw badInput(...problems);
  const { revises, lead, provenance } = project;
  const others = facts.replaces.filter(({ code }) => code !== revises);
  return {
    ...facts,
    title: facts.title === '' ? project.title : facts.title,
    // What comes of a made-up project is made up.
    provenance: provenance === 'SYNTHETIC' ? provenance : facts.provenance,
    replaces: revises === null ? facts.replaces : [{ code: revises, partial: false }, ...others],
    drafting: facts.drafting.length === 0 && lead !== null ? [{ ...lead, role: 'LEAD' }] : facts.drafting,
  };
}

/** The day from which the edition that a standard revises no longer applies: the first on which the new one does. */
export function withdrawalDay(facts: StandardFacts, revised: StandardFacts): string {
  const from = inForceFrom(facts);
  const before = inForceFrom(revised);
  if (from !== null && (before === null || before < from)) return from;
  const problem = `must be after ${before ?? ''}, when ${revised.code} took effect`;
  throw badInput(fieldProblem('effectiveOn', facts.effectiveOn, problem));
}
