import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../graph/access';
import { namesOf } from '../graph/enums';
import {
  coverageFigures,
  figuresOf,
  type CoverageFigures,
  type CoverageState,
  type CoverageTotals,
} from './coverageRules';

export const CoverageStateEnum = namesOf('COVERED', 'ELSEWHERE', 'MISSING');
registerEnumType(CoverageStateEnum, {
  name: 'CoverageState',
  description:
    "Whether a standard is there for what requires one 覆盖状态: covered by one of this sector's that is in force 已覆盖, left to standards of other catalogues, whose links tell their state 由其他领域覆盖, missing 缺失.",
});

/** How much of what requires a standard has one. */
@ObjectType({ description: 'How much of what requires a standard has one 覆盖率.', simpleResolvers: true })
@Access(['PUBLIC'])
export class CoverageCount implements CoverageFigures {
  @Field(() => Int, { description: 'What requires a standard 应有.' })
  required!: number;

  @Field(() => Int, { description: "Covered by a standard of this sector's that is in force 已覆盖." })
  covered!: number;

  @Field(() => Int, { description: 'Left to standards of other catalogues 由其他领域覆盖.' })
  elsewhere!: number;

  @Field(() => Int, { description: 'Without a standard in force 缺失.' })
  missing!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'What is not missing, in per cent of what is required, to one decimal 覆盖率（％）.',
  })
  percent!: number | null;

  /** The count of these states. */
  static of(states: readonly CoverageState[]): CoverageCount {
    return Object.assign(new CoverageCount(), coverageFigures(states));
  }

  /** The count of what is in each state so many times. */
  static ofTotals(totals: CoverageTotals): CoverageCount {
    return Object.assign(new CoverageCount(), figuresOf(totals));
  }
}
