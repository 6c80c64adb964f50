import { Ctx, Field, Float, Int, ObjectType } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import { Completeness } from '../../../shared/kernel/graph/completeness';
import { completenessOf } from '../../../shared/kernel/graph/completenessOf';
import { DateScalar, DateTimeScalar } from '../../../shared/kernel/graph/scalars';
import { FrontRunnerDeclaration } from './FrontRunnerDeclaration';
import { DisqualificationEnum, IndicatorDirectionEnum } from './frontRunnerEnums';
import { FrontRunnerProduct } from './FrontRunnerProduct';
import {
  RANKING_RULE,
  type DisqualificationCode,
  type IndicatorDirection,
  type Standing,
} from './frontRunnerRules';
import { digestOf, type PlacedDeclaration, type ProductRanking } from './rankProduct';
import type { ProvinceContext } from '../ProvinceContext';

/** What one indicator adds to a score. */
@ObjectType({ description: 'What one core indicator adds to a score 得分构成.', simpleResolvers: true })
@Access(['PUBLIC'])
export class FrontRunnerScorePart {
  @Field({ description: 'Name of the core indicator 指标名称.' })
  indicator!: string;

  @Field(() => Float, { description: 'Declared value in the unit of the baseline 声明值.' })
  value!: number;

  @Field(() => Float, { description: 'Value that the national standard asks for 国家标准基准值.' })
  baseline!: number;

  @Field({ description: 'Unit of both 计量单位.' })
  unit!: string;

  @Field(() => IndicatorDirectionEnum, { description: 'Which values are better 指标方向.' })
  direction!: IndicatorDirection;

  @Field(() => Float, { description: 'By how much it is better, as a share of the baseline 优于基准幅度.' })
  margin!: number;
}

/** Where a declaration stands, and why. */
@ObjectType({ description: 'Where a declaration stands, and why 排名情况.' })
@Access(['PUBLIC'])
export class FrontRunnerPlace {
  constructor(private readonly standing: Standing<PlacedDeclaration>) {}

  @Field(() => Int, {
    nullable: true,
    description: 'From 1; declarations of one score share a position; null where it is not ranked 名次.',
  })
  get position(): number | null {
    return this.standing.position;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'Mean of the margins over the baseline; null where it is not ranked 得分.',
  })
  get score(): number | null {
    return this.standing.score;
  }

  @Field(() => [FrontRunnerScorePart], { description: 'Indicator by indicator 得分构成.' })
  parts(): readonly FrontRunnerScorePart[] {
    return this.standing.parts;
  }

  @Field(() => DisqualificationEnum, { nullable: true, description: 'Why it is not ranked 不入榜原因.' })
  get disqualification(): DisqualificationCode | null {
    return this.standing.disqualification;
  }

  @Field({ description: 'Why it stands there, in words 说明.' })
  reason(): string {
    return this.standing.reason;
  }

  @Field(() => FrontRunnerDeclaration, { nullable: true, description: 'The declaration 领跑者声明.' })
  declaration(): FrontRunnerDeclaration {
    return this.standing.declaration.row;
  }
}

/** A kind of product ranked on a day. */
@ObjectType({ description: 'The declarations of a kind of product, ranked on a day 标准领跑者排名.' })
@Access(['PUBLIC'])
export class FrontRunnerRanking {
  constructor(private readonly ranking: ProductRanking) {}

  @Field(() => FrontRunnerProduct, { nullable: true, description: 'The kind of product 产品类别.' })
  product(): FrontRunnerProduct {
    return this.ranking.product;
  }

  @Field(() => DateScalar, { description: 'Day for which it is ranked 排名日期.' })
  on(): string {
    return this.ranking.on;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The moment by whose knowledge it is ranked; null for what is known now 已知时点.',
  })
  knownAt(): string | null {
    return this.ranking.knownAt;
  }

  @Field({ description: 'Rule by which it is ranked 排名规则.' })
  rule(): string {
    return RANKING_RULE;
  }

  @Field(() => [FrontRunnerPlace], { description: 'The best first, those not ranked last 排名.' })
  places(): FrontRunnerPlace[] {
    return this.ranking.standings.map((standing) => new FrontRunnerPlace(standing));
  }

  @Field({
    description:
      'SHA-256 that the ranking would be published with; what was published at a moment comes out again for what was known then 榜单摘要值.',
  })
  digest(): string {
    return digestOf(this.ranking);
  }

  @Field(() => Completeness, {
    description: 'What declared standards were looked up in, and how fresh it is 完整性证明.',
  })
  completeness(@Ctx() context: ProvinceContext): Promise<Completeness> {
    return completenessOf(context);
  }
}
