import {
  assertValidSchema,
  buildSchema,
  getOperationAST,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { Contract } from '../admission/admitOperation';
import { CompiledOperation, type CompilingScope } from '../execution/CompiledOperation';
import type { IsSubtype } from '../execution/plan/rewriteData';
import type { Planner } from '../planning/openPlanner';
import type { SubgraphTransport } from '../transport/SubgraphTransport';
import { accessOf } from './accessOf';
import { KnownOperation } from './KnownOperation';

/** How a graph is served. */
export interface ServedGraphOptions {
  readonly transport: SubgraphTransport;
  /** Time the subgraphs have to answer one request, all its fetches together; milliseconds. */
  readonly deadlineMs: number;
  /** Nobody is asked who they are, and `@access` is not enforced. */
  readonly openMode: boolean;
  /** Shows the schema to callers without a token. */
  readonly schemaIsPublic: boolean;
}

function subtypesOf(schema: GraphQLSchema): IsSubtype {
  return (name, actualName) => {
    if (name === actualName) return true;
    const type = schema.getType(name);
    const actual = schema.getType(actualName);
    return (
      isAbstractType(type) &&
      (isObjectType(actual) || isInterfaceType(actual)) &&
      schema.isSubType(type, actual)
    );
  };
}

/** One supergraph as it is served, and all that is known by it: nothing of it outlives it when another takes its place. */
export class ServedGraph {
  readonly contract: Contract;
  readonly #scope: CompilingScope;
  readonly #known = new Map<string, KnownOperation>();

  /** @throws Error saying what is wrong with the supergraph */
  constructor(
    readonly sdl: string,
    private readonly planner: Planner,
    private readonly options: ServedGraphOptions,
  ) {
    const { transport, openMode, schemaIsPublic } = options;
    const schema = buildSchema(planner.apiSdl, { assumeValidSDL: true });
    assertValidSchema(schema);
    const supergraph = buildSchema(sdl, { assumeValid: true, assumeValidSDL: true });
    this.contract = { schema, access: openMode ? null : accessOf(supergraph), schemaIsPublic };
    this.#scope = { schema, transport, isSubtype: subtypesOf(supergraph) };
  }

  get schema(): GraphQLSchema {
    return this.contract.schema;
  }

  /** An operation that has been prepared before. */
  known(text: string, operationName: string | undefined): KnownOperation | undefined {
    return this.#known.get(keyOf(text, operationName));
  }

  /** Plans and compiles an admitted operation. */
  async prepare(
    text: string,
    operationName: string | undefined,
    document: DocumentNode,
  ): Promise<KnownOperation> {
    const known = this.known(text, operationName);
    if (known) return known;
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new Error('an operation that was never admitted');
    const { plan } = await this.planner.plan(text, operationName);
    const compiled = new CompiledOperation(document, operation, plan, this.#scope);
    const prepared = new KnownOperation(
      document,
      operationName,
      operation,
      compiled,
      {},
      this.contract,
      this.options.deadlineMs,
    );
    this.#known.set(keyOf(text, operationName), prepared);
    return prepared;
  }

  /** Ends its planner. */
  close(): Promise<void> {
    return this.planner.close();
  }
}

function keyOf(text: string, operationName: string | undefined): string {
  return `${operationName ?? ''}\n${text}`;
}
