import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { aheadProblem, badField, badInput } from '../../../shared/errors';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar, DateTimeScalar } from '../../../shared/kernel/graph/scalars';
import { factsOfRow } from '../../../shared/kernel/registers/rowFacts';
import { writeOf } from '../../../shared/kernel/sector/writeOf';
import type { ProvinceContext } from '../ProvinceContext';
import { provinceTablesOf } from '../provinceRegisters';
import { FrontRunnerRanking } from './FrontRunnerRanking';
import { FrontRunnerRankingRow } from './FrontRunnerRankingRow';
import { frontRunnerRankings } from './frontRunnerRegisters';
import { RANKING_RULE } from './frontRunnerRules';
import { digestOf, frozenStanding, rankProduct } from './rankProduct';

/** Which ranking is to be published. */
@InputType({ description: 'Which ranking is to be published 发布榜单.' })
export class PublishRankingInput {
  @Field({ description: 'Idempotency key 幂等键.' })
  clientMutationId!: string;

  @Field({ description: 'Key of the kind of product 产品类别.' })
  productKey!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day for which it is ranked, today when absent 排名日期.',
  })
  on?: PlainDate | null;
}

/** The ranking as it was published. */
@ObjectType({ description: 'The ranking as it was published 榜单发布结果.', simpleResolvers: true })
@Access(['PUBLIC'])
export class PublishRankingPayload {
  @Field()
  clientMutationId!: string;

  @Field(() => FrontRunnerRankingRow, { nullable: true, description: 'The ranking 榜单.' })
  ranking!: FrontRunnerRankingRow;
}

/** Who leads by what is declared, and its publication. */
@Resolver()
export class FrontRunnerOperations {
  @Query(() => FrontRunnerRanking, {
    nullable: true,
    description:
      'What is declared of a kind of product, ranked, with the reasons; by what is known now, or by what was known at a moment: of the product, the declarations and the standards that they cite 标准领跑者排名.',
  })
  @Access(['PUBLIC'])
  async frontRunnerRanking(
    @Arg('productKey', () => String) productKey: string,
    @Ctx() context: ProvinceContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Today when absent.' }) on?: PlainDate | null,
    @Arg('knownAt', () => DateTimeScalar, {
      nullable: true,
      description: 'Ranks by what the change logs had told by then, as they had told it 已知时点.',
    })
    knownAt?: string | null,
  ): Promise<FrontRunnerRanking | null> {
    const asked = { on: on ?? context.today, knownAt: knownAt ?? null };
    const ranking = await rankProduct(productKey, asked, context);
    return ranking && new FrontRunnerRanking(ranking);
  }

  @Mutation(() => PublishRankingPayload, {
    nullable: true,
    description:
      'Publishes the ranking of a kind of product for a day: the standings are kept as they are, with their digest 发布领跑者榜单.',
  })
  @Access(['COORDINATOR', 'ADMIN'])
  async publishRanking(
    @Arg('input', () => PublishRankingInput) input: PublishRankingInput,
    @Ctx() context: ProvinceContext,
  ): Promise<PublishRankingPayload> {
    const { today, identity, registerBook, database } = context;
    const rankedOn = input.on ?? today;
    const ahead = aheadProblem('on', rankedOn, today);
    if (ahead.length > 0) throw badInput(...ahead);
    const ranking = await rankProduct(input.productKey, { on: rankedOn, knownAt: null }, context);
    if (!ranking) throw badField('productKey', input.productKey, 'is the key of no kind of product');
    const tables = provinceTablesOf(frontRunnerRankings);
    const facts = factsOfRow(tables, {
      key: `${input.productKey}-${rankedOn}`,
      productKey: input.productKey,
      rankedOn,
      rule: RANKING_RULE,
      digest: digestOf(ranking),
      standings: ranking.standings.map(frozenStanding),
      source: null,
      provenance: ranking.product.provenance,
    });
    const write = writeOf('publishRanking', input, { identity });
    const stored = await registerBook.record(tables, facts, { today, expectedVersion: null }, write);
    const serials = await tables.store.serialsOf(database.reader, [stored.id]);
    const shown = tables.showStored(stored, serials.get(stored.id) ?? 0) as FrontRunnerRankingRow;
    const { clientMutationId } = input;
    return Object.assign(new PublishRankingPayload(), { clientMutationId, ranking: shown });
  }
}
