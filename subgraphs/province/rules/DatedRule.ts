import { Field, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { DateScalar } from '../../../shared/kernel/graph/scalars';

/** A rule in one of its versions: named, dated, and shown with what it decides. */
export interface DatedRuleFact {
  readonly key: string;
  readonly version: number;
  /** First day on which this version is used. */
  readonly validFrom: PlainDate;
  readonly text: string;
  readonly textZh: string;
  readonly source: string;
}

/** What every rule shows of the version at hand, beside what it decides. */
@ObjectType()
export abstract class DatedRule implements DatedRuleFact {
  @Field({ description: 'Names the rule in all its versions.' })
  key!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => DateScalar, { description: 'First day on which this version is used 生效日期.' })
  validFrom!: PlainDate;

  @Field({ description: 'The rule in English.' })
  text!: string;

  @Field({ description: 'The rule in Chinese 规则.' })
  textZh!: string;

  @Field({ description: 'What it rests on 依据.' })
  source!: string;
}
