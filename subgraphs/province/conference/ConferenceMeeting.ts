import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterItem, RegisterRow, RegisterTable } from '../../../shared/kernel/registers';

/** A meeting of the joint conference. */
@ObjectType({ description: 'A meeting of the joint conference 联席会议.' })
@Access(['PUBLIC'])
@RegisterTable('conference_meeting', ['heldOn'])
export class ConferenceMeeting extends RegisterRow {
  @Field({ description: 'Title 会议名称.' })
  @Column('varchar', { length: 200 })
  title!: string;

  @Field(() => DateScalar, { description: 'Day on which it was held 召开日期.' })
  @Column('date')
  heldOn!: PlainDate;

  @Field({ description: 'Who presided, as printed 主持单位.' })
  @Column('varchar', { length: 200 })
  chair!: string;
}

/** A matter that a meeting dealt with. */
@ObjectType({ description: 'A matter that a meeting dealt with 议题.' })
@Access(['PUBLIC'])
@Entity('conference_matter')
export class ConferenceMatter extends RegisterItem {
  @Field({ description: 'The matter 议题.' })
  @Column('varchar', { length: 500 })
  matter!: string;

  @Field(() => String, { nullable: true, description: 'What was decided; null where nothing was 决定事项.' })
  @Column('varchar', { length: 1000, nullable: true })
  decision!: string | null;
}
