import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { StandardRecord } from '../../shared/kernel';
import { AgricultureStage, AgricultureStep } from './agricultureEnums';

/** A standard of farming: horticulture, livestock, aquaculture 农业标准. */
@ObjectType('AgricultureStandard', {
  implements: StandardRecord,
  description: 'A standard of farming: horticulture, livestock, aquaculture 农业标准.',
})
@Directive('@key(fields: "id")')
@Entity('standard')
export class AgricultureStandard extends StandardRecord {
  @Field(() => String, { nullable: true, description: 'Product it is about, e.g. 河蟹 产品.' })
  @Column('varchar', { length: 80, nullable: true })
  product!: string | null;

  @Field(() => AgricultureStage, {
    nullable: true,
    description: 'Stage of the chain it serves: before, during or after production 产前/产中/产后.',
  })
  @Column('varchar', { length: 24, nullable: true })
  stage!: AgricultureStage | null;

  @Field(() => AgricultureStep, { nullable: true, description: 'Step within the stage 环节.' })
  @Column('varchar', { length: 24, nullable: true })
  step!: AgricultureStep | null;
}
