import { Args, Ctx, Field, ObjectType, registerEnumType } from 'type-graphql';
import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { filterConditions } from '../../../shared/kernel/listing/filterConditions';
import {
  StandardListArguments,
  type StandardConnection,
} from '../../../shared/kernel/listing/standardConnection';
import { Organization, organizationOf } from '../directory/Organization';
import { standardConnections } from '../graph/connections';
import { nestedIn } from '../graph/nestedIn';
import { ProvinceStandard } from '../graph/ProvinceStandard';
import { showStandard } from '../graph/sectorStubs';
import type { ProvinceContext } from '../ProvinceContext';
import { isMatchedBy } from './matchConditions';
import { groundsOfStandard, type MatchGround, type MatchKind, type NotifiedMatter } from './matchRules';

const TbtMatchKindEnum: { readonly [Kind in MatchKind]: Kind } = { ICS: 'ICS', TERM: 'TERM', HS: 'HS' };
registerEnumType(TbtMatchKindEnum, {
  name: 'TbtMatchKind',
  description: 'By what something is matched to a notification 匹配依据: ICS分类、产品词、HS编码.',
});

/** By what something is matched to a notification. */
@ObjectType({
  description: 'By what something is matched to a notification 匹配依据.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class TbtMatchGround implements MatchGround {
  @Field(() => TbtMatchKindEnum)
  kind!: MatchKind;

  @Field({ description: 'As the notification names it 通报所列.' })
  notified!: string;

  @Field({ description: 'As it stands in what is matched 匹配所得.' })
  found!: string;
}

/** A ground as the graph shows it. */
export const showGround = (ground: MatchGround): TbtMatchGround =>
  Object.assign(new TbtMatchGround(), ground);

/** A standard that a notification matches. */
@ObjectType({ description: 'A standard that a notification matches, and by what 匹配标准.' })
@Access(['PUBLIC'])
export class TbtStandardMatch {
  @Field(() => ProvinceStandard, { nullable: true })
  readonly standard: ProvinceStandard;

  constructor(
    private readonly row: StandardRow,
    private readonly matter: NotifiedMatter,
  ) {
    this.standard = showStandard(row);
  }

  @Field(() => [TbtMatchGround], { nullable: true, description: 'By what it is matched 匹配依据.' })
  async grounds(@Ctx() { loaders }: ProvinceContext): Promise<TbtMatchGround[]> {
    const classes = await loaders.parts.classifications.load(this.row.serial);
    const ics = classes.flatMap(({ scheme, code }) => (scheme === 'ICS' ? [code] : []));
    return groundsOfStandard(this.matter, { title: this.row.title, ics }).map(showGround);
  }
}

/** An organization that a notification concerns, as the list reads it. */
export interface OrganizationMatchRow {
  readonly serial: number;
  readonly creditCode: string;
  readonly byIcs: number;
  readonly byTerm: number;
  readonly byHs: number;
}

/** An organization that a notification concerns. */
@ObjectType({ description: 'An organization that a notification concerns, and by what 匹配机构.' })
@Access(['PUBLIC'])
export class TbtOrganizationMatch {
  readonly creditCode: string;

  @Field(() => [TbtMatchKindEnum], {
    description: 'ICS and TERM through standards it drafted, HS through what it exports 匹配依据.',
  })
  readonly by: readonly MatchKind[];

  constructor(
    { creditCode, byIcs, byTerm, byHs }: OrganizationMatchRow,
    readonly matter: NotifiedMatter,
  ) {
    this.creditCode = creditCode;
    const told = { ICS: byIcs, TERM: byTerm, HS: byHs };
    this.by = (Object.keys(told) as MatchKind[]).filter((kind) => Number(told[kind]) === 1);
  }

  @Field(() => Organization, { nullable: true })
  organization(@Ctx() { loaders }: ProvinceContext): Promise<Organization> {
    return organizationOf(this.creditCode, loaders);
  }

  @Field(() => standardConnections.Connection, {
    nullable: true,
    description: 'The standards that the notification matches and that it drafted 起草的匹配标准.',
  })
  standards(
    @Args() args: StandardListArguments,
    @Ctx() context: ProvinceContext,
  ): Promise<StandardConnection> {
    return standardConnections.open(nestedIn(context), args, showStandard, [
      ...filterConditions({ organization: this.creditCode }, context.today),
      isMatchedBy(this.matter, context.today),
    ]);
  }
}
