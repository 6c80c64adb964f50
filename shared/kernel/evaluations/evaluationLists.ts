import { ArgsType, Field, InputType, type ClassType } from 'type-graphql';
import { badField } from '../../errors';
import { StandardNumber } from '../../numbers';
import type { PlainDate } from '../catalogue/StandardFacts';
import { ForwardPageArguments } from '../graph/paging';
import { DateScalar } from '../graph/scalars';
import { condition, isOneOf, type Condition } from '../listing/Condition';
import { fingerprintOf } from '../listing/cursor';
import { columnFacets } from '../listing/facets';
import { alsoMeeting } from '../listing/keysetPage';
import { KnownAtTheProvince } from '../listing/KnownAtField';
import { knownRows } from '../listing/knownRows';
import { readsFor, type ListContext } from '../listing/ListContext';
import { recordConnectionOver, type ListedKind, type RecordConnection } from '../records/recordConnection';
import { SectorKeyEnum, type SectorKey } from '../sectorKeys';
import type { EvaluationRow, ProposalRow } from './evaluationTables';
import type { EvaluationTypes } from './evaluationTypesOver';

/** Which evaluations a list holds. */
@InputType({ description: 'Which evaluations a list holds; every condition given must be met 筛选条件.' })
export class EvaluationFilter {
  @Field(() => [SectorKeyEnum], { nullable: true })
  sectors?: SectorKey[] | null;

  @Field(() => String, { nullable: true, description: 'Number of the standard, in any spelling.' })
  standard?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the score lies below the rule's threshold." })
  low?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Evaluated on this day or later.' })
  from?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Evaluated on this day or earlier.' })
  to?: PlainDate | null;

  @KnownAtTheProvince('Evaluations')
  knownAt?: string | null;
}

/** Which review proposals a list holds. */
@InputType({
  description: 'Which review proposals a list holds; every condition given must be met 筛选条件.',
})
export class ReviewProposalFilter {
  @Field(() => [SectorKeyEnum], { nullable: true })
  sectors?: SectorKey[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether no review has settled them yet.' })
  open?: boolean | null;

  @KnownAtTheProvince('Review proposals')
  knownAt?: string | null;
}

/** The arguments of every list of evaluations. */
@ArgsType()
export class EvaluationListArguments extends ForwardPageArguments {
  @Field(() => EvaluationFilter, { nullable: true })
  filter?: EvaluationFilter | null;
}

/** The arguments of every list of review proposals. */
@ArgsType()
export class ReviewProposalListArguments extends ForwardPageArguments {
  @Field(() => ReviewProposalFilter, { nullable: true })
  filter?: ReviewProposalFilter | null;
}

/** A list of evaluations or of review proposals. */
export type EvaluationConnection = RecordConnection;

/** What opens the lists in a subgraph. */
export interface EvaluationLists {
  readonly EvaluationConnection: ClassType<EvaluationConnection>;
  readonly ReviewProposalConnection: ClassType<EvaluationConnection>;
  /** @throws BAD_USER_INPUT on a filter or page that cannot be */
  openEvaluations(context: ListContext, args: EvaluationListArguments): EvaluationConnection;
  /** @throws BAD_USER_INPUT on a page that cannot be */
  openProposals(context: ListContext, args: ReviewProposalListArguments): EvaluationConnection;
}

const evaluations: ListedKind = {
  name: 'Evaluation',
  noun: 'evaluation',
  description: 'A list of evaluations, the latest first 标准实施评价列表.',
  access: ['PUBLIC'],
  facets: [
    ...columnFacets('sector'),
    { name: 'low', expression: condition("CASE WHEN s.low = 1 THEN 'true' ELSE 'false' END") },
  ],
};

const proposals: ListedKind = {
  name: 'ReviewProposal',
  noun: 'review proposal',
  description: 'A list of review proposals, the oldest first 复审建议列表.',
  access: ['PUBLIC'],
  facets: [
    ...columnFacets('sector'),
    { name: 'open', expression: condition("CASE WHEN s.settledOn IS NULL THEN 'true' ELSE 'false' END") },
  ],
};

/** Of a standard, named in any spelling. @throws BAD_USER_INPUT */
function ofStandard(number: string): Condition {
  const parsed = StandardNumber.tryParse(number);
  if ('reason' in parsed) throw badField('filter.standard', number, parsed.reason);
  return condition('s.standardCode = ?', parsed.number.code);
}

function evaluationConditions({ sectors, standard, low, from, to }: EvaluationFilter): Condition[] {
  return [
    ...(sectors ? [isOneOf('s.sector', sectors)] : []),
    ...(standard == null ? [] : [ofStandard(standard)]),
    ...(low == null ? [] : [condition('s.low = ?', low ? 1 : 0)]),
    ...(from == null ? [] : [condition('s.evaluatedOn >= ?', from)]),
    ...(to == null ? [] : [condition('s.evaluatedOn <= ?', to)]),
  ];
}

function proposalConditions({ sectors, open }: ReviewProposalFilter): Condition[] {
  return [
    ...(sectors ? [isOneOf('s.sector', sectors)] : []),
    ...(open == null ? [] : [condition(open ? 's.settledOn IS NULL' : 's.settledOn IS NOT NULL')]),
  ];
}

/** Makes the lists over a subgraph's own types. */
export function evaluationListsOver({ Evaluation, ReviewProposal, show }: EvaluationTypes): EvaluationLists {
  const listed = recordConnectionOver<EvaluationRow>(Evaluation, evaluations);
  const proposed = recordConnectionOver<ProposalRow>(ReviewProposal, proposals);
  const listOf = (
    table: 'evaluation' | 'review_proposal',
    filter: EvaluationFilter | ReviewProposalFilter,
    conditions: readonly Condition[],
    context: ListContext,
  ) => {
    const known = knownRows(table, { instant: filter.knownAt, isWithin: false }, context);
    return {
      from: condition(`${table} s`),
      conditions: [...conditions, ...(known ? [known.still] : [])],
      ...(known && { among: alsoMeeting(known.past, conditions) }),
      fingerprint: fingerprintOf([table, Object.entries(filter).sort()]),
    };
  };
  return {
    EvaluationConnection: listed.Connection,
    ReviewProposalConnection: proposed.Connection,
    openEvaluations: (context, args) => {
      const filter = args.filter ?? {};
      const list = {
        ...listOf('evaluation', filter, evaluationConditions(filter), context),
        ordering: { expression: condition('s.evaluatedOn'), nullable: false, direction: 'DESC' as const },
      };
      return listed.open({ reads: readsFor(context), list, args, show: show.evaluation });
    },
    openProposals: (context, args) => {
      const filter = args.filter ?? {};
      const list = {
        ...listOf('review_proposal', filter, proposalConditions(filter), context),
        ordering: { expression: condition('s.openedOn'), nullable: false, direction: 'ASC' as const },
      };
      return proposed.open({ reads: readsFor(context), list, args, show: show.proposal });
    },
  };
}
