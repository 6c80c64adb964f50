import '../disableTelemetry';
import { operationFromDocument, Supergraph, type Schema } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { assertValidSchema, getOperationAST, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { SubgraphAddress } from '../supergraph/SubgraphAddress';
import { askTypes } from './askTypes';
import { ownFields, type OwnFields } from './ownFields';
import type { PlannedOperation } from './PlannedOperation';
import type { Planned } from './traps/PlanTrap';
import { trapCheck } from './traps/trapCheck';

/** Plans operations of one supergraph, in the thread that calls it. */
export class SupergraphPlanner {
  /** What callers see of the supergraph. */
  readonly schema: GraphQLSchema;
  readonly subgraphs: readonly SubgraphAddress[];
  readonly ownFields: OwnFields;
  readonly #apiSchema: Schema;
  readonly #planner: QueryPlanner;
  readonly #check: (planned: Planned) => void;

  /** @throws Error saying what is wrong with the supergraph */
  constructor(supergraphSdl: string) {
    const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: true });
    this.#apiSchema = supergraph.apiSchema();
    this.schema = this.#apiSchema.toGraphQLJSSchema();
    assertValidSchema(this.schema);
    this.subgraphs = supergraph.subgraphsMetadata().map(({ name, url }) => ({ name, url }));
    this.#planner = new QueryPlanner(supergraph);
    this.ownFields = ownFields(supergraph.subgraphs());
    this.#check = trapCheck(supergraph.subgraphs(), this.ownFields);
  }

  /**
   * Plans one operation of a document that is valid for the schema and that `separateKeys` has been through.
   * @throws UNSUPPORTED_OPERATION naming what would be answered wrongly
   */
  plan(valid: DocumentNode, operationName?: string): PlannedOperation {
    const startedAt = performance.now();
    const document = askTypes(valid, this.schema);
    const asked = operationFromDocument(this.#apiSchema, document, { operationName });
    const plan = this.#planner.buildQueryPlan(asked);
    const planningMs = performance.now() - startedAt;
    const operation = getOperationAST(document, operationName);
    if (operation) this.#check({ plan, document, operation });
    return {
      plan,
      candidates: this.#planner.lastGeneratedPlanStatistics()?.evaluatedPlanCount ?? 0,
      planningMs,
    };
  }
}
