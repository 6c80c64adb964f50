import { Args, Ctx, Field, ObjectType } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import { Completeness } from '../../../shared/kernel/graph/completeness';
import { completenessOf } from '../../../shared/kernel/graph/completenessOf';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { condition } from '../../../shared/kernel/listing/Condition';
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
function drafted(creditCode: string, role: 'LEAD' | 'PARTICIPANT') {
  const has = (as: string) =>
    `EXISTS (SELECT 1 FROM standard_drafting d WHERE d.serial = s.serial AND d.creditCode = ? AND d.role = '${as}')`;
  return role === 'LEAD'
    ? condition(has('LEAD'), creditCode)
    : condition(`${has('PARTICIPANT')} AND NOT ${has('LEAD')}`, creditCode, creditCode);
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
    on: string,
  ) {
    this.on = on;
  }

  @Field(() => DateScalar, { description: 'Day on which it was asked for 出具日期.' })
  readonly on: string;

  @Field(() => Organization, { nullable: true, description: 'The body 单位.' })
  organization(@Ctx() { loaders }: ProvinceContext): Promise<Organization> {
    return organizationOf(this.creditCode, loaders);
  }

  @Field(() => standardConnections.Connection, {
    nullable: true,
    description: 'Standards whose drafting it led, of all sectors 主导制定的标准.',
  })
  led(@Args() args: StandardListArguments, @Ctx() context: ProvinceContext): Promise<StandardConnection> {
    return standardConnections.open(context, args, showStandard, [drafted(this.creditCode, 'LEAD')]);
  }

  @Field(() => standardConnections.Connection, {
    nullable: true,
    description: 'Standards in whose drafting it joined without leading, of all sectors 参与制定的标准.',
  })
  joined(@Args() args: StandardListArguments, @Ctx() context: ProvinceContext): Promise<StandardConnection> {
    return standardConnections.open(context, args, showStandard, [drafted(this.creditCode, 'PARTICIPANT')]);
  }

  @Field(() => [Achievement], {
    nullable: true,
    description: 'Achievements of which it is the first owner, in the order of their keys 科技成果.',
  })
  achievements(@Ctx() { registers }: ProvinceContext): Promise<Achievement[]> {
    return registers.by(achievements, 'ownerCode').load(this.creditCode);
  }

  @Field(() => Completeness, { description: 'What was read and how fresh it is 完整性证明.' })
  completeness(@Ctx() context: ProvinceContext): Promise<Completeness> {
    return completenessOf(context);
  }
}
