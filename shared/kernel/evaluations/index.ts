export type {
  EvaluationFacts,
  EvidenceFact,
  IndicatorFact,
  StoredEvaluation,
  StoredProposal,
} from './EvaluationFacts';
export { createEvaluationAccess, type EvaluationAccess, type EvaluationContext } from './EvaluationContext';
export { EvaluationInput, evaluationOutline } from './evaluationInputs';
export {
  EvaluationListArguments,
  evaluationListsOver,
  ReviewProposalListArguments,
  type EvaluationConnection,
} from './evaluationLists';
export { EvaluationRegister, type EvaluationParts } from './EvaluationRegister';
export { evaluationColumns, evaluationRow, EvaluationStore } from './EvaluationStore';
export { EvaluationRow, evaluationItemTables, evaluationTables, ProposalRow } from './evaluationTables';
export { evaluationTypesOver } from './evaluationTypesOver';
export { openedProposal } from './judgedEvaluation';
export { proposalColumns, proposalRow, ProposalStore } from './ProposalStore';
export { readEvaluationSeeds } from './readEvaluationSeeds';
export { sectorEvaluationLists, sectorEvaluations } from './sectorEvaluations';
export { settleProposals } from './settleProposals';
export type { ToldEvaluation } from './weighEvaluations';
