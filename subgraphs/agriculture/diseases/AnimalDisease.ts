import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import {
  Access,
  RegisterItem,
  RegisterRow,
  RegisterTable,
  StandardLink,
  standardLink,
} from '../../../shared/kernel';
import { AnimalDiseaseClass, AnimalDiseasePurpose } from './diseaseEnums';

/** A disease of farm animals, against which a set of standards is to be. */
@ObjectType({ description: 'A disease of farm animals 动物疫病.' })
@Access(['PUBLIC'])
@RegisterTable('animal_disease', ['diseaseClass'])
export class AnimalDisease extends RegisterRow {
  @Field({ description: 'Name, e.g. 猪瘟 病名.' })
  @Column('varchar', { length: 80 })
  name!: string;

  @Field({ description: 'Which animals have it, e.g. 猪 易感动物.' })
  @Column('varchar', { length: 80 })
  hosts!: string;

  @Field(() => AnimalDiseaseClass, { description: 'Class 疫病类别.' })
  @Column('varchar', { length: 8 })
  diseaseClass!: AnimalDiseaseClass;
}

/** A standard on a disease. */
@ObjectType({ description: 'A standard on a disease 疫病标准.' })
@Access(['PUBLIC'])
@Entity('animal_disease_standard')
export class AnimalDiseaseStandard extends RegisterItem {
  @Field(() => AnimalDiseasePurpose, { description: 'What it is for 用途.' })
  @Column('varchar', { length: 16 })
  purpose!: AnimalDiseasePurpose;

  /** Normal number. */
  @Column('varchar', { length: 100 })
  standardCode!: string;

  @Field(() => StandardLink, { nullable: true, description: 'The standard, of any sector 标准.' })
  standard(): StandardLink | null {
    return standardLink(this.standardCode);
  }
}
