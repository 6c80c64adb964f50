import { isInForce, isLater, regionsAround, type NamedEdition } from '../editions/editionRules';

/** How a quota is found where none is set for exactly what is asked, as the answer names it. */
export const FALLBACK_RULE =
  'water-quota-fallback/2: industry class, then group, then division; for each of these the county, then the city, the province, the nation; for each product the latest of the editions in force that set it';

/** An industry and all that it lies in, nearest first: class Annnn, group Annn, division Ann. Source: GB/T 4754-2017. */
export function industriesAround(code: string): string[] {
  return [5, 4, 3].filter((length) => length <= code.length).map((length) => code.slice(0, length));
}

/** Whether a text has the form of a class, group or division of GB/T 4754, with the letter of its section, e.g. C3011. */
export function isIndustryCode(code: string): boolean {
  return /^[A-T]\d{2,4}$/.test(code);
}

/** A quota as one edition sets it. */
export interface DatedQuota extends NamedEdition {
  readonly product: string;
  readonly industryCode: string;
  /** Where it applies; null is everywhere. */
  readonly regionCode: string | null;
}

/** Which quota is asked for. */
export interface QuotaQuestion {
  readonly industry: string;
  readonly region: string | null;
  readonly on: string;
}

/** The quotas found, those of the latest edition first, and for which industry and region they are set. */
export interface QuotaFinding<Quota> {
  readonly industry: string;
  readonly region: string | null;
  readonly quotas: readonly Quota[];
}

/**
 * The quotas in force on a day for an industry in a region, by the fallback rule: where none is set for exactly these, for
 * the nearest industry around, and within each industry for the nearest region around; there each product has those of the
 * latest edition that sets it, for one industry may have a standard for each of its products. Null where there is none at all.
 *
 * Source: `FALLBACK_RULE`; a region's own quotas go before the nation's, Water Law (2016), article 47.
 */
export function quotasInForce<Quota extends DatedQuota>(
  quotas: readonly Quota[],
  { industry, region, on }: QuotaQuestion,
): QuotaFinding<Quota> | null {
  const applying = quotas.filter(({ edition }) => isInForce(edition, on));
  for (const eachIndustry of industriesAround(industry)) {
    for (const eachRegion of regionsAround(region)) {
      const set = applying.filter(
        ({ industryCode, regionCode }) => industryCode === eachIndustry && regionCode === eachRegion,
      );
      if (set.length === 0) continue;
      const latest = set.filter(
        (one) => !set.some((other) => other.product === one.product && isLater(other, one)),
      );
      latest.sort((one, other) => Number(isLater(other, one)) - Number(isLater(one, other)));
      return { industry: eachIndustry, region: eachRegion, quotas: latest };
    }
  }
  return null;
}
