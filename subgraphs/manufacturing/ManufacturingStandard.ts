import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { StandardRecord } from '../../shared/kernel';
import { ManufacturingTheme } from './manufacturingEnums';

/** A standard of manufacturing 制造业标准. */
@ObjectType('ManufacturingStandard', {
  implements: StandardRecord,
  description: 'A standard of manufacturing 制造业标准.',
})
@Directive('@key(fields: "id")')
@Entity('standard')
export class ManufacturingStandard extends StandardRecord {
  @Field(() => ManufacturingTheme, { nullable: true, description: 'Theme of the plan it serves 主题.' })
  @Column('varchar', { length: 32, nullable: true })
  theme!: ManufacturingTheme | null;

  @Field(() => String, { nullable: true, description: 'Strategic industry, e.g. 轨道交通 战略性新兴产业.' })
  @Column('varchar', { length: 80, nullable: true })
  industry!: string | null;
}
