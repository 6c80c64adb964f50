import { Field, Int, ObjectType } from 'type-graphql';
import { Access, DateScalar, StandardLink } from '../../../shared/kernel';
import { EmissionLimit } from './EmissionLimit';
import { EnergyLimit } from './EnergyLimit';
import { EditionUpdate } from './limitEnums';

/** An edition that limits rest on though it has been replaced, or is to be. */
@ObjectType({
  description: 'An edition that limits rest on though it is replaced, or will be 限额更新提示.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class OutdatedEdition {
  @Field(() => StandardLink, { nullable: true, description: 'The edition 标准版本.' })
  standard!: StandardLink | null;

  @Field(() => EditionUpdate)
  state!: EditionUpdate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day from which another is in its place, or it is withdrawn, where known 代替日期.',
  })
  since!: string | null;

  @Field(() => [StandardLink], { nullable: true, description: 'What takes its place 代替标准.' })
  replacedBy!: StandardLink[];

  @Field(() => [EnergyLimit], { description: 'Energy limits to be taken over 待更新能耗限额.' })
  energyLimits!: EnergyLimit[];

  @Field(() => [EmissionLimit], { description: 'Emission limits to be taken over 待更新排放限值.' })
  emissionLimits!: EmissionLimit[];
}

/** Editions to be updated, on a day. */
@ObjectType({ description: 'Limits that are to be updated, on a day 限额更新清单.', simpleResolvers: true })
@Access(['PUBLIC'])
export class LimitUpdates {
  @Field(() => DateScalar)
  on!: string;

  @Field(() => Int, { description: 'Editions that limits rest on 引用版本数.' })
  editions!: number;

  @Field(() => Int, {
    description: 'Of them, those replaced, or to be: as many as the whole list has 待更新版本数.',
  })
  outdated!: number;

  @Field(() => [OutdatedEdition], { description: 'This page of the list, by number 待更新版本.' })
  nodes!: OutdatedEdition[];

  @Field(() => String, { nullable: true, description: 'What to ask for `after` to go on; null at the end.' })
  endCursor!: string | null;
}
