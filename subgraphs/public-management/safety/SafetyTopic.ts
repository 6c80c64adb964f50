import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access, RegisterRow, RegisterTable, standardsItem } from '../../../shared/kernel';
import { SafetyArea } from './safetyEnums';

/** What must have a standard for work to be safe. */
@ObjectType({ description: 'A topic of work safety that requires standards 安全生产标准化主题.' })
@Access(['PUBLIC'])
@RegisterTable('safety_topic', ['area'])
export class SafetyTopic extends RegisterRow {
  @Field(() => SafetyArea, { description: 'Field it belongs to 领域.' })
  @Column('varchar', { length: 16 })
  area!: SafetyArea;

  @Field({ description: 'What is to be safe, e.g. 井下防灭火 主题.' })
  @Column('varchar', { length: 120 })
  name!: string;

  @Field({ description: 'What it guards against, e.g. 煤尘爆炸 危险源.' })
  @Column('varchar', { length: 120 })
  hazard!: string;
}

/** The standards that topics rest on, of any sector. */
export const SafetyTopicStandard = standardsItem('safety_topic_standard');
