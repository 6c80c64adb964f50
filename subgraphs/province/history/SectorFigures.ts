import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Access, INSIDERS, sectorsSeenInside } from '../../../shared/kernel/graph/access';
import { SourceStatus } from '../../../shared/kernel/graph/completeness';
import { Facet } from '../../../shared/kernel/listing/facets';
import type { Identity } from '../../../shared/identity';
import type { StandardStatus } from '../../../shared/kernel/catalogue/standardRules';
import { SectorKeyEnum, type SectorKey } from '../../../shared/kernel/sectorKeys';
import type { ProvinceContext } from '../ProvinceContext';
import type { StageCount, StatusCount } from './countFigures';

/** What was counted, of all sectors. */
export interface CountedFigures {
  readonly standards: readonly StatusCount[];
  readonly pilots: readonly StageCount[];
  readonly projects: readonly StageCount[];
}

/** A sector in figures on a day. */
@ObjectType({ description: 'A sector in figures on a day, as it is known now or was then 领域历史统计.' })
@Access(['PUBLIC'])
export class SectorFigures {
  constructor(
    private readonly key: SectorKey,
    private readonly counted: CountedFigures,
    private readonly identity: Identity,
  ) {}

  @Field(() => SectorKeyEnum)
  get sector(): SectorKey {
    return this.key;
  }

  @Field(() => SourceStatus, {
    nullable: true,
    description: 'How far its rows are in this answer 数据来源状态.',
  })
  async source(@Ctx() { sources }: ProvinceContext): Promise<SourceStatus | null> {
    return (await sources()).find(({ sector }) => sector === this.key) ?? null;
  }

  @Field(() => Int, { description: 'Standards in force 现行.' })
  get inForce(): number {
    return this.sum('IN_FORCE', 'count');
  }

  @Field(() => Int, { description: 'Standards that take effect later 即将实施.' })
  get upcoming(): number {
    return this.sum('UPCOMING', 'count');
  }

  @Field(() => Int, { description: 'Standards no longer in force 废止.' })
  get withdrawn(): number {
    return this.sum('WITHDRAWN', 'count');
  }

  @Field(() => Int, { description: 'Standards in force whose review was due before that day 复审超期.' })
  get overdueReview(): number {
    return this.sum('IN_FORCE', 'overdue');
  }

  @Field(() => [Facet], {
    nullable: true,
    description: 'Pilots by the stage they had reached by that day.',
  })
  get pilots(): Facet[] | null {
    return this.stages(this.counted.pilots);
  }

  @Field(() => [Facet], {
    nullable: true,
    description: 'Projects by the stage they had reached by that day; null for an agency of another sector.',
  })
  @Access(INSIDERS)
  get projects(): Facet[] | null {
    return sectorsSeenInside(this.identity).includes(this.key) ? this.stages(this.counted.projects) : null;
  }

  /** A standard that has changed since is counted with what was kept of it, so a state may have two counts. */
  private sum(status: StandardStatus, figure: 'count' | 'overdue'): number {
    return this.counted.standards
      .filter((each) => each.sector === this.key && each.status === status)
      .reduce((sum, each) => sum + each[figure], 0);
  }

  /** As with standards, a stage may have two counts. */
  private stages(counts: readonly StageCount[]): Facet[] {
    const own = counts.filter(({ sector }) => sector === this.key);
    return [...new Set(own.map(({ stage }) => stage))].map((value) => {
      const those = own.filter(({ stage }) => stage === value);
      const count = those.reduce((sum, each) => sum + each.count, 0);
      return Object.assign(new Facet(), { field: 'stage', value, count });
    });
  }
}
