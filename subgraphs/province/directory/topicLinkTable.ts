import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Two documents that concern one topic, as somebody judged from their titles; never a citation. */
@Entity('topic_link')
@Index('topic_link_by_target', ['toCode'])
export class TopicLinkTable {
  @PrimaryColumn('varchar', { length: 100 })
  fromCode!: string;

  @PrimaryColumn('varchar', { length: 100 })
  toCode!: string;

  @PrimaryColumn('varchar', { length: 40 })
  topic!: string;

  /** What the judgement rests on. */
  @Column('varchar', { length: 500 })
  basis!: string;

  @Column('varchar', { length: 500 })
  source!: string;
}
