import { Arg, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import {
  condition,
  CoverageCount,
  DateScalar,
  type CoverageState,
  type SectorContext,
} from '../../../shared/kernel';
import { FacilityMaintenance } from './FacilityMaintenance';
import { ruralServices, type RuralService } from './ruralEnums';
import { RuralFacility } from './RuralFacility';
import { facilityMaintenances, facilityStandards, ruralFacilities } from './ruralRegisters';
import { satisfactionPercent, type Survey } from './ruralRules';
import { RuralServiceState } from './RuralServiceState';

/** Records that one facility shows. */
const MOST_RECORDS = 100;

/** What each facility shows beside its row. */
@Resolver(() => RuralFacility)
export class RuralFacilityFields {
  @FieldResolver(() => [FacilityMaintenance], {
    nullable: true,
    description: 'How it was looked after, the latest first, at most 100 运行维护记录.',
  })
  async maintenances(
    @Root() { key }: RuralFacility,
    @Ctx() { registers }: SectorContext,
  ): Promise<FacilityMaintenance[]> {
    const records = await registers.by(facilityMaintenances, 'facilityKey').load(key);
    return [...records].sort((a, b) => (a.doneOn < b.doneOn ? 1 : -1)).slice(0, MOST_RECORDS);
  }
}

/** `ruralServices`: how each rural service stands. */
export function ruralServicesField(Sector: ClassType): ClassType {
  @Resolver(() => Sector)
  class RuralServicesField {
    @FieldResolver(() => [RuralServiceState], {
      nullable: true,
      description: 'How each rural service stands on a day 农村公共服务现状.',
    })
    async ruralServices(
      @Ctx() context: SectorContext,
      @Arg('on', () => DateScalar, { nullable: true, description: 'Today when absent.' }) on?: string | null,
    ): Promise<RuralServiceState[]> {
      const day = on ?? context.today;
      const [surveys, maintenances] = await Promise.all([
        surveysUntil(day, context),
        maintenancesUntil(day, context),
      ]);
      const states: RuralServiceState[] = [];
      for (const service of ruralServices) {
        const survey = surveys.get(service) ?? { respondents: 0, satisfied: 0 };
        states.push(
          Object.assign(new RuralServiceState(), {
            service,
            facilities: CoverageCount.of(await facilityStates(service, day, context)),
            maintenances: maintenances.get(service) ?? 0,
            ...survey,
            satisfactionPercent: satisfactionPercent(survey),
          }),
        );
      }
      return states;
    }
  }
  return RuralServicesField;
}

async function facilityStates(
  service: RuralService,
  on: string,
  { registers, catalogueStates }: SectorContext,
): Promise<CoverageState[]> {
  const states: CoverageState[] = [];
  for await (const rows of registers.stretches(ruralFacilities, condition('s.service = ?', service))) {
    const standards = registers.items(facilityStandards);
    const links = await Promise.all(rows.map(({ serial }) => standards.load(serial)));
    const numbers = links.map((each) => each.map(({ code }) => code));
    states.push(...(await catalogueStates.coverage(numbers, on)));
  }
  return states;
}

async function surveysUntil(on: string, { database }: SectorContext): Promise<Map<RuralService, Survey>> {
  const rows = (await database.reader.query(
    `SELECT service, SUM(respondents) AS respondents, SUM(satisfied) AS satisfied
       FROM satisfaction_survey WHERE surveyedOn <= ? GROUP BY service`,
    [on],
  )) as { service: RuralService; respondents: number | string; satisfied: number | string }[];
  return new Map(
    rows.map(({ service, respondents, satisfied }) => [
      service,
      { respondents: Number(respondents), satisfied: Number(satisfied) },
    ]),
  );
}

async function maintenancesUntil(
  on: string,
  { database }: SectorContext,
): Promise<Map<RuralService, number>> {
  const rows = (await database.reader.query(
    `SELECT f.service AS service, COUNT(*) AS times
       FROM facility_maintenance m
       JOIN rural_facility f ON f.id = CONCAT('rural-facility:public-management:', m.facilityKey)
      WHERE m.doneOn <= ? GROUP BY f.service`,
    [on],
  )) as { service: RuralService; times: number | string }[];
  return new Map(rows.map(({ service, times }) => [service, Number(times)]));
}
