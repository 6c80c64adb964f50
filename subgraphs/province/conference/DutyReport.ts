import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterItem, RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { linkTo, StandardLink } from '../graph/StandardLink';

/** How far a duty has come. */
@ObjectType({ description: 'How far a duty has come, as its owner reports 进展报告.' })
@Access(['PUBLIC'])
@RegisterTable('duty_report', ['dutyKey'])
export class DutyReport extends RegisterRow {
  @Field({ description: 'Key of the duty 责任事项.' })
  @Column('varchar', { length: 80 })
  dutyKey!: string;

  @Field({ description: 'Who reports, as printed 报告单位.' })
  @Column('varchar', { length: 200 })
  reporter!: string;

  @Field(() => DateScalar, { description: 'Day of the report 报告日期.' })
  @Column('date')
  reportedOn!: PlainDate;

  @Field(() => Int, { description: 'Progress in whole per cent; 100 tells that the duty is done 进度.' })
  @Column('integer')
  progress!: number;

  @Field({ description: 'What was done 进展情况.' })
  @Column('varchar', { length: 1000 })
  text!: string;
}

/** What shows that a report is true. */
@ObjectType({ description: 'What shows that a report is true: a document, or a standard 佐证材料.' })
@Access(['PUBLIC'])
@Entity('duty_evidence')
export class DutyEvidence extends RegisterItem {
  @Field({ description: 'Title 名称.' })
  @Column('varchar', { length: 300 })
  title!: string;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the document, hexadecimal 文件摘要.' })
  @Column('varchar', { length: 64, nullable: true })
  digest!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be read, an https address 链接.' })
  @Column('varchar', { length: 500, nullable: true })
  link!: string | null;

  /** Normal number of the standard that shows it. */
  @Column('varchar', { length: 100, nullable: true })
  standardCode!: string | null;

  @Field(() => StandardLink, { nullable: true, description: 'The standard that shows it 标准.' })
  standard(): StandardLink | null {
    return this.standardCode === null ? null : linkTo(this.standardCode);
  }
}
