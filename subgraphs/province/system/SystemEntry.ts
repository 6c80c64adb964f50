import { Ctx, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access, INSIDERS } from '../../../shared/kernel/graph/access';
import { namesOf } from '../../../shared/kernel/graph/enums';
import { SectorKeyEnum, type SectorKey } from '../../../shared/kernel/sectorKeys';
import { SystemEntryKindEnum, type SystemEntryKind } from '../../../shared/kernel/system';
import {
  isGap,
  type SystemEntryState,
  type SystemFigures,
} from '../../../shared/kernel/system/systemCoverage';
import { ProvinceProject } from '../graph/ProvinceProject';
import { linkTo, StandardLink } from '../graph/StandardLink';
import type { ProvinceContext } from '../ProvinceContext';
import type { FoundEntry } from './SystemView';

const SystemEntryStateEnum: { readonly [State in SystemEntryState]: State } = namesOf(
  'IN_FORCE',
  'UPCOMING',
  'WITHDRAWN',
  'IN_DRAFTING',
  'PLANNED',
  'UNKNOWN',
);
registerEnumType(SystemEntryStateEnum, {
  name: 'SystemEntryState',
  description:
    'What there is on the day asked of what an entry stands for 条目状态: a standard in force 现行, to come 即将实施, withdrawn 废止, a project under way 在编, no more than a plan 拟编, a number that no catalogue has.',
});

/** What belongs into a node of a standard-system tree. */
@ObjectType({ description: 'What belongs into a node of a standard-system tree 体系条目.' })
@Access(['PUBLIC'])
export class SystemEntry {
  @Field({ description: 'Names the entry in all versions.' })
  readonly key: string;

  @Field({ description: 'Key of the node it belongs to.' })
  readonly node: string;

  @Field({ description: 'Title of that node.' })
  readonly nodeTitle: string;

  @Field(() => SystemEntryKindEnum)
  readonly kind: SystemEntryKind;

  @Field(() => SystemEntryStateEnum)
  readonly state: SystemEntryState;

  @Field({ description: 'Whether it is required and no standard is in force for it 缺口.' })
  readonly gap: boolean;

  @Field(() => String, { nullable: true, description: "The standard's title, or what is to be there 名称." })
  readonly title: string | null;

  @Field(() => StandardLink, {
    nullable: true,
    description: 'The standard, or what its project has brought about.',
  })
  readonly standard: StandardLink | null;

  @Field(() => SectorKeyEnum, {
    nullable: true,
    description: 'Sector whose catalogue has the standard; null when none has it.',
  })
  readonly standardSector: SectorKey | null;

  private readonly projectId: string | null;

  constructor(found: FoundEntry, nodeTitle: string) {
    const { fact, kind, state, code, standard } = found;
    this.key = fact.key;
    this.node = fact.node;
    this.nodeTitle = nodeTitle;
    this.kind = kind;
    this.state = state;
    this.gap = isGap(found);
    this.title = standard?.title ?? fact.title;
    this.standard = code === null ? null : linkTo(code);
    this.standardSector = standard?.sector ?? null;
    this.projectId = fact.project;
  }

  @Field(() => ProvinceProject, {
    nullable: true,
    description: 'The project that is to make it; null for an agency of another sector.',
  })
  @Access(INSIDERS)
  async project(@Ctx() { loaders }: ProvinceContext): Promise<ProvinceProject | null> {
    return this.projectId === null ? null : loaders.projectsById.load(this.projectId);
  }
}

/** The entries of a node and of all below it, in figures. */
@ObjectType({
  description: 'The entries of a node and of all below it, in figures 体系覆盖率.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class SystemCoverage implements SystemFigures {
  @Field(() => Int, { description: 'Entries of any kind 条目数.' })
  entries!: number;

  @Field(() => Int, { description: 'Entries that the system requires 应有.' })
  required!: number;

  @Field(() => Int, { description: 'Required entries with a standard in force 已覆盖.' })
  covered!: number;

  @Field(() => Int, { description: 'Entries of any kind with a standard in force 现有.' })
  existing!: number;

  @Field(() => Int, { description: 'Entries whose project is under way 在编.' })
  inDrafting!: number;

  @Field(() => Int, { description: 'Entries without a number or a project under way 拟编.' })
  planned!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Covered in per cent of required, to one decimal; null where nothing is required 覆盖率（％）.',
  })
  percent!: number | null;
}
