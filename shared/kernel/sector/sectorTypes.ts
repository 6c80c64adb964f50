import {
  Arg,
  Args,
  Ctx,
  Directive,
  Field,
  InterfaceType,
  Int,
  ObjectType,
  type ClassType,
} from 'type-graphql';
import { badField } from '../../errors';
import type { EntityKind } from '../changes/ChangeEntry';
import type { PlainDate } from '../catalogue/StandardFacts';
import { StandardRecord } from '../catalogue/StandardRecord';
import { Change, ChangePage, InventoryRow } from '../changes/changeTypes';
import { Access, INSIDERS } from '../graph/access';
import { checkPageSize } from '../graph/paging';
import { EntityKindEnum } from '../graph/enums';
import { DateScalar, JsonScalar } from '../graph/scalars';
import {
  EvaluationListArguments,
  ReviewProposalListArguments,
  sectorEvaluationLists,
  type EvaluationConnection,
} from '../evaluations';
import {
  pilotConnections,
  PilotListArguments,
  PilotQuotaUse,
  quotaUses,
  type PilotConnection,
} from '../pilots';
import { projectConnections, ProjectListArguments, type ProjectConnection } from '../projects';
import { SectorKeyEnum, type SectorKey } from '../sectorKeys';
import {
  StandardListArguments,
  standardConnectionOver,
  type StandardConnection,
} from '../listing/standardConnection';
import type { SectorContext } from './RequestContext';
import { countStatistics, SectorStatistics } from './statistics';

/** The list types of every sector's subgraph. */
export const standardConnections = standardConnectionOver(StandardRecord);

/** Largest page of a change log or an inventory. */
const LARGEST_LOG_PAGE = 1000;

/** One sector as its own subgraph shows it. */
@InterfaceType('Sector', { description: 'A sector of the plan 领域.', autoRegisterImplementations: false })
@Access(['PUBLIC'])
export abstract class SectorRoot {
  @Field(() => SectorKeyEnum)
  key!: SectorKey;

  @Field({ description: 'English name.' })
  name!: string;

  @Field({ description: 'Chinese name 领域名称.' })
  nameZh!: string;

  @Field(() => standardConnections.Connection, {
    nullable: true,
    description: 'Its catalogue of standards 标准目录.',
  })
  standards(@Args() args: StandardListArguments, @Ctx() context: SectorContext): Promise<StandardConnection> {
    return standardConnections.open(context, args, context.showStandard);
  }

  @Field(() => pilotConnections.Connection, {
    nullable: true,
    description: 'Its pilots, in order of id 标准化试点示范项目.',
  })
  pilots(@Args() args: PilotListArguments, @Ctx() context: SectorContext): PilotConnection {
    return pilotConnections.open(context, args, context.pilots.show);
  }

  @Field(() => [PilotQuotaUse], {
    nullable: true,
    description:
      'How many pilots may be approved in years, this one when none is named, and how many were 试点年度限额.',
  })
  pilotQuotas(
    @Ctx() { database, pilotQuotas, today }: SectorContext,
    @Arg('years', () => [Int], { nullable: true, description: 'At most 50.' }) years?: number[] | null,
  ): Promise<PilotQuotaUse[]> {
    return quotaUses(database, pilotQuotas, years ?? null, today);
  }

  @Field(() => projectConnections.Connection, {
    nullable: true,
    description: 'Its projects, the earliest due first 制修订项目.',
  })
  @Access(INSIDERS)
  projects(@Args() args: ProjectListArguments, @Ctx() context: SectorContext): ProjectConnection {
    return projectConnections.open(context, args, context.projects.show);
  }

  @Field(() => sectorEvaluationLists.EvaluationConnection, {
    nullable: true,
    description: 'Evaluations of its standards, the latest first 标准实施评价.',
  })
  evaluations(@Args() args: EvaluationListArguments, @Ctx() context: SectorContext): EvaluationConnection {
    return sectorEvaluationLists.openEvaluations(context, args);
  }

  @Field(() => sectorEvaluationLists.ReviewProposalConnection, {
    nullable: true,
    description: 'Proposals to review its standards, the oldest first 复审建议.',
  })
  reviewProposals(
    @Args() args: ReviewProposalListArguments,
    @Ctx() context: SectorContext,
  ): EvaluationConnection {
    return sectorEvaluationLists.openProposals(context, args);
  }

  @Field(() => SectorStatistics, {
    nullable: true,
    description: 'Its catalogue in figures, today when no day is named 统计.',
  })
  statistics(
    @Ctx() { database, today }: SectorContext,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: PlainDate | null,
  ): Promise<SectorStatistics> {
    return countStatistics(database, asOf ?? today);
  }

  @Field(() => ChangePage, {
    nullable: true,
    description: 'Its change log as a feed, oldest first 变更日志.',
  })
  @Access(INSIDERS)
  async changes(
    @Ctx() { feed }: SectorContext,
    @Arg('after', () => Int, { nullable: true, description: 'Number of the last row already seen.' })
    after?: number | null,
    @Arg('first', () => Int, { nullable: true, description: 'Rows, 0 to 1000; 100 when absent.' })
    first?: number | null,
  ): Promise<ChangePage> {
    const size = first === 0 ? 0 : checkPageSize('first', first ?? 100, LARGEST_LOG_PAGE);
    const from = after ?? 0;
    if (from < 0) throw badField('after', from, 'must not be negative');
    const entries = size === 0 ? [] : await feed.changes(from, size);
    const head = await feed.head();
    return Object.assign(new ChangePage(), {
      entries: entries.map((entry) => Object.assign(new Change(), entry)),
      nextAfter: entries.at(-1)?.seq ?? from,
      headSeq: head.seq,
      headHash: head.hash,
      rows: head.rows,
    });
  }

  @Field(() => [InventoryRow], {
    nullable: true,
    description: 'Ids and versions of one kind of record in order of id, for comparing a copy 目录核对.',
  })
  @Access(INSIDERS)
  async inventory(
    @Ctx() { feed }: SectorContext,
    @Arg('kind', () => EntityKindEnum, { defaultValue: 'STANDARD' }) kind: EntityKind,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'Rows, 1 to 1000; 100 when absent.' })
    first?: number | null,
  ): Promise<InventoryRow[]> {
    if (kind === 'COMMENT') throw badField('kind', kind, 'has no inventory');
    const size = checkPageSize('first', first ?? 100, LARGEST_LOG_PAGE);
    const rows = await feed.versions(kind, after ?? '', size);
    return rows.map((row) => Object.assign(new InventoryRow(), row));
  }

  @Field(() => [JsonScalar], {
    nullable: true,
    description: 'Records as stored, of any kind, at most 1000; absent ones are left out 目录记录.',
  })
  @Access(INSIDERS)
  async records(
    @Arg('ids', () => [String]) ids: string[],
    @Ctx() { feed }: SectorContext,
  ): Promise<readonly unknown[]> {
    if (ids.length > LARGEST_LOG_PAGE)
      throw badField('ids', ids.length, `must be at most ${String(LARGEST_LOG_PAGE)} ids`);
    return feed.records(ids);
  }
}

/** Makes the object type that is one sector's root, e.g. `EcologySector`. */
export function sectorTypeNamed(typePrefix: string, description: string): ClassType<SectorRoot> {
  @ObjectType(`${typePrefix}Sector`, { description, implements: SectorRoot })
  @Directive('@key(fields: "key")')
  class OneSector extends SectorRoot {}
  return OneSector;
}
