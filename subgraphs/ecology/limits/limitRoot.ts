import { Arg, Args, Ctx, FieldResolver, Resolver, type ClassType } from 'type-graphql';
import { DateScalar, ForwardPageArguments, type SectorContext } from '../../../shared/kernel';
import { findOutdated } from './findOutdated';
import { LimitUpdates } from './OutdatedEdition';

/** `limitUpdates`: which limits rest on editions that are replaced. */
export function limitRoot(Sector: ClassType): ClassType {
  @Resolver(() => Sector)
  class LimitRoot {
    @FieldResolver(() => LimitUpdates, {
      nullable: true,
      description: 'Limits that rest on editions which are replaced, or are to be 标准更新机制.',
    })
    limitUpdates(
      @Ctx() context: SectorContext,
      @Args(() => ForwardPageArguments) page: ForwardPageArguments,
      @Arg('on', () => DateScalar, { nullable: true, description: 'Today when absent.' }) on?: string | null,
    ): Promise<LimitUpdates> {
      return findOutdated(on ?? context.today, page, context);
    }
  }
  return LimitRoot;
}
