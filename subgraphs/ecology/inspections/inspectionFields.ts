import { Arg, Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { ForwardPageArguments, type SectorContext } from '../../../shared/kernel';
import { ExceedanceFilter, Exceedances } from './Exceedances';
import { findExceedances } from './findExceedances';
import { judgeInspection } from './judgeInspection';
import { LimitInspection } from './LimitInspection';
import { LimitJudgement } from './LimitJudgement';

/** What each inspection comes to. */
@Resolver(() => LimitInspection)
export class LimitInspectionFields {
  @FieldResolver(() => LimitJudgement, {
    nullable: true,
    description:
      'What it comes to by the limit in force on its day; refused with UNIT_MISMATCH where the units measure different things 判定结果.',
  })
  judgement(@Root() inspection: LimitInspection, @Ctx() context: SectorContext): Promise<LimitJudgement> {
    return judgeInspection(inspection, context);
  }
}

/** `exceedances`: which limits are not kept. */
export function inspectionRoot(Sector: ClassType): ClassType {
  @Resolver(() => Sector)
  class InspectionRoot {
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
  }
  return InspectionRoot;
}
