import { Args, Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import { ForwardPageArguments } from '../../../shared/kernel/graph/paging';
import type { RecordConnection } from '../../../shared/kernel/records/recordConnection';
import type { CountedRows } from '../counting/CountedRows';
import type { ProvinceContext } from '../ProvinceContext';
import { countOf } from '../counting/figureRules';
import { openEvidence } from '../evidence/openEvidence';
import { evidenceConnections } from '../evidence/TargetEvidence';

/** A part of what a target counts. */
@ObjectType({ description: 'A part of what a target counts, with the rows behind it 指标分项.' })
@Access(['PUBLIC'])
export class TargetPart {
  @Field({ description: 'Names the part within the rule, e.g. led or joined.' })
  readonly key: string;

  @Field({ description: 'Title 分项名称.' })
  readonly title: string;

  @Field({ description: 'Whether its share is the value of the target: it is the numerator 是否为分子.' })
  readonly isShare: boolean;

  constructor(
    { key, title, isShare }: Pick<TargetPart, 'key' | 'title' | 'isShare'>,
    private readonly counted: CountedRows,
  ) {
    this.key = key;
    this.title = title;
    this.isShare = isShare;
  }

  @Field(() => Int, { description: 'Rows of this part 计入数.' })
  async count(@Ctx() { loaders }: ProvinceContext): Promise<number> {
    return countOf(await loaders.partCounts.load(this.counted), this.key);
  }

  @Field(() => evidenceConnections.Connection, {
    description: 'The rows of this part, in the order of their ids: as many as `count` says 明细.',
  })
  evidence(@Args() args: ForwardPageArguments, @Ctx() context: ProvinceContext): RecordConnection {
    return openEvidence(this.counted, args, context, this.key);
  }
}
