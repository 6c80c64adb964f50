import type { EntityManager } from 'typeorm';
import { fieldProblem, type FieldProblem } from '../../errors';
import type { CatalogueWork } from '../catalogue/CatalogueWork';
import type { PlainDate, StoredStandard } from '../catalogue/StandardFacts';
import { canonicalJson } from '../changes/canonicalJson';
import { refusedRow, type ImportOutcome } from '../records/ImportOutcome';
import type { SectorNames } from '../sectorKeys';
import type { EvaluationFacts, StoredEvaluation, StoredProposal } from './EvaluationFacts';
import { checkEvaluation, periodProblems } from './evaluationRules';
import type { EvaluationStore } from './EvaluationStore';
import { judgedEvaluation, openedProposal } from './judgedEvaluation';
import { stillAsksForReview } from './proposalRules';
import type { ProposalStore } from './ProposalStore';

/** An evaluation that is brought: its number is that among the evaluations of its standard, null where it is not told. */
export interface ToldEvaluation extends EvaluationFacts {
  readonly number: number | null;
}

/** Where evaluations are weighed. */
export interface WeighingParts {
  readonly sector: SectorNames;
  readonly evaluations: EvaluationStore;
  readonly proposals: ProposalStore;
  readonly catalogue: CatalogueWork;
}

/** What becomes of evaluations: an outcome for each, in order, and what is to be written, in the order of recording. */
export interface WeighedEvaluations {
  readonly outcomes: readonly ImportOutcome[];
  readonly recorded: readonly { evaluation: StoredEvaluation; opened: StoredProposal | null }[];
}

/** What an evaluation tells, apart from what the register makes of it. */
function factsOf(told: EvaluationFacts): EvaluationFacts {
  const { standard, on, from, to, evaluator, indicators, evidence, conclusion, source, provenance } = told;
  return { standard, on, from, to, evaluator, indicators, evidence, conclusion, source, provenance };
}

const sayTheSame = (one: EvaluationFacts, other: EvaluationFacts) =>
  canonicalJson(factsOf(one)) === canonicalJson(factsOf(other));

/** What is known of one standard, and grows while its evaluations are weighed. */
interface Evaluated {
  readonly standard: StoredStandard;
  readonly known: StoredEvaluation[];
  /** Id of the proposal that is open. */
  open: string | null;
}

async function evaluatedStandards(
  { evaluations, proposals, catalogue }: WeighingParts,
  manager: EntityManager,
  codes: readonly string[],
): Promise<Map<string, Evaluated>> {
  const standards = await catalogue.findAll(manager, codes);
  const known = await evaluations.of(manager, [...standards.keys()]);
  const open = await proposals.open(manager, [...standards.keys()]);
  return new Map(
    [...standards].map(([code, standard]) => [
      code,
      {
        standard,
        known: known.filter((each) => each.standard === code),
        open: open.find((each) => each.standard === code)?.id ?? null,
      },
    ]),
  );
}

const nextNumber = ({ known }: Evaluated) => 1 + Math.max(0, ...known.map(({ number }) => number));

function numberProblems({ number }: ToldEvaluation, evaluated: Evaluated): FieldProblem[] {
  if (number === null) return [];
  if (evaluated.known.some((each) => each.number === number))
    return [fieldProblem('number', number, 'is the number of another evaluation of this standard')];
  const next = nextNumber(evaluated);
  return number === next
    ? []
    : [fieldProblem('number', number, `the next evaluation of this standard has number ${String(next)}`)];
}

const isThere = (told: ToldEvaluation, { known }: Evaluated) =>
  known.some((each) => (told.number === null || told.number === each.number) && sayTheSame(each, told));

/** Finds out what is to become of evaluations, one after the other; four statements for all of them. Writes nothing. */
export async function weighEvaluations(
  parts: WeighingParts,
  manager: EntityManager,
  brought: readonly ToldEvaluation[],
  today: PlainDate,
): Promise<WeighedEvaluations> {
  const codes = [...new Set(brought.map(({ standard }) => standard))];
  const byCode = await evaluatedStandards(parts, manager, codes);
  const recorded: WeighedEvaluations['recorded'][number][] = [];
  const outcomes = brought.map((told): ImportOutcome => {
    const evaluated = byCode.get(told.standard);
    const problems = evaluated
      ? [...checkEvaluation(told, today), ...periodProblems(told, evaluated.standard)]
      : [fieldProblem('standard', told.standard, "is no standard of this sector's catalogue")];
    if (evaluated && isThere(told, evaluated)) return 'UNCHANGED';
    const refused = refusedRow([...problems, ...(evaluated ? numberProblems(told, evaluated) : [])]);
    if (refused || !evaluated) return refused ?? 'UNCHANGED';
    const { open } = evaluated;
    const place = { number: nextNumber(evaluated), open, asks: stillAsksForReview };
    const evaluation = judgedEvaluation(parts.sector, factsOf(told), evaluated.standard, place);
    const opened = openedProposal(evaluation);
    evaluated.known.push(evaluation);
    evaluated.open ??= opened?.id ?? null;
    recorded.push({ evaluation, opened });
    return 'REGISTERED';
  });
  return { outcomes, recorded };
}
