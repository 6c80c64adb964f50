import type { HttpPool } from '../http/HttpPool';
import { requestText, type Variables } from './FloorPlan';

/** The question for entities of a subgraph. */
export function entitiesQuery(type: string, selection: string): string {
  return `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${selection} } } }`;
}

/** Asks a subgraph for entities, in the order of their representations. */
export async function fetchEntities<Entity>(
  subgraph: HttpPool,
  query: string,
  representations: readonly Variables[],
): Promise<readonly Entity[]> {
  const answer = await subgraph.post(requestText(query, { representations }));
  return (JSON.parse(answer.toString()) as { data: { _entities: Entity[] } }).data._entities;
}
