import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { TopicLink, topicLinkTo } from '../directory/TopicLink';
import type { ProvinceContext } from '../ProvinceContext';
import { openReferences, ReferenceArguments, ReferenceConnection } from './referenceConnection';
import { Replacement, showReplacement } from './Replacement';
import { ProvinceStandard } from './ProvinceStandard';

/** What the province answers about a standard of any sector. */
@Resolver(() => ProvinceStandard)
export class StandardFields {
  @FieldResolver(() => [Replacement], {
    nullable: true,
    description: 'Standards it replaces, as it or they declare 代替标准.',
  })
  async replaces(
    @Root() { code }: ProvinceStandard,
    @Ctx() { loaders }: ProvinceContext,
  ): Promise<Replacement[]> {
    return (await loaders.replacements.load(code)).replaces.map(showReplacement);
  }

  @FieldResolver(() => [Replacement], {
    nullable: true,
    description: 'Standards that replace it, as it or they declare 被代替标准.',
  })
  async replacedBy(
    @Root() { code }: ProvinceStandard,
    @Ctx() { loaders }: ProvinceContext,
  ): Promise<Replacement[]> {
    return (await loaders.replacements.load(code)).replacedBy.map(showReplacement);
  }

  @FieldResolver(() => ReferenceConnection, {
    nullable: true,
    description: 'Standards of all sectors that cite it, directly or through others 被引用.',
  })
  referencedBy(
    @Root() standard: ProvinceStandard,
    @Args() args: ReferenceArguments,
    @Ctx() context: ProvinceContext,
  ): Promise<ReferenceConnection> {
    return openReferences(standard, 'citing', args, context);
  }

  @FieldResolver(() => ReferenceConnection, {
    nullable: true,
    description: 'Standards of all sectors that it cites, directly or through others 引用.',
  })
  citedStandards(
    @Root() standard: ProvinceStandard,
    @Args() args: ReferenceArguments,
    @Ctx() context: ProvinceContext,
  ): Promise<ReferenceConnection> {
    return openReferences(standard, 'cited', args, context);
  }

  @FieldResolver(() => [TopicLink], { nullable: true, description: 'Documents on the same topic 主题关联.' })
  async topicLinks(
    @Root() { code }: ProvinceStandard,
    @Ctx() { loaders }: ProvinceContext,
  ): Promise<TopicLink[]> {
    return (await loaders.topicLinks.load(code)).map(topicLinkTo);
  }
}
