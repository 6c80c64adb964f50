import { ArgsType, Ctx, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import { ForwardPageArguments } from '../../../shared/kernel/graph/paging';
import { DateTimeScalar } from '../../../shared/kernel/graph/scalars';
import type { ProvinceContext } from '../ProvinceContext';
import type { StoredRun } from './ExchangeBook';
import { ExchangeChangeKindEnum, ExchangeDifferenceKindEnum, ExchangeRunStateEnum } from './exchangeEnums';
import { ExchangePartner, exchangePartners } from './ExchangePartner';
import type { ChangeKind, DifferenceKind, RowDifference, RunState } from './exchangeRules';

/** What both sides say of a run as a whole. */
@ObjectType({ description: 'What both sides say of a run as a whole 双方核对.', simpleResolvers: true })
@Access(['PUBLIC'])
export class ExchangeReconciliation {
  @Field(() => Int, { description: 'Documents that the partner says there are 对方文件数.' })
  statedCount!: number;

  @Field({ description: "The partner's digest of the list 对方摘要." })
  statedDigest!: string;

  @Field(() => Int, { description: 'Documents that have come 我方文件数.' })
  ourCount!: number;

  @Field({
    description:
      'Our digest of the list: SHA-256 over a line of number, tab, digest and line feed for each document, in the order of the bytes of their numbers 我方摘要.',
  })
  ourDigest!: string;

  @Field({ description: 'Whether count and digest are the same 是否一致.' })
  agrees!: boolean;
}

/** A row that the two sides have otherwise. */
@ObjectType({ description: 'A row that the two sides have otherwise 逐行差异.', simpleResolvers: true })
@Access(['PUBLIC'])
export class ExchangeDifference implements RowDifference {
  @Field()
  number!: string;

  @Field(() => ExchangeDifferenceKindEnum)
  kind!: DifferenceKind;
}

/** A document of the partner's list by number and digest. */
@InputType({ description: 'A document by number and digest 文件号与摘要.' })
export class ExchangeDigestInput {
  @Field()
  number!: string;

  @Field({ description: 'SHA-256 over number, title, status and day of edition, with tabs between.' })
  digest!: string;
}

/** Which documents or changes of a run to list. */
@ArgsType()
export class ExchangeDocumentArguments extends ForwardPageArguments {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that a standard of ours adopts, or only those that none does.',
  })
  adopted?: boolean | null;
}

/** Which changes of a run to list. */
@ArgsType()
export class ExchangeChangeArguments extends ExchangeDocumentArguments {
  @Field(() => ExchangeChangeKindEnum, { nullable: true })
  kind?: ChangeKind | null;
}

/** One taking over of a partner's list. */
@ObjectType({ description: "One taking over of a partner's list of documents 国际标准信息交换批次." })
@Access(['PUBLIC'])
export class ExchangeRun {
  serial!: number;
  partnerKey!: string;
  row!: StoredRun;

  @Field(() => ID, { description: 'Global id: `exchange-run:province:<partner>:<run>`.' })
  id!: string;

  @Field({ description: "Names the run among the partner's 批次." })
  run!: string;

  @Field(() => ExchangePartner, { nullable: true, description: 'Whose list it is 交换伙伴.' })
  partner(@Ctx() { registers }: ProvinceContext): Promise<ExchangePartner | null> {
    return registers.byKey(exchangePartners, this.partnerKey);
  }

  @Field(() => ExchangeRunStateEnum, { description: 'How far it has come 批次状态.' })
  state!: RunState;

  @Field(() => DateTimeScalar, { description: 'When its first part came 开始时间.' })
  openedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its totals agreed 完成时间.' })
  closedAt!: string | null;

  @Field(() => Int, { nullable: true, description: 'Documents new to us; null until it is closed 新增.' })
  added!: number | null;

  @Field(() => Int, { nullable: true, description: 'Documents that differ from before 变更.' })
  changed!: number | null;

  @Field(() => Int, { nullable: true, description: 'Documents that are there no longer 删除.' })
  deleted!: number | null;

  @Field(() => Int, { nullable: true, description: 'Documents as they were 未变.' })
  unchanged!: number | null;

  @Field(() => Int, { description: 'Counts the writes 版本.' })
  version!: number;

  @Field(() => ExchangeReconciliation, {
    nullable: true,
    description: 'What both sides say of it, as last told; null until the partner told its totals 双方核对.',
  })
  reconciliation(): ExchangeReconciliation | null {
    const { statedCount, statedDigest, ourCount, ourDigest } = this.row;
    if (statedCount === null) return null;
    const agrees = statedCount === ourCount && statedDigest === ourDigest;
    return Object.assign(new ExchangeReconciliation(), {
      statedCount,
      statedDigest,
      ourCount,
      ourDigest,
      agrees,
    });
  }
}

/** A run as the graph shows it. */
export function showRun(row: StoredRun): ExchangeRun {
  const { serial, id, partnerKey, runKey, state, openedAt, closedAt, version } = row;
  const { added, changed, deleted, unchanged } = row;
  return Object.assign(new ExchangeRun(), {
    row,
    serial,
    id,
    partnerKey,
    run: runKey,
    state,
    openedAt,
    closedAt,
    added,
    changed,
    deleted,
    unchanged,
    version,
  });
}
