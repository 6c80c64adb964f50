import { condition, isOneOf, regionLink, type SectorContext } from '../../../shared/kernel';
import type { CulturalFacility } from './CulturalFacility';
import type { CulturalGuarantee, InhabitantCount } from './CulturalGuarantee';
import { CulturalProvision } from './CulturalProvision';
import { CulturalFacilityKind } from './cultureEnums';
import { culturalFacilities, culturalGuarantees, inhabitantCounts } from './cultureRegisters';
import { isKept, latestUntil, perTenThousand } from './provisionRules';

/** Facilities that one row shows. */
const MOST_FACILITIES = 100;

const kinds = Object.keys(CulturalFacilityKind) as CulturalFacilityKind[];

/** Which regions are told of: the first ones after another. */
export interface RegionPage {
  readonly first: number;
  readonly after: string;
}

async function regionsOf({ first, after }: RegionPage, { database }: SectorContext): Promise<string[]> {
  const rows = (await database.reader.query(
    `SELECT code FROM (SELECT regionCode AS code FROM cultural_facility
                       UNION SELECT regionCode FROM inhabitant_count) told
      WHERE code > ? ORDER BY code LIMIT ?`,
    [after, first],
  )) as { readonly code: string }[];
  return rows.map(({ code }) => code);
}

async function gathered<Row>(stretches: AsyncGenerator<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const stretch of stretches) rows.push(...stretch);
  return rows;
}

interface Told {
  readonly facilities: readonly CulturalFacility[];
  readonly inhabitants: InhabitantCount | null;
  readonly guarantee: CulturalGuarantee | null;
}

function provisionOf(
  regionCode: string,
  kind: CulturalFacilityKind,
  { facilities, inhabitants, guarantee }: Told,
): CulturalProvision {
  const [count, people] = [facilities.length, inhabitants?.inhabitants ?? null];
  return Object.assign(new CulturalProvision(), {
    region: regionLink(regionCode),
    kind,
    count,
    facilities: facilities.slice(0, MOST_FACILITIES),
    inhabitants,
    perTenThousand: perTenThousand(count, people),
    guarantee,
    isMet: isKept(count, people, guarantee?.perTenThousand ?? null),
  });
}

/** What regions offer their inhabitants on a day: a row for each region and each kind that it has or is promised. */
export async function readProvision(
  on: string,
  page: RegionPage,
  context: SectorContext,
): Promise<CulturalProvision[]> {
  const { registers } = context;
  const regions = await regionsOf(page, context);
  const within = isOneOf('s.regionCode', regions);
  const holds = condition('s.validFrom <= ? AND (s.validTo IS NULL OR s.validTo >= ?)', on, on);
  const [facilities, counts, guarantees] = await Promise.all([
    gathered(registers.stretches(culturalFacilities, within, condition('s.openedOn <= ?', on))),
    gathered(registers.stretches(inhabitantCounts, within)),
    gathered(registers.stretches(culturalGuarantees, holds)),
  ]);
  return regions.flatMap((region) => {
    const counted = counts.filter(({ regionCode }) => regionCode === region);
    const inhabitants = latestUntil(counted, on, ({ countedOn }) => countedOn);
    return kinds.flatMap((kind) => {
      const own = facilities.filter((each) => each.regionCode === region && each.kind === kind);
      const promised = guarantees.filter((each) => each.kind === kind);
      const guarantee = latestUntil(promised, on, ({ validFrom }) => validFrom);
      return own.length === 0 && guarantee === null
        ? []
        : [provisionOf(region, kind, { facilities: own, inhabitants, guarantee })];
    });
  });
}
