import { Args, Ctx, Field, ObjectType } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import { Completeness } from '../../../shared/kernel/graph/completeness';
import { completenessOf } from '../../../shared/kernel/graph/completenessOf';
import type { DraftingRole, PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { DateScalar, DateTimeScalar } from '../../../shared/kernel/graph/scalars';
import { ofSameMoment } from '../../../shared/kernel/listing/Belonging';
import { condition, type Condition } from '../../../shared/kernel/listing/Condition';
import { hasItem, type RowSource } from '../../../shared/kernel/listing/rowSources';
import {
  StandardListArguments,
  type StandardConnection,
} from '../../../shared/kernel/listing/standardConnection';
import { Organization, organizationOf } from '../directory/Organization';
import { standardConnections } from '../graph/connections';
import { showStandard } from '../graph/sectorStubs';
import type { ProvinceContext } from '../ProvinceContext';
import { Achievement } from './Achievement';
import { achievements } from './achievementRegister';

/** Having led the drafting of a standard of the table `s`, or joined in it without leading. */
function drafted(creditCode: string, role: DraftingRole, source: RowSource): Condition {
  const has = (as: DraftingRole) =>
    hasItem(source, 'standard_drafting', {
      item: 'd',
      row: 's',
      meets: condition('d.creditCode = ? AND d.role = ?', creditCode, as),
    });
  if (role === 'LEAD') return has('LEAD');
  const [joined, led] = [has('PARTICIPANT'), has('LEAD')];
  return condition(`${joined.sql} AND NOT ${led.sql}`, ...joined.values, ...led.values);
}

/** For which day evidence is asked for, and by what was known when. */
export interface EvidenceScope {
  /** Day on which it was asked for. */
  readonly on: PlainDate;
  /** The day by which things had been done; null for all there is. */
  readonly asOf: PlainDate | null;
  /** The moment whose knowledge is asked for, ISO 8601; null for what is known now. */
  readonly knownAt: string | null;
}

/** What a body has done in standardization, as evidence when its staff are evaluated. */
@ObjectType({
  description:
    'What a body has done in standardization, as evidence when its staff are evaluated 职称评审依据.',
})
@Access(['PUBLIC'])
export class ProfessionalEvidence {
  constructor(
    private readonly creditCode: string,
    { on, asOf, knownAt }: EvidenceScope,
  ) {
    this.on = on;
    this.asOf = asOf;
    this.knownAt = knownAt;
  }

  @Field(() => DateScalar, { description: 'Day on which it was asked for 出具日期.' })
  readonly on: PlainDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day by which standards were issued and achievements completed; null for all 时点.',
  })
  readonly asOf: PlainDate | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The moment by whose knowledge it tells; null for what is known now 已知时点.',
  })
  readonly knownAt: string | null;

  @Field(() => Organization, { nullable: true, description: 'The body 单位.' })
  organization(@Ctx() { loaders }: ProvinceContext): Promise<Organization> {
    return organizationOf(this.creditCode, loaders, this.knownAt);
  }

  @Field(() => standardConnections.Connection, {
    nullable: true,
    description: 'Standards whose drafting it led, of all sectors 主导制定的标准.',
  })
  led(@Args() args: StandardListArguments, @Ctx() context: ProvinceContext): Promise<StandardConnection> {
    return this.standards('LEAD', args, context);
  }

  @Field(() => standardConnections.Connection, {
    nullable: true,
    description: 'Standards in whose drafting it joined without leading, of all sectors 参与制定的标准.',
  })
  joined(@Args() args: StandardListArguments, @Ctx() context: ProvinceContext): Promise<StandardConnection> {
    return this.standards('PARTICIPANT', args, context);
  }

  @Field(() => [Achievement], {
    nullable: true,
    description: 'Achievements of which it is the first owner, in the order of their keys 科技成果.',
  })
  async achievements(@Ctx() { registers }: ProvinceContext): Promise<Achievement[]> {
    const rows = await registers.at(this.knownAt).by(achievements, 'ownerCode').load(this.creditCode);
    const { asOf } = this;
    return asOf === null ? rows : rows.filter(({ completedOn }) => completedOn <= asOf);
  }

  @Field(() => Completeness, { description: 'What was read and how fresh it is 完整性证明.' })
  completeness(@Ctx() context: ProvinceContext): Promise<Completeness> {
    return completenessOf(context);
  }

  private standards(
    role: DraftingRole,
    args: StandardListArguments,
    context: ProvinceContext,
  ): Promise<StandardConnection> {
    const { creditCode, asOf } = this;
    const issued = asOf === null ? [] : [condition('s.issuedOn <= ?', asOf)];
    const asked = ofSameMoment(onSameDay(args, asOf), this.knownAt, 'professionalEvidence');
    return standardConnections.open(context, asked, showStandard, ({ source }) => [
      drafted(creditCode, role, source),
      ...issued,
    ]);
  }
}

/** The arguments of a list on a day: status is meant for that day where the filter names no other. */
function onSameDay(args: StandardListArguments, asOf: PlainDate | null): StandardListArguments {
  return asOf === null ? args : { ...args, filter: { ...args.filter, asOf: args.filter?.asOf ?? asOf } };
}
