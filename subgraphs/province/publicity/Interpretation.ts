import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { linkTo, StandardLink } from '../graph/StandardLink';

/** In which form a standard is explained. */
export const InterpretationForm = {
  ARTICLE: 'ARTICLE',
  VIDEO: 'VIDEO',
  TRAINING: 'TRAINING',
  BROCHURE: 'BROCHURE',
} as const;
registerEnumType(InterpretationForm, {
  name: 'InterpretationForm',
  description: 'In which form a standard is explained 解读形式: 文章、视频、宣贯培训、手册.',
});

/** What explains a standard to those who are to follow it. */
@ObjectType({ description: 'What explains a standard to those who are to follow it 标准解读.' })
@Access(['PUBLIC'])
@RegisterTable('interpretation', ['standardCode'])
export class Interpretation extends RegisterRow {
  /** Normal number. */
  @Column('varchar', { length: 100 })
  standardCode!: string;

  @Field(() => StandardLink, { nullable: true, description: 'The standard that it explains 被解读标准.' })
  standard(): StandardLink {
    return linkTo(this.standardCode);
  }

  @Field({ description: 'Title 标题.' })
  @Column('varchar', { length: 300 })
  title!: string;

  @Field(() => InterpretationForm, { description: 'Form 解读形式.' })
  @Column('varchar', { length: 16 })
  form!: keyof typeof InterpretationForm;

  @Field({ description: 'Who explains, as printed 解读单位.' })
  @Column('varchar', { length: 200 })
  publisher!: string;

  @Field(() => DateScalar, { description: 'Day on which it was published 发布日期.' })
  @Column('date')
  publishedOn!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be read, an https address 链接.' })
  @Column('varchar', { length: 500, nullable: true })
  link!: string | null;
}
