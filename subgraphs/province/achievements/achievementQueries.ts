import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { badField } from '../../../shared/errors';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access, INSIDERS } from '../../../shared/kernel/graph/access';
import { checkPageSize, DEFAULT_PAGE_SIZE } from '../../../shared/kernel/graph/paging';
import { DateScalar, DateTimeScalar } from '../../../shared/kernel/graph/scalars';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { visibleProjects } from '../../../shared/kernel/projects';
import { SectorKeyEnum, type SectorKey } from '../../../shared/kernel/sectorKeys';
import { checkCreditCode } from '../../../shared/numbers';
import type { ProvinceContext } from '../ProvinceContext';
import { ProfessionalEvidence } from './ProfessionalEvidence';
import { findPriorities } from './findPriorities';
import { PriorityQueue } from './PriorityQueue';

/** What becomes of achievements, and what their makers have done. */
@Resolver()
export class AchievementQueries {
  @Query(() => PriorityQueue, {
    nullable: true,
    description:
      'Proposals and achievements that wait to become standards, in order of priority, with the reasons; an agency is shown the proposals of its own sectors 优先立项.',
  })
  @Access(INSIDERS)
  async priorityQueue(
    @Ctx() { database, identity, today }: ProvinceContext,
    @Arg('sectors', () => [SectorKeyEnum], { nullable: true, description: 'All when absent.' })
    sectors?: SectorKey[] | null,
    @Arg('first', () => Int, { nullable: true, description: 'Entries, 1 to 100; 20 when absent.' })
    first?: number | null,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description:
        'The queue on this day, today when absent: projects by the stage that they had then, achievements that were completed by then; which projects and standards carry an achievement on has no day 时点.',
    })
    asOf?: PlainDate | null,
    @Arg('knownAt', () => DateTimeScalar, {
      nullable: true,
      description:
        'By what the change logs had told by then, as they had told it: projects, achievements and what is due for review 已知时点.',
    })
    knownAt?: string | null,
  ): Promise<PriorityQueue> {
    const size = checkPageSize('first', first ?? DEFAULT_PAGE_SIZE);
    const found = await findPriorities(database, {
      visible: visibleProjects(identity),
      sectors: sectors ? [isOneOf('s.sector', sectors)] : [],
      moment: { asOf: asOf ?? null, knownAt: knownAt ?? null },
      today,
    });
    return new PriorityQueue(found, size);
  }

  @Query(() => ProfessionalEvidence, {
    nullable: true,
    description:
      'Standards that a body led or joined in drafting, and its achievements, as evidence when its staff are evaluated; on a day those that had been issued and completed by then, by what is known now or was at a moment 职称评审依据.',
  })
  @Access(['PUBLIC'])
  professionalEvidence(
    @Arg('creditCode', () => String) creditCode: string,
    @Ctx() { today }: ProvinceContext,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Without what was issued or completed later, and what tells no day; all when absent 时点.',
    })
    asOf?: PlainDate | null,
    @Arg('knownAt', () => DateTimeScalar, {
      nullable: true,
      description: 'Lists and counts what the change logs had told by then, as they had told it 已知时点.',
    })
    knownAt?: string | null,
  ): ProfessionalEvidence {
    const checked = checkCreditCode(creditCode);
    if (!checked.ok) throw badField('creditCode', creditCode, checked.reason);
    return new ProfessionalEvidence(creditCode, {
      on: today,
      asOf: asOf ?? null,
      knownAt: knownAt ?? null,
    });
  }
}
