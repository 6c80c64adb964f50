import { Args, Ctx, Query, Resolver } from 'type-graphql';
import {
  EvaluationListArguments,
  evaluationListsOver,
  evaluationTypesOver,
  ReviewProposalListArguments,
  type EvaluationConnection,
} from '../../../shared/kernel/evaluations';
import { Access } from '../../../shared/kernel/graph/access';
import { Organization, organizationOf } from '../directory/Organization';
import type { ProvinceContext } from '../ProvinceContext';
import { linkTo, StandardLink } from './StandardLink';

/** The types of evaluations and review proposals as the province shows them from its index. */
export const provinceEvaluations = evaluationTypesOver<ProvinceContext>({
  Organization,
  StandardLink,
  linkTo,
  organizationOf: (creditCode, { loaders }) => organizationOf(creditCode, loaders),
});

const lists = evaluationListsOver(provinceEvaluations);

/** Evaluations of standards of all sectors, and what they propose. */
@Resolver()
export class EvaluationQueries {
  @Query(() => lists.EvaluationConnection, {
    nullable: true,
    description: 'Evaluations of standards of all sectors, the latest first 标准实施评价.',
  })
  @Access(['PUBLIC'])
  evaluations(@Args() args: EvaluationListArguments, @Ctx() context: ProvinceContext): EvaluationConnection {
    return lists.openEvaluations(context, args);
  }

  @Query(() => lists.ReviewProposalConnection, {
    nullable: true,
    description: 'Proposals to review standards of all sectors, the oldest first 复审建议.',
  })
  @Access(['PUBLIC'])
  reviewProposals(
    @Args() args: ReviewProposalListArguments,
    @Ctx() context: ProvinceContext,
  ): EvaluationConnection {
    return lists.openProposals(context, args);
  }
}
