import { postJson, type RawRequest } from './RawRequest';

/** Operations on the product, each with variables that fit. */
export const knownOperations = {
  list: {
    query: `query List($first: Int, $query: String, $filter: StandardFilter, $orderBy: StandardOrder) {
      standards(first: $first, query: $query, filter: $filter, orderBy: $orderBy) { totalCount nodes { code title } }
    }`,
    variables: { first: 2, query: '物流', filter: { sectors: ['SERVICES'], issuedFrom: '2015-01-01' } },
  },
  defaulted: {
    query: 'query ($first: Int = 2) { standards(first: $first) { nodes { code } } }',
    variables: {},
  },
  lookup: {
    query: 'query ($code: String!) { standard(code: $code) { code title sector } }',
    variables: { code: 'GB/T 18354-2021' },
  },
  nodes: {
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }',
    variables: { ids: ['standard:ecology:DB32/T 3920-2020'] },
  },
  sectors: {
    query:
      'query ($keys: [SectorKey!], $named: Boolean!) { sectors(keys: $keys) { key name @include(if: $named) } }',
    variables: { keys: ['ECOLOGY'], named: true },
  },
  statistics: {
    query: 'query ($on: Date) { ecology { statistics(asOf: $on) { inForce } } }',
    variables: { on: '2026-01-01' },
  },
  plain: { query: '{ sectors { key nameZh } }', variables: undefined },
  oneOfTwo: {
    query: 'query First { sectors { key } } query Second { regions(level: PROVINCE) { code } }',
    variables: undefined,
    operationName: 'Second',
  },
  introspection: {
    query: '{ __schema { queryType { name } } __type(name: "Sector") { kind } }',
    variables: undefined,
  },
  restricted: { query: '{ repairs(first: 1) { totalCount } }', variables: undefined },
  refused: { query: '{ standards(first: 0) { totalCount } }', variables: undefined },
} as const;

/** The name of one of them. */
export type KnownName = keyof typeof knownOperations;

/** Requests for each of them, as a well-behaved client sends them. */
export function knownRequests(headers: Record<string, string>): RawRequest[] {
  return Object.entries(knownOperations).map(([name, operation]) => postJson(name, operation, headers));
}
