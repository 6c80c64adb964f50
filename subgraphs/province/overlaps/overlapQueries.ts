import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver } from 'type-graphql';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access, INSIDERS } from '../../../shared/kernel/graph/access';
import { ForwardPageArguments } from '../../../shared/kernel/graph/paging';
import { DateScalar, DateTimeScalar } from '../../../shared/kernel/graph/scalars';
import { condition } from '../../../shared/kernel/listing/Condition';
import { fingerprintOf } from '../../../shared/kernel/listing/cursor';
import { columnFacets } from '../../../shared/kernel/listing/facets';
import { countOf, type KeysetList } from '../../../shared/kernel/listing/keysetPage';
import { readsFor } from '../../../shared/kernel/listing/ListContext';
import { rowSources, type RowSource } from '../../../shared/kernel/listing/rowSources';
import { recordConnectionOver, type RecordConnection } from '../../../shared/kernel/records/recordConnection';
import type { ProvinceContext } from '../ProvinceContext';
import { OverlapFilter, overlapConditions } from './overlapConditions';
import { OverlapFinding } from './OverlapFinding';
import { KnownFindingReads } from './KnownFindingReads';
import { findingsWithDecisions, stateExpression } from './overlapStates';
import type { OverlapFindingRow } from './overlapTables';

const { Connection, open } = recordConnectionOver<OverlapFindingRow>(OverlapFinding, {
  name: 'OverlapFinding',
  noun: 'finding',
  description:
    'What is found between standards, what breaks the law first, then the nearest titles 重复交叉报告.',
  access: INSIDERS,
  facets: [
    ...columnFacets('kind', 'sectorPair'),
    { name: 'state', on: (_day, knownAt) => stateExpression(knownAt) },
  ],
});

/** What overlaps and conflicts between sectors. */
@Resolver(() => Connection)
export class OverlapQueries {
  @Query(() => Connection, {
    nullable: true,
    description:
      'Standards of different sectors, in force on a day, whose subjects are much the same; values that conflict; dated references to what is withdrawn. Each with its reasons 重复交叉与冲突报告.',
  })
  @Access(INSIDERS)
  overlaps(
    @Args() args: ForwardPageArguments,
    @Ctx() context: ProvinceContext,
    @Arg('filter', () => OverlapFilter, { nullable: true }) given?: OverlapFilter | null,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'The day on which what is found must hold; today when absent.',
    })
    asOf?: PlainDate | null,
    @Arg('knownAt', () => DateTimeScalar, {
      nullable: true,
      description:
        'What had been found by then, of standards and values as the change logs had told them, with the decisions of then; classes that both are in are of today 已知时点.',
    })
    known?: string | null,
  ): RecordConnection {
    const filter = given ?? {};
    const knownAt = known ?? null;
    const moment = { asOf: asOf ?? context.today, knownAt };
    const conditions = overlapConditions(filter, moment);
    const rowsOf = (source: RowSource) => ({
      from: findingsWithDecisions(source.table, knownAt),
      conditions: [...source.meant('s'), ...conditions],
    });
    const [rows, past] = rowSources('overlap_finding', knownAt);
    const list: KeysetList = {
      ...rowsOf(rows),
      ...(past && { among: rowsOf(past) }),
      ordering: { expression: condition('s.standing'), nullable: false, direction: 'DESC' },
      fingerprint: fingerprintOf(['overlap_finding', moment, Object.entries(filter).sort()]),
    };
    const reads = knownAt === null ? null : new KnownFindingReads(context, knownAt);
    const show = (row: OverlapFindingRow) => new OverlapFinding(row, reads);
    return open({ reads: readsFor(context), list, args, knownAt, show });
  }

  @FieldResolver(() => Int, {
    description:
      'Standards that came or changed and wait now to be compared; 0 where the report is complete 待比对标准数.',
  })
  waiting(@Ctx() context: ProvinceContext): Promise<number> {
    return countOf(readsFor(context), condition('overlap_pending'));
  }
}
