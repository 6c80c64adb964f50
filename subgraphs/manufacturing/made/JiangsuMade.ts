import { Field, Int, ObjectType } from 'type-graphql';
import { Access, DateScalar } from '../../../shared/kernel';
import { ManufacturingTheme } from '../manufacturingEnums';
import type { MadeCounts } from './madeFigures';
import { StrategicIndustry } from './StrategicIndustry';

/** What is counted of manufacturing. */
@ObjectType({ description: 'Standards, marks and alliances, counted 先进制造统计.', simpleResolvers: true })
@Access(['PUBLIC'])
export class ManufacturingFigures implements MadeCounts {
  @Field(() => Int, { description: 'Standards, whatever their state 标准.' })
  standards!: number;

  @Field(() => Int, { description: 'Standards in force on the day 现行标准.' })
  inForce!: number;

  @Field(() => Int, { description: 'Marks ever awarded 江苏制造标识.' })
  marks!: number;

  @Field(() => Int, { description: 'Marks that may be borne on the day 有效标识.' })
  validMarks!: number;

  @Field(() => Int, { description: 'Alliances 产业联盟.' })
  alliances!: number;
}

/** What serves one theme of the plan. */
@ObjectType({ description: 'What serves one theme of the plan 按主题.' })
@Access(['PUBLIC'])
export class ManufacturingThemeState {
  @Field(() => ManufacturingTheme, {
    nullable: true,
    description: 'The theme; null for what serves none 主题.',
  })
  theme!: ManufacturingTheme | null;

  @Field(() => ManufacturingFigures)
  figures!: ManufacturingFigures;
}

/** What belongs to one strategic industry. */
@ObjectType({ description: 'What belongs to one strategic industry 按产业.', simpleResolvers: true })
@Access(['PUBLIC'])
export class StrategicIndustryState {
  @Field(() => StrategicIndustry)
  industry!: StrategicIndustry;

  @Field(() => ManufacturingFigures)
  figures!: ManufacturingFigures;
}

/** Advanced manufacturing on a day, by theme and by industry. */
@ObjectType({
  description: 'Advanced manufacturing on a day, by theme and by industry “江苏制造”.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class JiangsuMade {
  @Field(() => DateScalar, { description: 'The day it is told of 统计日期.' })
  on!: string;

  @Field(() => ManufacturingFigures, { description: 'All themes together, with what serves none 合计.' })
  figures!: ManufacturingFigures;

  @Field(() => [ManufacturingThemeState], { description: 'By theme, what serves none last 按主题.' })
  themes!: ManufacturingThemeState[];

  @Field(() => [StrategicIndustryState], { description: 'By strategic industry, at most 1,000 按产业.' })
  industries!: StrategicIndustryState[];
}
