import type { QueryPlan } from '@apollo/query-planner';
import {
  Kind,
  type DocumentNode,
  type GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { internalError } from '../errors/internalError';
import type { SubgraphCall, SubgraphTransport } from '../transport/SubgraphTransport';
import { compilePassThrough, type PassThrough, type RootReplies } from './passThrough/compilePassThrough';
import type { RecentProofs } from './passThrough/RecentProofs';
import { compilePlan } from './plan/compilePlan';
import { entityGatherer } from './plan/gatherEntities';
import { PlanRun, type PlanStep } from './plan/PlanRun';
import type { IsSubtype } from './plan/rewriteData';
import type { ResponsePath } from './plan/positions';
import { sectorOfPath } from './plan/sectorOfPath';
import { completeData, type Contradiction } from './response/completeData';
import { compileWriter, type WriteData } from './response/compileWriter';
import { compileIntrospection, type Introspect } from './response/introspect';
import { NOT_PLAIN } from './response/leafWriters';
import { Selections, type SelectionPart } from './response/Selections';

/** What operations of one supergraph are compiled with. */
export interface CompilingScope {
  /** The schema that callers see. */
  readonly schema: GraphQLSchema;
  readonly isSubtype: IsSubtype;
  readonly transport: SubgraphTransport;
  readonly proofs: RecentProofs;
}

/** A request's values: as the caller gave them, and coerced. */
export interface OperationVariables {
  readonly given: Readonly<Record<string, unknown>>;
  readonly coerced: Readonly<Record<string, unknown>>;
}

/** What executing an operation came to. */
export interface ExecutedOperation {
  /** Text of the response's `data`. */
  readonly data: string;
  readonly errors: readonly GraphQLError[];
}

/** What executing an operation came to; bytes are those of a whole response without errors, to be sent as they are. */
export type Executed = ExecutedOperation | Buffer;

/** An operation ready to be executed, any number of times: its plan as steps, its selections as a writer of the response. */
export class CompiledOperation {
  readonly #schema: GraphQLSchema;
  readonly #root: GraphQLObjectType;
  readonly #parts: readonly SelectionPart[];
  readonly #selections: Selections;
  readonly #write: WriteData;
  readonly #introspect: Introspect;
  readonly #step: PlanStep;
  readonly #passThrough: PassThrough | null;

  constructor(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    private readonly plan: QueryPlan,
    { schema, isSubtype, transport, proofs }: CompilingScope,
  ) {
    const root = schema.getRootType(operation.operation);
    if (!root) throw new Error(`the schema has no root for a ${operation.operation}`);
    const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
    this.#schema = schema;
    this.#root = root;
    this.#parts = Selections.root(operation);
    this.#selections = new Selections(schema, new Map(fragments.map((each) => [each.name.value, each])));
    const fields = this.#selections.fieldsOf(root, this.#parts);
    let fetches = 0;
    this.#write = compileWriter(schema, this.#selections, root, this.#parts);
    this.#introspect = compileIntrospection(schema, document, operation, fields);
    this.#step = compilePlan(plan, {
      transport,
      isSubtype,
      gathererOf: entityGatherer(isSubtype),
      nextFetch: () => fetches++,
    });
    this.#passThrough = compilePassThrough(
      plan,
      operation,
      root,
      fields,
      this.#selections,
      transport,
      proofs,
    );
  }

  /** Executes the operation. Whatever subgraphs do is told in the result; it rejects at faults of ours only. */
  async execute(variables: OperationVariables, call: SubgraphCall): Promise<Executed> {
    let replies: RootReplies | null = null;
    if (this.#passThrough?.isPromising) {
      const answer = await this.#passThrough.answer(variables.given, call);
      if (Buffer.isBuffer(answer)) return answer;
      replies = answer;
    }
    const run = new PlanRun(variables.given, variables.coerced, call, replies);
    await this.#step(run);
    return this.#respond(run);
  }

  #respond(run: PlanRun): ExecutedOperation {
    const introspected = this.#introspect(run.coerced);
    try {
      const texts: Record<string, string> = {};
      for (const key in introspected) texts[key] = JSON.stringify(introspected[key]);
      return { data: this.#write(run.data, run.coerced, texts), errors: run.errors };
    } catch (error) {
      if (error !== NOT_PLAIN) throw error;
    }
    const { data, contradictions } = completeData(this.#root, this.#parts, run.data, {
      schema: this.#schema,
      selections: this.#selections,
      variables: run.coerced,
      introspected,
    });
    const { errors, call } = run;
    const unexplained = contradictions.filter(({ path }) => !errors.some((error) => explains(error, path)));
    const raised = unexplained.map((each) => this.#raise(each, call));
    return { data: JSON.stringify(data), errors: [...errors, ...raised] };
  }

  #raise({ path, message }: Contradiction, { requestId }: SubgraphCall): GraphQLError {
    const sector = sectorOfPath(this.plan, path);
    return internalError(new Error(message), { path, ...(sector && { sector }) }, { requestId });
  }
}

/** A null below the place of an error, or above it, needs no error of its own. */
function explains({ path: told = [] }: GraphQLError, path: ResponsePath): boolean {
  const shared = Math.min(told.length, path.length);
  for (let index = 0; index < shared; index++) if (told[index] !== path[index]) return false;
  return true;
}
