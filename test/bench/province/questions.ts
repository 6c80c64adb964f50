import { performance } from 'node:perf_hooks';
import type { TestProvince } from '../../province/graph/support/openTestProvince';
import type { Figure } from '../catalogue/figures';
import { titleTerms } from '../generatedStandards';
import { quantile } from '../quantile';
import type { IndexedFacts } from './generatedIndex';

/** Something that the province is asked again and again, with other variables each time. */
export interface ProvinceQuestion {
  readonly name: string;
  readonly query: string;
  readonly variables: readonly Readonly<Record<string, unknown>>[];
  /** The bar: p95 in milliseconds. */
  readonly most?: number;
}

const SEARCH = `query ($text: String!) {
  standards(query: $text, first: 20) { totalCount nodes { id code title sector status } pageInfo { endCursor } } }`;

const IMPACT = `query ($code: String!) {
  standard(code: $code) { withdrawalImpact(depth: 10) {
    complete total figures { field value count } rows(first: 20) { totalCount nodes { kind id title depth effect path } } } } }`;

const KNOWN = `query ($asOf: Date!) {
  standards(filter: { status: IN_FORCE, asOf: $asOf, knownAt: "2026-01-02T00:00:00Z" }, first: 20) { nodes { id } } }`;

const GUARD = `query ($codes: [String!]!) { standardsByCode(codes: $codes) { verdict successors { code } nearest { code } } }`;

/** What others may have built by now, asked where the schema has it. */
const hooks: readonly (ProvinceQuestion & { readonly field: string })[] = [
  {
    field: 'plan',
    name: 'targets page',
    query: '{ plan(id: "jiangsu-2017-2019") { targets { key value progress } } }',
    variables: [{}],
    most: 200,
  },
  {
    field: 'novelty',
    name: 'novelty',
    query: 'query ($text: String!) { novelty(text: $text) { __typename } }',
    variables: titleTerms.slice(0, 40).map((term) => ({ text: `示例 ${term} 技术规范` })),
    most: 200,
  },
];

/** The questions that this schema can be asked, about standards of which the first are cited most. */
export async function provinceQuestions(
  province: TestProvince,
  sample: readonly IndexedFacts[],
): Promise<ProvinceQuestion[]> {
  const { data } = await province.ask('{ __schema { queryType { fields { name } } } }');
  const fields = (data as { __schema: { queryType: { fields: { name: string }[] } } }).__schema.queryType
    .fields;
  const names = new Set(fields.map(({ name }) => name));
  const codes = sample.map(({ facts }) => facts.code);
  return [
    {
      name: 'search page of 20, with count',
      query: SEARCH,
      variables: titleTerms.map((text) => ({ text })),
      most: 50,
    },
    {
      name: 'withdrawal impact, depth 10',
      query: IMPACT,
      variables: codes.map((code) => ({ code })),
      most: 200,
    },
    {
      name: 'page of what was known on a day',
      query: KNOWN,
      variables: [2005, 2010, 2015, 2020, 2025].map((year) => ({ asOf: `${String(year)}-01-01` })),
    },
    {
      name: 'citation guard, 100 numbers',
      query: GUARD,
      variables: [codes, codes.map((code) => code.replace(/\d-/, '0-'))].map((asked) => ({
        codes: asked.slice(0, 100),
      })),
    },
    ...hooks.filter(({ field }) => names.has(field)),
  ];
}

/** Times a question, after asking it a few times for nothing. */
export async function timeProvince(
  province: TestProvince,
  { name, query, variables, most }: ProvinceQuestion,
  requests = 100,
): Promise<Figure[]> {
  const took: number[] = [];
  for (let count = -10; count < requests; count += 1) {
    const begun = performance.now();
    const { errors } = await province.ask(query, variables[Math.abs(count) % variables.length] ?? {});
    if (errors) throw new Error(`${name}: ${JSON.stringify(errors).slice(0, 500)}`);
    if (count >= 0) took.push(performance.now() - begun);
  }
  return [
    { name: `${name} p50`, unit: 'ms', value: quantile(took, 0.5) },
    { name: `${name} p95`, unit: 'ms', value: quantile(took, 0.95), ...(most !== undefined && { most }) },
  ];
}
