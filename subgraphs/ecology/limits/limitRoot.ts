import { Arg, Args, Ctx, FieldResolver, Resolver, type ClassType } from 'type-graphql';
import { DateScalar, ForwardPageArguments, type SectorContext } from '../../../shared/kernel';
import { ExceedanceFilter, Exceedances } from './Exceedances';
import { findExceedances } from './findExceedances';
import { findOutdated } from './findOutdated';
import { LimitUpdates } from './OutdatedEdition';

/** `exceedances` and `limitUpdates`: which limits are not kept, and which rest on editions that are replaced. */
export function limitRoot(Sector: ClassType): ClassType {
  @Resolver(() => Sector)
  class LimitRoot {
    @FieldResolver(() => Exceedances, {
      nullable: true,
      description:
        'Inspections that found a limit exceeded, each judged by the limit in force on its day, the latest first 超限清单.',
    })
    exceedances(
      @Ctx() context: SectorContext,
      @Args(() => ForwardPageArguments) page: ForwardPageArguments,
      @Arg('filter', () => ExceedanceFilter, { nullable: true }) filter?: ExceedanceFilter | null,
    ): Promise<Exceedances> {
      return findExceedances(filter ?? {}, page, context);
    }

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
