import { Arg, Ctx, FieldResolver, Resolver, type ClassType } from 'type-graphql';
import { badField } from '../../../shared/errors';
import {
  checkIndustry,
  checkRegion,
  classificationLink,
  DateScalar,
  regionLink,
  standardLink,
  type SectorContext,
} from '../../../shared/kernel';
import { firstDay, type EditionDates } from '../editions/editionRules';
import { editionsOf } from '../editions/editionsOf';
import { WaterQuota } from './WaterQuota';
import { WaterQuotaFinding } from './WaterQuotaFinding';
import {
  FALLBACK_RULE,
  industriesAround,
  isIndustryCode,
  quotasInForce,
  type DatedQuota,
  type QuotaQuestion,
} from './waterQuotaRules';
import { waterQuotas } from './waterRegisters';

/** Most quotas of one edition that an answer shows. */
const MOST_QUOTAS = 100;

interface Candidate extends DatedQuota {
  readonly row: WaterQuota;
}

/** When a quota applies: as the catalogue says of its standard, else as its own row says; undefined where neither does. */
function datesOf(row: WaterQuota, editions: ReadonlyMap<string, EditionDates>): EditionDates | undefined {
  const { standardCode, validFrom, validTo } = row;
  const known = standardCode === null ? undefined : editions.get(standardCode);
  return (
    known ??
    (validFrom === null ? undefined : { issuedOn: null, effectiveOn: validFrom, withdrawnOn: validTo })
  );
}

async function candidatesFor(industry: string, context: SectorContext): Promise<Candidate[]> {
  const byIndustry = context.registers.by(waterQuotas, 'industryCode');
  const rows = (await Promise.all(industriesAround(industry).map((code) => byIndustry.load(code)))).flat();
  const codes = rows.flatMap(({ standardCode }) => (standardCode === null ? [] : [standardCode]));
  const editions = await editionsOf(codes, context);
  return rows.flatMap((row) => {
    const edition = datesOf(row, editions);
    const { industryCode, regionCode, product } = row;
    return edition
      ? [{ row, standardCode: row.standardCode ?? row.edition, edition, industryCode, regionCode, product }]
      : [];
  });
}

async function findQuota(question: QuotaQuestion, context: SectorContext): Promise<WaterQuotaFinding | null> {
  const { industry, region, on } = question;
  if (!isIndustryCode(industry))
    throw badField('industry', industry, 'must be a class, group or division of GB/T 4754, e.g. C3011');
  checkIndustry('industry', industry);
  if (region !== null) checkRegion('region', region);
  const found = quotasInForce(await candidatesFor(industry, context), question);
  const [first] = found?.quotas ?? [];
  if (!found || !first) return null;
  return Object.assign(new WaterQuotaFinding(), {
    on,
    rule: FALLBACK_RULE,
    edition: first.row.edition,
    standard: standardLink(first.row.standardCode),
    inForceSince: firstDay(first.edition),
    industryCode: found.industry,
    industry: classificationLink('GBT4754', found.industry),
    region: regionLink(found.region),
    quotas: found.quotas.slice(0, MOST_QUOTAS).map(({ row }) => row),
  });
}

/** `waterQuota`: the quotas in force for an industry in a region on a day. */
export function waterQuotaRoot(Sector: ClassType): ClassType {
  @Resolver(() => Sector)
  class WaterQuotaRoot {
    @FieldResolver(() => WaterQuotaFinding, {
      nullable: true,
      description:
        'The water quotas in force for an industry in a region on a day; null where none is set for it or for what it lies in 现行用水定额.',
    })
    waterQuota(
      @Ctx() context: SectorContext,
      @Arg('industry', () => String, { description: 'Class, group or division of GB/T 4754, e.g. C3011.' })
      industry: string,
      @Arg('region', () => String, { nullable: true, description: 'GB/T 2260 code; the nation when absent.' })
      region?: string | null,
      @Arg('on', () => DateScalar, { nullable: true, description: 'Today when absent.' }) on?: string | null,
    ): Promise<WaterQuotaFinding | null> {
      return findQuota({ industry, region: region ?? null, on: on ?? context.today }, context);
    }
  }
  return WaterQuotaRoot;
}
