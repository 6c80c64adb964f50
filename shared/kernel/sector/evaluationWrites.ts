import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver, type ClassType } from 'type-graphql';
import type { StandardRecord } from '../catalogue/StandardRecord';
import {
  EvaluationInput,
  evaluationOutline,
  openedProposal,
  proposalRow,
  sectorEvaluations,
  type EvaluationRow,
  type ProposalRow,
  type StoredEvaluation,
} from '../evaluations';
import { Access, WRITERS } from '../graph/access';
import { standardId } from '../ids';
import type { SectorNames } from '../sectorKeys';
import type { SectorContext } from './RequestContext';
import { writeOf } from './writeOf';

const { Evaluation, ReviewProposal } = sectorEvaluations;

/** Makes the operation that records how one sector's standards are put into practice. */
export function evaluationWritesOf(
  { key, typePrefix }: SectorNames,
  Standard: ClassType<StandardRecord>,
): ClassType {
  @InputType(`Record${typePrefix}EvaluationInput`)
  class RecordEvaluationInput extends EvaluationInput {}

  @ObjectType(`Record${typePrefix}EvaluationPayload`, { simpleResolvers: true })
  @Access(['PUBLIC'])
  class Payload {
    @Field()
    clientMutationId!: string;

    @Field(() => Evaluation, {
      nullable: true,
      description: 'The evaluation, with the score that the rule gives it 标准实施评价.',
    })
    evaluation!: EvaluationRow | null;

    @Field(() => ReviewProposal, {
      nullable: true,
      description: 'The review proposal that it opened; null when it opened none 复审建议.',
    })
    proposal!: ProposalRow | null;

    @Field(() => Standard, { nullable: true, description: 'The standard that was evaluated.' })
    standard!: StandardRecord | null;
  }

  @Resolver()
  class EvaluationWrites {
    @Mutation(() => Payload, {
      name: `record${typePrefix}Evaluation`,
      description:
        'Records an evaluation of a standard; a low one opens a review proposal, unless one is open 登记标准实施评价.',
    })
    @Access(WRITERS, key)
    async record(
      @Arg('input', () => RecordEvaluationInput) input: RecordEvaluationInput,
      @Ctx() context: SectorContext,
    ): Promise<Payload> {
      const { evaluationRegister, today } = context;
      const write = writeOf('recordEvaluation', input, context);
      const outline = evaluationOutline(input, today);
      const recorded = await evaluationRegister.record(input, outline, today, write);
      const { clientMutationId } = input;
      return Object.assign(new Payload(), { clientMutationId, ...(await told(recorded, context)) });
    }
  }
  return EvaluationWrites;
}

/** What a write tells: the evaluation, the proposal as it was opened, and the standard as it is now. */
async function told(recorded: StoredEvaluation, context: SectorContext) {
  const { sector, evaluations, standardsById } = context;
  const opened = openedProposal(recorded);
  return {
    evaluation: await evaluations.byId.load(recorded.id),
    proposal: opened && sectorEvaluations.show.proposal(proposalRow(sector.key, opened, 0)),
    standard: await standardsById.load(standardId(sector, recorded.standard)),
  };
}
