import { parse, validate } from 'graphql';
import type { PlannedOperation } from './PlannedOperation';
import { separateKeys } from './separateKeys';
import { SupergraphPlanner } from './SupergraphPlanner';

/** Plans operations of one supergraph. @throws GraphQLError or Error saying what is wrong with the operation */
export type PlanOperation = (query: string, operationName?: string) => PlannedOperation;

/** Makes a planner for a supergraph that plans in the thread that calls it. */
export function operationPlanner(supergraphSdl: string): PlanOperation {
  const planner = new SupergraphPlanner(supergraphSdl);
  return (query, operationName) => {
    const document = parse(query);
    const [error] = validate(planner.schema, document);
    if (error) throw error;
    return planner.plan(separateKeys(document, planner.ownFields), operationName);
  };
}
