import { requestText, type FloorPlan, type PoolOf } from './FloorPlan';

/** One subgraph has everything, in the shape that was asked for: its bytes are the answer. */
export function relayPlan(query: string, poolOf: PoolOf): FloorPlan {
  const sector = poolOf('agriculture');
  return (variables) => sector.post(requestText(query, variables));
}
