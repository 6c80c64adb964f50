import { Field, Int, ObjectType } from 'type-graphql';
import { Access, INSIDERS } from '../graph/access';
import { ProjectStageEnum } from './projectEnums';
import type { ProjectStage } from './ProjectFacts';

/** How many projects are at a stage. */
@ObjectType({ description: 'How many projects are at a stage 各阶段项目数.', simpleResolvers: true })
@Access(INSIDERS)
export class ProjectStageCount {
  @Field(() => ProjectStageEnum)
  stage!: ProjectStage;

  @Field(() => Int, {
    description: 'As many as `projects` lists of this stage, where it is asked for today 项目数.',
  })
  count!: number;
}

/** The figures of all stages, in the order of a project's life. */
export function projectStageCounts(counted: ReadonlyMap<string, number>): ProjectStageCount[] {
  const stages = Object.keys(ProjectStageEnum) as ProjectStage[];
  return stages.map((stage) =>
    Object.assign(new ProjectStageCount(), { stage, count: counted.get(stage) ?? 0 }),
  );
}
