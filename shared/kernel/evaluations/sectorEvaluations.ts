import { Organization, StandardLink } from '../graph/referenceKeys';
import { evaluationListsOver } from './evaluationLists';
import { evaluationTypesOver } from './evaluationTypesOver';

/** The types of evaluations and review proposals in every sector's subgraph. */
export const sectorEvaluations = evaluationTypesOver({
  Organization,
  StandardLink,
  organizationOf: (creditCode) => Object.assign(new Organization(), { creditCode }),
  linkTo: (code) => Object.assign(new StandardLink(), { code }),
});

/** The lists of them. */
export const sectorEvaluationLists = evaluationListsOver(sectorEvaluations);
