import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { Organization, organizationOf } from '../directory/Organization';
import type { ProvinceContext } from '../ProvinceContext';
import { Fund } from './Fund';
import { funds } from './fundingRegisters';
import { GrantClaim } from './GrantClaim';

/** What a claim names. */
@Resolver(() => GrantClaim)
export class GrantClaimFields {
  @FieldResolver(() => Fund, { nullable: true, description: 'The fund 专项资金.' })
  fund(@Root() { fundKey }: GrantClaim, @Ctx() { registers }: ProvinceContext): Promise<Fund | null> {
    return registers.byKey(funds, fundKey);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Who claims 申请单位.' })
  claimant(@Root() { creditCode }: GrantClaim, @Ctx() { loaders }: ProvinceContext): Promise<Organization> {
    return organizationOf(creditCode, loaders);
  }
}

/** What a fund has granted. */
@Resolver(() => Fund)
export class FundFields {
  @FieldResolver(() => Float, {
    nullable: true,
    description: 'The sum of its claims that were granted, in yuan 已补助金额（元）.',
  })
  grantedYuan(@Root() { key }: Fund, @Ctx() { loaders }: ProvinceContext): Promise<number> {
    return loaders.grantedYuan.load(key);
  }

  @FieldResolver(() => Float, { nullable: true, description: 'What it can still grant, in yuan 余额（元）.' })
  async leftYuan(@Root() { key, budgetYuan }: Fund, @Ctx() { loaders }: ProvinceContext): Promise<number> {
    return budgetYuan - (await loaders.grantedYuan.load(key));
  }
}
