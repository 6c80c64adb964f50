import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { Access, RegisterRow, RegisterTable } from '../../../shared/kernel';

/** An industry that the province counts on. */
@ObjectType({ description: 'An industry that the province counts on 战略性新兴产业.' })
@Access(['PUBLIC'])
@RegisterTable('strategic_industry', ['name'])
export class StrategicIndustry extends RegisterRow {
  @Field({ description: 'Name, as standards give it, e.g. 轨道交通 产业名称.' })
  @Column('varchar', { length: 80 })
  name!: string;

  @Field({ description: 'Whether the plan itself names it 规划列名.' })
  @Column('boolean')
  namedInPlan!: boolean;
}
