import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Access, INSIDERS } from '../../../shared/kernel/graph/access';
import { Completeness } from '../../../shared/kernel/graph/completeness';
import { completenessOf } from '../../../shared/kernel/graph/completenessOf';
import { ProvinceProject } from '../graph/ProvinceProject';
import { showProject } from '../graph/sectorStubs';
import { linkTo, StandardLink } from '../graph/StandardLink';
import { Achievement } from './Achievement';
import { PriorityCodeEnum } from './achievementEnums';
import type { PriorityItem, PriorityQueueFound } from './findPriorities';
import { PRIORITY_RULE, type PriorityCode, type PriorityReason as Reason } from './priorityRules';
import type { ProvinceContext } from '../ProvinceContext';

/** One reason for priority. */
@ObjectType({ description: 'One reason for priority, with what shows it 优先理由.' })
@Access(INSIDERS)
export class PriorityReason {
  constructor(private readonly reason: Reason<Achievement>) {}

  @Field(() => PriorityCodeEnum, { description: 'Which reason 优先原因.' })
  get code(): PriorityCode {
    return this.reason.code;
  }

  @Field(() => Int, { description: 'What it adds to the score 权重.' })
  get weight(): number {
    return this.reason.weight;
  }

  @Field({ description: 'The reason in words 说明.' })
  get text(): string {
    return this.reason.text;
  }

  @Field(() => Achievement, { nullable: true, description: 'The achievement that shows it 佐证成果.' })
  achievement(): Achievement | null {
    return this.reason.achievement;
  }

  @Field(() => StandardLink, { nullable: true, description: 'The standard that shows it 佐证标准.' })
  standard(): StandardLink | null {
    const { standardCode } = this.reason;
    return standardCode === null ? null : linkTo(standardCode);
  }
}

/** Something that waits to become a standard. */
@ObjectType({ description: 'A proposal, or an achievement that nothing carries on yet 优先立项条目.' })
@Access(INSIDERS)
export class PriorityEntry {
  constructor(
    private readonly item: PriorityItem,
    place: number,
  ) {
    this.position = place;
  }

  @Field(() => Int, { description: 'Place in the queue, from 1 位次.' })
  readonly position: number;

  @Field(() => Int, { description: 'Sum of the weights of its reasons 得分.' })
  get score(): number {
    return this.item.score;
  }

  @Field(() => [PriorityReason], { description: 'Why it stands there, the weightiest first 优先理由.' })
  reasons(): PriorityReason[] {
    return this.item.reasons.map((reason) => new PriorityReason(reason));
  }

  @Field(() => ProvinceProject, { nullable: true, description: 'The proposal 拟立项项目.' })
  project(): ProvinceProject | null {
    return this.item.project && showProject(this.item.project);
  }

  @Field(() => Achievement, {
    nullable: true,
    description: 'The achievement that neither a project nor a standard carries on 待转化成果.',
  })
  achievement(): Achievement | null {
    return this.item.achievement;
  }
}

/** What waits to become a standard, in order of priority. */
@ObjectType({ description: 'What waits to become a standard, in order of priority 优先立项队列.' })
@Access(INSIDERS)
export class PriorityQueue {
  constructor(
    private readonly found: PriorityQueueFound,
    private readonly first: number,
  ) {}

  @Field({ description: 'Rule by which it is ordered 排序规则.' })
  rule(): string {
    return PRIORITY_RULE;
  }

  @Field(() => [PriorityEntry], { description: 'What comes first; what has no reason is left out 条目.' })
  entries(): PriorityEntry[] {
    return this.found.items.slice(0, this.first).map((item, index) => new PriorityEntry(item, index + 1));
  }

  @Field(() => Int, { description: 'Entries in the whole queue 总数.' })
  totalCount(): number {
    return this.found.items.length;
  }

  @Field({ description: 'Whether more waits than was weighed, 1,000 proposals and as many achievements.' })
  truncated(): boolean {
    return this.found.truncated;
  }

  @Field(() => Completeness, { description: 'What was weighed and how fresh it is 完整性证明.' })
  completeness(@Ctx() context: ProvinceContext): Promise<Completeness> {
    return completenessOf(context);
  }
}
