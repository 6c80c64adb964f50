import { Args, Ctx, Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import { byColumns } from '../../../shared/kernel/listing/Belonging';
import { filterConditions } from '../../../shared/kernel/listing/filterConditions';
import {
  StandardListArguments,
  type StandardConnection,
} from '../../../shared/kernel/listing/standardConnection';
import { PilotListArguments, type PilotConnection } from '../../../shared/kernel/pilots';
import { codeLists, type RegionEntry, type RegionLevel } from '../../../shared/reference';
import { pilotConnections, standardConnections } from '../graph/connections';
import { nestedIn } from '../graph/nestedIn';
import { showPilot, showStandard } from '../graph/sectorStubs';
import type { ProvinceContext } from '../ProvinceContext';

/** The levels of GB/T 2260. */
export const RegionLevelEnum: { readonly [Level in RegionLevel]: Level } = {
  PROVINCE: 'PROVINCE',
  PREFECTURE: 'PREFECTURE',
  COUNTY: 'COUNTY',
};

registerEnumType(RegionLevelEnum, { name: 'RegionLevel', description: 'Level of a region 行政区划级别.' });

/** An administrative division of the province, or a code outside of it, of which only the code is known. */
@ObjectType({ description: 'An administrative division 行政区划.' })
@Directive('@key(fields: "code")')
@Access(['PUBLIC'])
export class Region {
  @Field({ description: 'GB/T 2260 code 行政区划代码.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Chinese name; null when the code is not one of the province.',
  })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'English name, where it has one.' })
  nameEn!: string | null;

  @Field(() => RegionLevelEnum, { nullable: true })
  level!: RegionLevel | null;

  @Field(() => String, {
    nullable: true,
    description: 'Prefix of its local standards, e.g. DB3201 地方标准代号.',
  })
  standardPrefix!: string | null;

  @Field(() => String, { nullable: true, description: 'What is peculiar: a zone, or dissolved since.' })
  note!: string | null;

  @Field(() => Region, { nullable: true, description: 'The region it lies in.' })
  parent(): Region | null {
    const parent = codeLists().regions.byCode(this.code)?.parent;
    return parent ? regionOf(parent) : null;
  }

  @Field(() => [Region], { nullable: true, description: 'The regions directly within it.' })
  children(): Region[] {
    return codeLists().regions.childrenOf(this.code).map(shown);
  }

  @Field(() => standardConnections.Connection, {
    nullable: true,
    description: 'Local standards of the region and of all within it 地方标准.',
  })
  standards(
    @Args() args: StandardListArguments,
    @Ctx() context: ProvinceContext,
  ): Promise<StandardConnection> {
    const within = byColumns(...filterConditions({ region: this.code }, context.today));
    return standardConnections.open(nestedIn(context), args, showStandard, within);
  }

  @Field(() => pilotConnections.Connection, {
    nullable: true,
    description: 'Pilots carried out in the region and in all within it 试点示范项目.',
  })
  pilots(@Args() args: PilotListArguments, @Ctx() context: ProvinceContext): PilotConnection {
    const within = byColumns(...filterConditions({ region: this.code }, context.today));
    return pilotConnections.open(nestedIn(context), args, showPilot, within);
  }
}

function shown({ code, name, nameEn, level, standardPrefix, note }: RegionEntry): Region {
  return Object.assign(new Region(), { code, name, nameEn, level, standardPrefix, note });
}

/** The region with this code; of a code outside the province nothing but the code. */
export function regionOf(code: string): Region {
  const entry = codeLists().regions.byCode(code);
  const unknown = { code, name: null, nameEn: null, level: null, standardPrefix: null, note: null };
  return entry ? shown(entry) : Object.assign(new Region(), unknown);
}

/** The region with this code, if it is one of the province. */
export function findRegion(code: string): Region | null {
  const entry = codeLists().regions.byCode(code);
  return entry ? shown(entry) : null;
}

/** The regions of one level, or of all, in the order of their codes. */
export function regionsOfLevel(level: RegionLevel | null): Region[] {
  const { entries } = codeLists().regions;
  return entries.filter((entry) => level === null || entry.level === level).map(shown);
}
