import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access, RegisterRow, RegisterTable, standardsItem } from '../../../shared/kernel';
import { ColdChainStep } from './logisticsEnums';

/** What keeps a product cold in one step of its way. */
@ObjectType({ description: 'What keeps a product cold in one step of its way 冷链环节要求.' })
@Access(['PUBLIC'])
@RegisterTable('cold_chain_link', ['product'])
export class ColdChainLink extends RegisterRow {
  @Field({ description: 'Product, e.g. 水产品 产品.' })
  @Column('varchar', { length: 80 })
  product!: string;

  @Field(() => ColdChainStep, { description: 'Step 环节.' })
  @Column('varchar', { length: 16 })
  step!: ColdChainStep;

  @Field({ description: 'What is to be done 要求.' })
  @Column('varchar', { length: 120 })
  name!: string;
}

/** The standards that a link follows: of farming for storage and transport, of services for delivery. */
export const ColdChainStandard = standardsItem('cold_chain_standard');
