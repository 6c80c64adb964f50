import { coordinator } from '../../../support/identities';
import type { OverlapsProvince } from './openOverlaps';

/** All that a finding shows. */
export const FIELDS = `key kind state score since until rule { name source finds misses }
  standard { code } other { code } sharedClasses { scheme code }
  subject { relation ownWords otherWords score explanation { terms { term share } } spans { term } }
  values { own { recordId field subject indicator value unit clause condition period region { code } } other { recordId value } }
  citingClauses decision { verdict reason decidedOn version }`;
/** A page of the report. */
export const REPORT = `query ($filter: OverlapFilter, $asOf: Date, $first: Int, $after: String) {
  overlaps(filter: $filter, asOf: $asOf, first: $first, after: $after) {
    totalCount waiting facets { field value count } nodes { ${FIELDS} }
    pageInfo { hasNextPage endCursor } completeness { complete } } }`;

/** A finding, as far as tests of lists read it. */
export interface Node {
  readonly key: string;
  readonly kind: string;
  readonly score: number | null;
  readonly state: string;
  readonly standard: { readonly code: string };
  readonly other: { readonly code: string };
}

/** A page of the report, as far as tests read it. */
export interface Report {
  readonly totalCount: number;
  readonly waiting: number;
  readonly facets: readonly { readonly field: string; readonly value: string; readonly count: number }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Asks for a page of the report, which must be answered. */
export async function askReport(
  province: OverlapsProvince,
  variables: Readonly<Record<string, unknown>> = {},
  identity = coordinator,
): Promise<Report> {
  const { data, errors } = await province.ask(REPORT, { ...variables }, identity);
  expect(errors).toBeUndefined();
  return data?.overlaps as Report;
}

/** Which standards the findings of a page are between. */
export const pairsIn = ({ nodes }: Report) => nodes.map(({ standard, other }) => [standard.code, other.code]);
