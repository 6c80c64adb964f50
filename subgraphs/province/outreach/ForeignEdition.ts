import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { linkTo, StandardLink } from '../graph/StandardLink';

/** A standard in another language. */
@ObjectType({ description: 'A standard in another language 标准外文版.' })
@Access(['PUBLIC'])
@RegisterTable('foreign_edition', ['standardCode', 'language'])
export class ForeignEdition extends RegisterRow {
  /** Normal number. */
  @Column('varchar', { length: 100 })
  standardCode!: string;

  @Field(() => StandardLink, { nullable: true, description: 'The standard in Chinese 中文版标准.' })
  standard(): StandardLink {
    return linkTo(this.standardCode);
  }

  @Field({ description: 'Language, two letters of ISO 639-1, e.g. en 语种.' })
  @Column('varchar', { length: 2 })
  language!: string;

  @Field({ description: 'Title in that language 外文标题.' })
  @Column('varchar', { length: 500 })
  title!: string;

  @Field({ description: 'Who published it, as printed 出版单位.' })
  @Column('varchar', { length: 200 })
  publisher!: string;

  @Field(() => DateScalar, { description: 'Day on which it was published 发布日期.' })
  @Column('date')
  publishedOn!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be had, an https address 链接.' })
  @Column('varchar', { length: 500, nullable: true })
  link!: string | null;
}
