import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access } from '../../../shared/kernel/graph/access';
import { defineRegister, RegisterRow, RegisterTable } from '../../../shared/kernel/registers';

/** Who sends us lists of documents. */
@ObjectType({ description: 'Who sends us lists of documents 交换伙伴.' })
@Access(['PUBLIC'])
@RegisterTable('exchange_partner')
export class ExchangePartner extends RegisterRow {
  @Field({ description: 'Name 名称.' })
  @Column('varchar', { length: 200 })
  name!: string;

  @Field({ description: 'What its lists hold 交换范围.' })
  @Column('varchar', { length: 300 })
  scope!: string;
}

/** Those with whom standards information is exchanged. */
export const exchangePartners = defineRegister({
  Row: ExchangePartner,
  name: 'exchangePartners',
  description: 'Those with whom standards information is exchanged 交换伙伴.',
  operation: 'registerExchangePartner',
  writers: ['COORDINATOR', 'ADMIN'],
});
