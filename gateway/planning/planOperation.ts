import '../disableTelemetry';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type QueryPlan } from '@apollo/query-planner';
import { parse, validate } from 'graphql';

/** How one operation is going to be executed. */
export interface PlannedOperation {
  readonly plan: QueryPlan;
  /** Plans the planner weighed before it chose this one. */
  readonly candidates: number;
  /** Time to plan it; milliseconds. */
  readonly planningMs: number;
}

/** Plans operations of one supergraph. @throws GraphQLError or Error saying what is wrong with the operation */
export type PlanOperation = (query: string, operationName?: string) => PlannedOperation;

/** Makes a planner for a supergraph. */
export function operationPlanner(supergraphSdl: string): PlanOperation {
  const supergraph = Supergraph.build(supergraphSdl);
  const apiSchema = supergraph.apiSchema();
  const schema = apiSchema.toGraphQLJSSchema();
  const planner = new QueryPlanner(supergraph);
  return (query, operationName) => {
    const document = parse(query);
    const [error] = validate(schema, document);
    if (error) throw error;
    const startedAt = performance.now();
    const plan = planner.buildQueryPlan(operationFromDocument(apiSchema, document, { operationName }));
    return {
      plan,
      candidates: planner.lastGeneratedPlanStatistics()?.evaluatedPlanCount ?? 0,
      planningMs: performance.now() - startedAt,
    };
  };
}

/** Plans one operation of a supergraph. */
export function planOperation(
  supergraphSdl: string,
  query: string,
  operationName?: string,
): PlannedOperation {
  return operationPlanner(supergraphSdl)(query, operationName);
}
