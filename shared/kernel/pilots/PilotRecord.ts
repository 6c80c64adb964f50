import { Ctx, Field, InterfaceType } from 'type-graphql';
import { Access } from '../graph/access';
import { Organization, organizationLink, Region, regionLink, StandardLink } from '../graph/referenceKeys';
import { StageChange } from '../lifecycle/StageChange';
import { Evidence } from './Evidence';
import { IndexedPilot } from './IndexedPilot';
import type { PilotContext } from './PilotContext';

/** The record every sector keeps of a pilot, as table row and as GraphQL interface. */
@InterfaceType('Pilot', {
  description: 'A pilot project of one sector 标准化试点示范项目.',
  autoRegisterImplementations: false,
})
@Access(['PUBLIC'])
export abstract class PilotRecord extends IndexedPilot {
  @Field(() => Region, { nullable: true, description: 'Where it is carried out 行政区划.' })
  region(): Region | null {
    return regionLink(this.regionCode);
  }

  @Field(() => Organization, {
    nullable: true,
    description: 'Who carries it out, where the credit code is known 承担单位.',
  })
  organization(): Organization | null {
    return organizationLink(this.creditCode);
  }

  @Field(() => [StandardLink], {
    nullable: true,
    description: 'Standards it applies, of any sector 应用标准.',
  })
  standards(@Ctx() { pilots }: PilotContext): Promise<StandardLink[]> {
    return pilots.standards.load(this.serial);
  }

  @Field(() => [String], {
    nullable: true,
    description: 'Titles of the standards that it sets out to make 拟制定标准.',
  })
  standardsToMake(@Ctx() { pilots }: PilotContext): Promise<string[]> {
    return pilots.standardsToMake.load(this.serial);
  }

  @Field(() => [Evidence], {
    nullable: true,
    description: 'Documents that show what was done, each of a stage, oldest first 证明材料.',
  })
  evidence(@Ctx() { pilots }: PilotContext): Promise<Evidence[]> {
    return pilots.evidence.load(this.serial);
  }

  @Field(() => [StageChange], {
    nullable: true,
    description: 'How it came to its stage, oldest first; empty where no step is known 阶段历史.',
  })
  history(@Ctx() { pilots }: PilotContext): Promise<StageChange[]> {
    return pilots.history.load(this.serial);
  }
}
