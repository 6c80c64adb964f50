import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate, Provenance } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { ProvenanceEnum } from '../../../shared/kernel/graph/enums';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { parseId } from '../../../shared/kernel/ids';
import { SectorKeyEnum, type SectorKey } from '../../../shared/kernel/sectorKeys';
import { SystemStateEnum, type SystemState } from '../../../shared/kernel/system';
import type { SystemRow } from '../../../shared/kernel/system/systemTables';
import type { ProvinceContext } from '../ProvinceContext';

/** A version of a sector's tree, as the index has it. */
@ObjectType({
  description: "A version of a sector's standard-system tree 标准体系表版本.",
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
@Access(['PUBLIC'])
export class StandardSystem {
  @Field(() => ID, { description: 'Global id: `system:<sector folder>:<number>`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: '1, 2, 3 … within the sector.' })
  number!: number;

  @Field(() => SystemStateEnum, { nullable: true })
  state!: SystemState;

  @Field(() => Int, { nullable: true, description: 'Counts the writes 版本.' })
  version!: number;

  @Field(() => SectorKeyEnum, { nullable: true })
  sector!: SectorKey;

  @Field(() => DateScalar, { nullable: true, description: 'Day from which it applies 发布日期.' })
  publishedOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'What it was made from 数据来源.' })
  source!: string | null;

  @Field(() => ProvenanceEnum, { nullable: true })
  provenance!: Provenance;
}

/** A row of the index as a version. */
export function showSystem(row: SystemRow): StandardSystem {
  const { id, number, state, version, sector, publishedOn, source, provenance } = row;
  const shown = { id, number, state, version, sector, publishedOn, source, provenance };
  return Object.assign(new StandardSystem(), shown);
}

/** The version with this id; null where there is none, or none that the caller may see. */
export async function findSystem(id: string, { loaders }: ProvinceContext): Promise<StandardSystem | null> {
  const sector = parseId(id)?.sector.key;
  if (sector === undefined) return null;
  const row = (await loaders.systemVersions.load(sector)).find((each) => each.id === id);
  return row ? showSystem(row) : null;
}
