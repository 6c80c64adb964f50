import { Field, ObjectType } from 'type-graphql';
import { Access, PilotRecord, StandardLink, standardLink } from '../../../shared/kernel';

/** A standard that tourism applies; fields of its own tell who does. */
@ObjectType({ description: 'A standard that tourism applies, and who does 旅游标准应用.' })
@Access(['PUBLIC'])
export class TourismStandard {
  /** Normal number. */
  code!: string;

  @Field(() => StandardLink, { nullable: true, description: 'The standard 标准.' })
  standard(): StandardLink | null {
    return standardLink(this.code);
  }

  /** The standard of this number. */
  static of(code: string): TourismStandard {
    return Object.assign(new TourismStandard(), { code });
  }
}

/** A pilot that applies standards of tourism; a field of its own tells which, and who else applies them. */
@ObjectType({ description: 'A pilot of tourism and the standards it applies 旅游标准化试点.' })
@Access(['PUBLIC'])
export class TourismPilot {
  @Field(() => PilotRecord, { description: 'The pilot 试点示范项目.' })
  pilot!: PilotRecord;
}
