import type { StoredStandard } from '../catalogue/StandardFacts';
import { evaluationId, proposalId } from '../ids';
import type { SectorNames } from '../sectorKeys';
import type { EvaluationFacts, StoredEvaluation, StoredProposal } from './EvaluationFacts';
import type { AsksForReview } from './proposalRules';
import { isLow, scoringRuleOn, totalScore } from './scoringRules';

/** Where an evaluation comes in. */
export interface EvaluationPlace {
  /** Its number among the evaluations of the standard. */
  readonly number: number;
  /** Id of the proposal to review the standard that is open; null where none is. */
  readonly open: string | null;
  readonly asks: AsksForReview;
}

/** An evaluation as it is stored: with its score by the rule of its day, and the proposal that it opens or finds open. */
export function judgedEvaluation(
  sector: SectorNames,
  facts: EvaluationFacts,
  standard: StoredStandard,
  { number, open, asks }: EvaluationPlace,
): StoredEvaluation {
  const rule = scoringRuleOn(facts.on);
  const score = totalScore(facts.indicators);
  const low = isLow(score, rule);
  const proposes = low && asks(facts, standard);
  return {
    ...facts,
    id: evaluationId(sector, standard.code, number),
    version: 1,
    number,
    score,
    rule: rule.version,
    low,
    proposal: proposes ? (open ?? proposalId(sector, standard.code, number)) : null,
  };
}

/** A proposal has the key of the evaluation that opens it. */
const proposalIdOf = (evaluation: string) => evaluation.replace(/^evaluation:/, 'proposal:');

/** The proposal that an evaluation opens; null where it opens none. */
export function openedProposal({ id, standard, proposal, on }: StoredEvaluation): StoredProposal | null {
  if (proposal === null || proposal !== proposalIdOf(id)) return null;
  return {
    id: proposal,
    version: 1,
    standard,
    evaluation: id,
    openedOn: on,
    settledOn: null,
    conclusion: null,
  };
}
