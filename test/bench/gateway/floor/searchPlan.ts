import { PROVINCE, workloadSectors } from '../workload/workloadSectors';
import { entitiesQuery, fetchEntities } from './fetchEntities';
import { requestText, type FloorPlan, type PoolOf, type Variables } from './FloorPlan';

const HITS =
  'query Q2($first: Int!, $offset: Int!, $nonce: Int) { search(first: $first, offset: $offset, nonce: $nonce) { __typename id } }';

interface Hit extends Variables {
  readonly __typename: string;
}

/** The province names the hits; their sectors, all at once, tell what is in them. */
export function searchPlan(poolOf: PoolOf): FloorPlan {
  const province = poolOf(PROVINCE);
  const sectors = workloadSectors.map(({ name, prefix }) => ({
    type: `${prefix}Standard`,
    subgraph: poolOf(name),
    query: entitiesQuery(`${prefix}Standard`, `code title status issuedOn level ${name}Class ${name}Index`),
  }));
  return async (variables) => {
    const text = await province.post(requestText(HITS, variables));
    const { search } = (JSON.parse(text.toString()) as { data: { search: Hit[] } }).data;
    await Promise.all(
      sectors.map(async ({ type, subgraph, query }) => {
        const hits = search.filter(({ __typename }) => __typename === type);
        if (hits.length === 0) return;
        const entities = await fetchEntities<Variables>(subgraph, query, hits);
        hits.forEach((hit, index) => Object.assign(hit, entities[index]));
      }),
    );
    return Buffer.from(JSON.stringify({ data: { search } }));
  };
}
