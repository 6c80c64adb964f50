import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import {
  Access,
  DateScalar,
  RegisterItem,
  RegisterRow,
  RegisterTable,
  StandardLink,
  standardLink,
} from '../../../shared/kernel';
import { KeyStandardFinding } from './hrEnums';

/** A standard whose application is supervised. */
@ObjectType({ description: 'A standard whose application is supervised 重点标准.' })
@Access(['PUBLIC'])
@RegisterTable('key_standard')
export class KeyStandard extends RegisterRow {
  /** Normal number. */
  @Column('varchar', { length: 100 })
  standardCode!: string;

  @Field(() => StandardLink, { nullable: true, description: 'The standard 标准.' })
  standard(): StandardLink | null {
    return standardLink(this.standardCode);
  }

  @Field({ description: 'Why it is a key standard 列为重点的理由.' })
  @Column('varchar', { length: 300 })
  reason!: string;
}

/** One look at how a key standard is applied. */
@ObjectType({ description: 'One look at how a key standard is applied 重点标准实施监督.' })
@Access(['PUBLIC'])
@Entity('key_standard_supervision')
export class KeyStandardSupervision extends RegisterItem {
  @Field(() => DateScalar, { description: 'Day 监督日期.' })
  @Column('date')
  supervisedOn!: string;

  @Field({ description: 'Who looked, as printed 监督单位.' })
  @Column('varchar', { length: 200 })
  supervisor!: string;

  @Field(() => KeyStandardFinding, { description: 'What was found 结论.' })
  @Column('varchar', { length: 16 })
  finding!: KeyStandardFinding;

  @Field(() => String, { nullable: true, description: 'What deviated 问题.' })
  @Column('varchar', { length: 500, nullable: true })
  problem!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day by which it is to be put right 整改期限.' })
  @Column('date', { nullable: true })
  correctBy!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was put right 整改完成日期.' })
  @Column('date', { nullable: true })
  correctedOn!: string | null;
}
