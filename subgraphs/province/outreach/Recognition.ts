import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { codeLists } from '../../../shared/reference';
import { linkTo, StandardLink } from '../graph/StandardLink';
import type { ProvinceContext } from '../ProvinceContext';
import { isRecognisedOn } from './outreachRules';

/** What makes a standard of ours count in another country. */
@ObjectType({ description: 'What makes a standard of ours count in another country 标准互认.' })
@Access(['PUBLIC'])
@RegisterTable('recognition', ['standardCode', 'country'])
export class Recognition extends RegisterRow {
  /** Normal number. */
  @Column('varchar', { length: 100 })
  standardCode!: string;

  @Field(() => StandardLink, { nullable: true, description: 'The standard that is recognised 互认标准.' })
  standard(): StandardLink {
    return linkTo(this.standardCode);
  }

  @Field({ description: 'Country, two letters of ISO 3166-1, e.g. KZ 国家.' })
  @Column('varchar', { length: 2 })
  country!: string;

  @Field(() => String, { nullable: true, description: 'What the country is called in Chinese 国家名称.' })
  countryName(): string | null {
    return codeLists().countries.byCode(this.country)?.nameZh ?? null;
  }

  @Field({ description: 'Who recognises it there, as printed 互认机构.' })
  @Column('varchar', { length: 200 })
  body!: string;

  @Field({ description: 'What the recognition rests on 互认依据.' })
  @Column('varchar', { length: 300 })
  agreement!: string;

  @Field(() => DateScalar, { description: 'First day on which it is valid 生效日期.' })
  @Column('date')
  validFrom!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which it is valid; absent where none was agreed 截止日期.',
  })
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field({ description: 'Whether it is valid on a day, today when absent 是否有效.' })
  valid(
    @Ctx() { today }: ProvinceContext,
    @Arg('on', () => DateScalar, { nullable: true }) on?: string | null,
  ): boolean {
    return isRecognisedOn(this, on ?? today);
  }
}
