import { Ctx, Field, InterfaceType } from 'type-graphql';
import { Access, INSIDERS } from '../graph/access';
import { Organization, organizationLink, StandardLink, standardLink } from '../graph/referenceKeys';
import { StageChange } from '../lifecycle/StageChange';
import { IndexedProject } from './IndexedProject';
import { ProjectComment } from './ProjectComment';
import type { ProjectContext } from './ProjectContext';

/** The record every sector keeps of a project, as table row and as GraphQL interface. */
@InterfaceType('Project', {
  description: 'A project to make or revise a standard 制修订项目.',
  autoRegisterImplementations: false,
})
@Access(INSIDERS)
export abstract class ProjectRecord extends IndexedProject {
  @Field(() => Organization, {
    nullable: true,
    description: 'Who leads the drafting, where the credit code is known 牵头单位.',
  })
  lead(): Organization | null {
    return organizationLink(this.creditCode);
  }

  @Field(() => StandardLink, { nullable: true, description: 'The standard that it revises 被修订标准.' })
  revises(): StandardLink | null {
    return standardLink(this.revisesCode);
  }

  @Field(() => StandardLink, { nullable: true, description: 'The standard that came of it 项目成果.' })
  result(): StandardLink | null {
    return standardLink(this.resultCode);
  }

  @Field(() => [ProjectComment], { nullable: true, description: 'Comments on its draft 征求意见.' })
  comments(@Ctx() { projects }: ProjectContext): Promise<ProjectComment[]> {
    return projects.comments.load(this.serial);
  }

  @Field(() => [StageChange], {
    nullable: true,
    description: 'How it came to its stage, oldest first 阶段历史.',
  })
  history(@Ctx() { projects }: ProjectContext): Promise<StageChange[]> {
    return projects.history.load(this.serial);
  }
}
