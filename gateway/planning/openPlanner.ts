import { Supergraph } from '@apollo/federation-internals';
import { assertValidSchema, printSchema } from 'graphql';
import { operationPlanner } from './planOperation';
import type { QueryPlan } from '@apollo/query-planner';
export interface Planner {
  readonly apiSdl: string;
  readonly subgraphs: readonly { name: string; url: string }[];
  plan(query: string, operationName: string | undefined): Promise<{ plan: QueryPlan }>;
  close(): Promise<void>;
}
export async function openPlanner(sdl: string): Promise<Planner> {
  const supergraph = Supergraph.build(sdl, { validateSupergraph: true });
  const schema = supergraph.apiSchema().toGraphQLJSSchema();
  assertValidSchema(schema);
  const plan = operationPlanner(sdl);
  return {
    apiSdl: printSchema(schema),
    subgraphs: supergraph.subgraphsMetadata(),
    plan: async (q, n) => plan(q, n),
    close: async () => undefined,
  };
}
