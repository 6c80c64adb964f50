import { Args, Ctx, Field, Int, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import { PageInfo, pageRequest, type PageRequest } from '../../../shared/kernel/graph/paging';
import { DateTimeScalar } from '../../../shared/kernel/graph/scalars';
import { condition } from '../../../shared/kernel/listing/Condition';
import { fingerprintOf } from '../../../shared/kernel/listing/cursor';
import { countRows, keysetPage, type KeysetList, type Page } from '../../../shared/kernel/listing/keysetPage';
import { readsOf, type Reads } from '../../../shared/kernel/listing/Reads';
import { SectorKeyEnum, type SectorKey } from '../../../shared/kernel/sectorKeys';
import { endedBy, GrowingListArguments } from '../history/GrowingListArguments';
import type { IndexRepair, RepairKind } from '../index/indexTables';
import type { ProvinceContext } from '../ProvinceContext';

/** Roles that watch over the index. */
const OVERSEERS = ['COORDINATOR', 'AUDITOR', 'ADMIN'] as const;

const RepairKindEnum: { readonly [Kind in RepairKind]: Kind } = {
  MISSING: 'MISSING',
  GHOST: 'GHOST',
  STALE: 'STALE',
};

registerEnumType(RepairKindEnum, {
  name: 'RepairKind',
  description:
    "How a row of the index differed from its sector's: absent here, absent there, or another version 差异类型.",
});

/** A row of the index that was found different from its sector's, and put right. */
@ObjectType({
  description: 'A row of the index that was found wrong and put right 索引修复记录.',
  simpleResolvers: true,
})
@Access(OVERSEERS)
export class Repair {
  @Field(() => DateTimeScalar)
  at!: string;

  @Field(() => SectorKeyEnum)
  sector!: SectorKey;

  @Field({ description: 'Global id of the record.' })
  entity!: string;

  @Field(() => RepairKindEnum)
  kind!: RepairKind;
}

/** Repairs as the list reads them. */
type RepairRow = Omit<IndexRepair, 'id'> & { readonly serial: number };

const listOf = (args: GrowingListArguments): KeysetList => ({
  from: condition('(SELECT id AS serial, at, sector, entity, kind FROM index_repair) s'),
  conditions: endedBy('at', args),
  ordering: { expression: condition('s.serial'), nullable: false, direction: 'DESC' },
  fingerprint: fingerprintOf(['repair', args.knownAt ?? null]),
});

/** A list of repairs that reads its page and count only when they are asked for. */
@ObjectType({ description: 'Repairs of the index, the latest first 索引修复记录列表.' })
@Access(OVERSEERS)
export class RepairConnection {
  private read: Promise<Page<RepairRow>> | undefined;

  constructor(
    private readonly reads: Reads,
    private readonly list: KeysetList,
    private readonly request: PageRequest,
  ) {}

  @Field(() => [Repair], { description: 'The repairs of this page.' })
  async nodes(): Promise<Repair[]> {
    return (await this.page()).rows.map(({ row }) => Object.assign(new Repair(), row));
  }

  @Field(() => PageInfo)
  async pageInfo(): Promise<PageInfo> {
    return (await this.page()).pageInfo;
  }

  @Field(() => Int, { description: 'Repairs in the whole list.' })
  totalCount(): Promise<number> {
    return countRows(this.reads, this.list);
  }

  private page(): Promise<Page<RepairRow>> {
    this.read ??= keysetPage<RepairRow>(this.reads, this.list, this.request);
    return this.read;
  }
}

/** What was wrong with the index. */
@Resolver()
export class RepairQueries {
  @Query(() => RepairConnection, {
    nullable: true,
    description: 'Rows of the index that were found wrong and put right, the latest first 索引修复记录.',
  })
  @Access(OVERSEERS)
  repairs(@Args() args: GrowingListArguments, @Ctx() { database }: ProvinceContext): RepairConnection {
    return new RepairConnection(readsOf(database), listOf(args), pageRequest(args));
  }
}
