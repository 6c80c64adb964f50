import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, type ClassType } from 'type-graphql';
import { checkPageSize, type PilotRecord, type SectorContext } from '../../../shared/kernel';
import { TourismPilot, TourismStandard } from './TourismStandard';

/** The numbers that tourism applies: what scenic areas and travel agencies name, and what pilots name of its field. */
const appliedCodes = `
  SELECT code FROM scenic_area_standard
  UNION SELECT code FROM travel_agency_standard
  UNION SELECT a.code FROM pilot_standard a JOIN standard t ON t.code = a.code WHERE t.field = 'TOURISM'`;

@ArgsType()
class TourismArguments {
  @Field(() => Int, { defaultValue: 20, description: 'Rows, 1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Those after this number or id, the last one seen.' })
  after?: string | null;
}

/** `tourismStandards`: from standards to pilots, scenic areas and travel agencies. */
export function tourismStandardsField(Sector: ClassType): ClassType {
  @Resolver(() => Sector)
  class TourismStandardsField {
    @FieldResolver(() => [TourismStandard], {
      nullable: true,
      description: 'The standards that tourism applies, by number, and who does 旅游标准应用情况.',
    })
    async tourismStandards(
      @Args(() => TourismArguments) { first, after }: TourismArguments,
      @Ctx() { database }: SectorContext,
    ): Promise<TourismStandard[]> {
      checkPageSize('first', first);
      const rows = (await database.reader.query(
        `SELECT code FROM (${appliedCodes}) applied WHERE code > ? ORDER BY code LIMIT ?`,
        [after ?? '', first],
      )) as { readonly code: string }[];
      return rows.map(({ code }) => TourismStandard.of(code));
    }
  }
  return TourismStandardsField;
}

/** `tourismPilots`: from pilots to standards. */
export function tourismPilotsField(Sector: ClassType): ClassType {
  @Resolver(() => Sector)
  class TourismPilotsField {
    @FieldResolver(() => [TourismPilot], {
      nullable: true,
      description: 'The pilots that apply a standard which tourism applies, by id 旅游标准化试点.',
    })
    async tourismPilots(
      @Args(() => TourismArguments) { first, after }: TourismArguments,
      @Ctx() { database, pilots }: SectorContext,
    ): Promise<TourismPilot[]> {
      checkPageSize('first', first);
      const rows = (await database.reader.query(
        `SELECT s.* FROM pilot s
          WHERE s.id > ? AND EXISTS
            (SELECT 1 FROM pilot_standard p WHERE p.serial = s.serial AND p.code IN (${appliedCodes}))
          ORDER BY s.id LIMIT ?`,
        [after ?? '', first],
      )) as Parameters<typeof pilots.show>[0][];
      return rows.map((row) => Object.assign(new TourismPilot(), { pilot: pilots.show(row) as PilotRecord }));
    }
  }
  return TourismPilotsField;
}
