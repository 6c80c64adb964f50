import { Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { PilotRecord, type SectorContext } from '../../../shared/kernel';
import { ScenicArea } from './ScenicArea';
import { scenicAreas, scenicAreaStandards, travelAgencies, travelAgencyStandards } from './tourismRegisters';
import { eachOnce } from './tourismRules';
import { TourismPilot, TourismStandard } from './TourismStandard';
import { TravelAgency } from './TravelAgency';

/** Records that one row shows beside it. */
const MOST_RECORDS = 100;

/** The pilots of this sector that apply any of these standards, by id. */
async function pilotsApplying(
  standards: readonly { readonly code: string }[],
  { pilots }: SectorContext,
): Promise<PilotRecord[]> {
  const found = await Promise.all(standards.map(({ code }) => pilots.byStandard.load(code)));
  return eachOnce(found.flat() as PilotRecord[], MOST_RECORDS);
}

/** `pilots` of what applies standards, and whose list of them is read by this. */
function pilotsField(
  Row: ClassType,
  standardsOf: (serial: number, context: SectorContext) => Promise<{ readonly code: string }[]>,
): ClassType {
  @Resolver(() => Row)
  class PilotsField {
    @FieldResolver(() => [PilotRecord], {
      nullable: true,
      description: 'Pilots of this sector that apply a standard it applies, by id, at most 100 试点示范项目.',
    })
    async pilots(
      @Root() { serial }: { readonly serial: number },
      @Ctx() context: SectorContext,
    ): Promise<PilotRecord[]> {
      return pilotsApplying(await standardsOf(serial, context), context);
    }
  }
  return PilotsField;
}

/** What each scenic area shows beside its row. */
export const ScenicAreaFields = pilotsField(ScenicArea, (serial, { registers }) =>
  registers.items(scenicAreaStandards).load(serial),
);

/** What each travel agency shows beside its row. */
export const TravelAgencyFields = pilotsField(TravelAgency, (serial, { registers }) =>
  registers.items(travelAgencyStandards).load(serial),
);

/** Who applies a standard of tourism. */
@Resolver(() => TourismStandard)
export class TourismStandardFields {
  @FieldResolver(() => [PilotRecord], {
    nullable: true,
    description: 'Pilots of this sector that apply it, by id, at most 100 试点示范项目.',
  })
  appliedByPilots(@Root() standard: TourismStandard, @Ctx() context: SectorContext): Promise<PilotRecord[]> {
    return pilotsApplying([standard], context);
  }

  @FieldResolver(() => [ScenicArea], {
    nullable: true,
    description: 'Scenic areas that apply it, at most 100 旅游景区.',
  })
  async scenicAreas(
    @Root() { code }: TourismStandard,
    @Ctx() { registers }: SectorContext,
  ): Promise<ScenicArea[]> {
    return (await registers.naming(scenicAreas, scenicAreaStandards).load(code)).slice(0, MOST_RECORDS);
  }

  @FieldResolver(() => [TravelAgency], {
    nullable: true,
    description: 'Travel agencies that apply it, at most 100 旅行社.',
  })
  async travelAgencies(
    @Root() { code }: TourismStandard,
    @Ctx() { registers }: SectorContext,
  ): Promise<TravelAgency[]> {
    return (await registers.naming(travelAgencies, travelAgencyStandards).load(code)).slice(0, MOST_RECORDS);
  }
}

/** What a pilot of tourism applies. */
@Resolver(() => TourismPilot)
export class TourismPilotFields {
  @FieldResolver(() => [TourismStandard], {
    nullable: true,
    description: 'The standards it applies, and who else applies them 应用标准.',
  })
  async applies(
    @Root() { pilot }: TourismPilot,
    @Ctx() { pilots }: SectorContext,
  ): Promise<TourismStandard[]> {
    return (await pilots.standards.load(pilot.serial)).map(({ code }) => TourismStandard.of(code));
  }
}
