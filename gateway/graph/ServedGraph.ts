import {
  assertValidSchema,
  buildSchema,
  getOperationAST,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  parse,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { ByteBoundedCache } from '../../shared/service/ByteBoundedCache';
import { checkDocument, type Contract } from '../admission/admitOperation';
import { CompiledOperation, type CompilingScope } from '../execution/CompiledOperation';
import { RecentProofs } from '../execution/passThrough/RecentProofs';
import type { IsSubtype } from '../execution/plan/rewriteData';
import { liftLiterals, type LiftedOperation } from '../planning/liftLiterals';
import type { Planner } from '../planning/Planner';
import { separateKeys } from '../planning/separateKeys';
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

const MEBIBYTE = 1024 * 1024;
/** Texts of requests; each weighs little, since what was compiled is shared by those that differ in literals only. */
const KNOWN_BYTES = 32 * MEBIBYTE;
const COMPILED_BYTES = 64 * MEBIBYTE;
/** What a document with its tokens weighs for each character of its text; this and the next were measured on the examples. */
const DOCUMENT_FACTOR = 64;
/** What a compiled operation weighs for each character of its plan. */
const PLAN_FACTOR = 8;
const LEAST_BYTES = 2_048;

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

/** A name has no line break, so that no two operations have the same key. */
function keyOf(text: string, operationName: string | undefined): string {
  return `${operationName ?? ''}\n${text}`;
}

/** One supergraph as it is served, and all that is known by it: nothing of it outlives it when another takes its place. */
export class ServedGraph {
  readonly contract: Contract;
  readonly #scope: CompilingScope;
  readonly #known = new ByteBoundedCache<KnownOperation>(KNOWN_BYTES);
  readonly #compiled = new ByteBoundedCache<CompiledOperation>(COMPILED_BYTES);

  /** @throws Error saying what is wrong with the supergraph */
  constructor(
    readonly sdl: string,
    private readonly planner: Planner,
    private readonly options: ServedGraphOptions,
  ) {
    const { transport, openMode, schemaIsPublic } = options;
    const schema = buildSchema(planner.summary.apiSdl, { assumeValidSDL: true });
    assertValidSchema(schema);
    const supergraph = buildSchema(sdl, { assumeValid: true, assumeValidSDL: true });
    this.contract = { schema, access: openMode ? null : accessOf(supergraph), schemaIsPublic };
    this.#scope = { schema, transport, isSubtype: subtypesOf(supergraph), proofs: new RecentProofs() };
  }

  get schema(): GraphQLSchema {
    return this.contract.schema;
  }

  /** An operation that has been prepared before. */
  known(text: string, operationName: string | undefined): KnownOperation | undefined {
    return this.#known.get(keyOf(text, operationName));
  }

  /**
   * Plans and compiles an admitted operation, unless that has been done.
   * @throws PLANNING_TIMEOUT @throws OVERLOADED @throws UNSUPPORTED_OPERATION
   */
  async prepare(
    text: string,
    operationName: string | undefined,
    document: DocumentNode,
  ): Promise<KnownOperation> {
    const known = this.known(text, operationName);
    if (known) return known;
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new Error('an operation that was never admitted');
    const separated = separateKeys(document, this.planner.summary.ownFields);
    const lifted = liftLiterals(separated, this.schema, operationName);
    const compiled = await this.#compile(lifted);
    const literals = Object.keys(lifted.values).length > 0 ? lifted.values : null;
    const prepared = new KnownOperation(
      { document, operationName, operation, compiled, literals },
      this.contract,
      this.options.deadlineMs,
    );
    this.#known.set(keyOf(text, operationName), prepared, LEAST_BYTES + DOCUMENT_FACTOR * text.length);
    return prepared;
  }

  /** Prepares the operations that another graph was asked last; those that this one has no answer to are passed over. */
  async warm(previous: ServedGraph, most: number): Promise<void> {
    for (const key of previous.#known.keys().slice(0, most)) {
      const operationName = key.slice(0, key.indexOf('\n')) || undefined;
      const text = key.slice(key.indexOf('\n') + 1);
      const document = parse(text);
      if (checkDocument(document, this.contract).length === 0)
        await this.prepare(text, operationName, document).catch(() => undefined);
    }
  }

  /** Ends its planner. */
  close(): Promise<void> {
    return this.planner.close();
  }

  async #compile({ query: text, document, operationName }: LiftedOperation): Promise<CompiledOperation> {
    const known = this.#compiled.get(keyOf(text, operationName));
    if (known) return known;
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new Error('an operation that was lost on its way to the planner');
    const { plan } = await this.planner.plan(text, operationName);
    const compiled = new CompiledOperation(document, operation, plan, this.#scope);
    const weight = LEAST_BYTES + DOCUMENT_FACTOR * text.length + PLAN_FACTOR * JSON.stringify(plan).length;
    this.#compiled.set(keyOf(text, operationName), compiled, weight);
    return compiled;
  }
}
