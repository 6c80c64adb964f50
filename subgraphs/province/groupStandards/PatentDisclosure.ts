import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access } from '../../../shared/kernel/graph/access';
import { namesOf } from '../../../shared/kernel/graph/enums';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { RegisterRow, RegisterTable } from '../../../shared/kernel/registers';
import { linkTo, StandardLink } from '../graph/StandardLink';

/** On which terms a holder licenses whoever follows a standard. Source: GB/T 20003.1-2014. */
const LicenceTerms = namesOf('FREE', 'FRAND');
registerEnumType(LicenceTerms, {
  name: 'LicenceTerms',
  description:
    'On which terms a holder licenses whoever follows the standard 专利许可: free of charge 免费许可, or fair, reasonable and non-discriminatory for a fee 公平合理无歧视收费许可.',
});

/** A patent that is needed to follow a standard, as its holder disclosed it. */
@ObjectType({ description: 'A patent that is needed to follow a standard, as disclosed 标准必要专利披露.' })
@Access(['PUBLIC'])
@RegisterTable('patent_disclosure', ['standardCode'])
export class PatentDisclosure extends RegisterRow {
  /** Normal number. */
  @Column('varchar', { length: 100 })
  standardCode!: string;

  @Field(() => StandardLink, { nullable: true, description: 'The standard that needs it 所涉标准.' })
  standard(): StandardLink {
    return linkTo(this.standardCode);
  }

  @Field({ description: 'Number of the patent, e.g. ZL201610000001.9 专利号.' })
  @Column('varchar', { length: 20 })
  patentNumber!: string;

  @Field({ description: 'Who holds it, as printed 专利权人.' })
  @Column('varchar', { length: 200 })
  holder!: string;

  @Field(() => DateScalar, { description: 'Day on which it was disclosed 披露日期.' })
  @Column('date')
  declaredOn!: string;

  @Field(() => LicenceTerms, { description: 'Terms of the licence 许可条件.' })
  @Column('varchar', { length: 8 })
  licence!: keyof typeof LicenceTerms;
}
