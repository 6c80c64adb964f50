import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../graph/access';
import { PilotStageEnum } from './pilotEnums';
import type { PilotStage } from './PilotFacts';

/** How many pilots are at a stage. */
@ObjectType({ description: 'How many pilots are at a stage 各阶段试点数.', simpleResolvers: true })
@Access(['PUBLIC'])
export class PilotStageCount {
  @Field(() => PilotStageEnum)
  stage!: PilotStage;

  @Field(() => Int, {
    description: 'As many as `pilots` lists of this stage, where it is asked for today 试点数.',
  })
  count!: number;
}

/** The figures of all stages, in the order of a pilot's life. */
export function pilotStageCounts(counted: ReadonlyMap<string, number>): PilotStageCount[] {
  const stages = Object.keys(PilotStageEnum) as PilotStage[];
  return stages.map((stage) =>
    Object.assign(new PilotStageCount(), { stage, count: counted.get(stage) ?? 0 }),
  );
}
