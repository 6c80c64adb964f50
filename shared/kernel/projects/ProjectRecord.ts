import { Ctx, Field, InterfaceType } from 'type-graphql';
import { Access, INSIDERS } from '../graph/access';
import { Organization, StandardLink } from '../graph/referenceKeys';
import { StageChange } from '../lifecycle/StageChange';
import { IndexedProject } from './IndexedProject';
import { ProjectComment } from './ProjectComment';
import type { ProjectContext } from './ProjectContext';

const linkTo = (code: string | null) => (code === null ? null : Object.assign(new StandardLink(), { code }));

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
    return this.creditCode ? Object.assign(new Organization(), { creditCode: this.creditCode }) : null;
  }

  @Field(() => StandardLink, { nullable: true, description: 'The standard that it revises 被修订标准.' })
  revises(): StandardLink | null {
    return linkTo(this.revisesCode);
  }

  @Field(() => StandardLink, { nullable: true, description: 'The standard that came of it 项目成果.' })
  result(): StandardLink | null {
    return linkTo(this.resultCode);
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
