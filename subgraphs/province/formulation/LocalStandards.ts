import { Args, Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { StandardMaking } from '../../../shared/kernel/catalogue/makingRules';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { Completeness } from '../../../shared/kernel/graph/completeness';
import { completenessOf } from '../../../shared/kernel/graph/completenessOf';
import { DateScalar, DateTimeScalar } from '../../../shared/kernel/graph/scalars';
import { ofSameMoment } from '../../../shared/kernel/listing/Belonging';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import {
  StandardListArguments,
  type StandardConnection,
} from '../../../shared/kernel/listing/standardConnection';
import { SectorKeyEnum, type SectorKey } from '../../../shared/kernel/sectorKeys';
import { standardConnections } from '../graph/connections';
import { nestedIn } from '../graph/nestedIn';
import { showStandard } from '../graph/sectorStubs';
import type { CountedRows } from '../counting/CountedRows';
import type { ProvinceContext } from '../ProvinceContext';
import type { MakingCount } from './countMakings';
import { CountingRule } from '../rules/CountingRule';

/** Local standards in figures. */
@ObjectType({ description: 'Local standards in figures 地方标准统计.', simpleResolvers: true })
@Access(['PUBLIC'])
export class MakingFigures {
  @Field(() => Int, { description: 'All of them 合计.' })
  total!: number;

  @Field(() => Int, { description: 'Those that replace nothing 制定.' })
  new!: number;

  @Field(() => Int, { description: 'Those that replace at least one standard as a whole 修订.' })
  revised!: number;

  @Field(() => Int, { description: 'Those that replace others in part only 部分修订.' })
  partlyRevised!: number;
}

function figuresOf(counts: readonly MakingCount[]): MakingFigures {
  const sum = (making?: StandardMaking) =>
    counts
      .filter((each) => making === undefined || each.making === making)
      .reduce((total, { count }) => total + count, 0);
  return Object.assign(new MakingFigures(), {
    total: sum(),
    new: sum('NEW'),
    revised: sum('REVISED'),
    partlyRevised: sum('PARTLY_REVISED'),
  });
}

/** Opens the rows behind figures, by what was known when these were counted. @throws BAD_USER_INPUT */
function openCounted(
  { belonging, knownAt }: CountedRows,
  args: StandardListArguments,
  context: ProvinceContext,
  sectors: readonly SectorKey[] = [],
): Promise<StandardConnection> {
  const within = sectors.length === 0 ? [] : [isOneOf('s.sector', sectors)];
  const asked = ofSameMoment(args, knownAt, 'localStandards');
  return standardConnections.open(nestedIn(context), asked, showStandard, (place) => [
    ...belonging(place),
    ...within,
  ]);
}

/** The local standards of one sector. */
@ObjectType({ description: 'The local standards of one sector in a period 领域地方标准.' })
@Access(['PUBLIC'])
export class SectorLocalStandards {
  @Field(() => SectorKeyEnum)
  readonly sector: SectorKey;

  @Field(() => MakingFigures)
  readonly figures: MakingFigures;

  constructor(
    sector: SectorKey,
    counts: readonly MakingCount[],
    private readonly counted: CountedRows,
  ) {
    this.sector = sector;
    this.figures = figuresOf(counts.filter((each) => each.sector === sector));
  }

  @Field(() => standardConnections.Connection, {
    description: 'The rows behind its figures; filter them by making 明细.',
  })
  standards(
    @Args() args: StandardListArguments,
    @Ctx() context: ProvinceContext,
  ): Promise<StandardConnection> {
    return openCounted(this.counted, args, context, [this.sector]);
  }
}

/** The local standards of a period, as a rule counts them. */
@ObjectType({ description: 'Local standards of a period, new and revised ones told apart 地方标准制修订.' })
@Access(['PUBLIC'])
export class LocalStandards {
  @Field(() => DateScalar)
  readonly from: PlainDate;

  @Field(() => DateScalar)
  readonly to: PlainDate;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The moment by whose knowledge they are counted; null for what is known now 已知时点.',
  })
  readonly knownAt: string | null;

  @Field(() => CountingRule, { description: 'The rule they are counted by.' })
  readonly rule: CountingRule;

  @Field(() => MakingFigures, { description: 'All sectors together.' })
  readonly figures: MakingFigures;

  @Field(() => [SectorLocalStandards], { description: 'Each sector, in the order of their keys 分领域.' })
  readonly bySector: readonly SectorLocalStandards[];

  constructor(
    { from, to, rule }: Pick<LocalStandards, 'from' | 'to' | 'rule'>,
    sectors: readonly SectorKey[],
    counts: readonly MakingCount[],
    private readonly counted: CountedRows,
  ) {
    this.from = from;
    this.to = to;
    this.knownAt = counted.knownAt;
    this.rule = rule;
    this.figures = figuresOf(counts);
    this.bySector = sectors.map((sector) => new SectorLocalStandards(sector, counts, counted));
  }

  @Field(() => standardConnections.Connection, {
    description: 'The rows behind the figures; filter them by making, sector and more 明细.',
  })
  standards(
    @Args() args: StandardListArguments,
    @Ctx() context: ProvinceContext,
  ): Promise<StandardConnection> {
    return openCounted(this.counted, args, context);
  }

  @Field(() => Completeness, { description: 'What was counted and how fresh it is 完整性证明.' })
  completeness(@Ctx() context: ProvinceContext): Promise<Completeness> {
    return completenessOf(context);
  }
}
