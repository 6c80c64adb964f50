import { Ctx, Field, InterfaceType } from 'type-graphql';
import { Access } from '../graph/access';
import { Organization, Region, StandardLink } from '../graph/referenceKeys';
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
    return this.regionCode ? Object.assign(new Region(), { code: this.regionCode }) : null;
  }

  @Field(() => Organization, {
    nullable: true,
    description: 'Who carries it out, where the credit code is known 承担单位.',
  })
  organization(): Organization | null {
    return this.creditCode ? Object.assign(new Organization(), { creditCode: this.creditCode }) : null;
  }

  @Field(() => [StandardLink], {
    nullable: true,
    description: 'Standards it applies, of any sector 应用标准.',
  })
  standards(@Ctx() { pilots }: PilotContext): Promise<StandardLink[]> {
    return pilots.standards.load(this.serial);
  }
}
