import { Ctx, Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import { linkStateOf, type LinkState } from '../lookup/editionRules';
import { linkedStandard } from '../lookup/findStandards';
import type { ProvinceContext } from '../ProvinceContext';
import { ProvinceStandard } from './ProvinceStandard';
import { showStandard } from './sectorStubs';

const LinkStateEnum: { readonly [State in LinkState]: State } = {
  IN_FORCE: 'IN_FORCE',
  UPCOMING: 'UPCOMING',
  WITHDRAWN: 'WITHDRAWN',
  UNKNOWN: 'UNKNOWN',
};

registerEnumType(LinkStateEnum, {
  name: 'LinkState',
  description: 'State today of the standard that a number means 引用状态; unknown when no catalogue has it.',
});

/** How one document names another: by number, found in whichever sector has it. */
@ObjectType({ description: 'Another standard, named by its number 标准引用.' })
@Directive('@key(fields: "code")')
@Access(['PUBLIC'])
export class StandardLink {
  @Field({ description: 'Number in its normal form.' })
  code!: string;

  @Field(() => ProvinceStandard, {
    nullable: true,
    description:
      'The standard; of a number without a year the edition in force. Null when no catalogue has it.',
  })
  async standard(@Ctx() { loaders, today }: ProvinceContext): Promise<ProvinceStandard | null> {
    const row = await linkedStandard(this.code, loaders.editions, today);
    return row && showStandard(row);
  }

  @Field(() => LinkStateEnum, { nullable: true, description: 'Whether it may still be cited today.' })
  async state(@Ctx() { loaders, today }: ProvinceContext): Promise<LinkState> {
    return linkStateOf(await linkedStandard(this.code, loaders.editions, today), today);
  }
}

/** A link to a number. */
export function linkTo(code: string): StandardLink {
  return Object.assign(new StandardLink(), { code });
}
