import { execute, visit, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { CompiledQuery } from '../execution/CompiledQuery';

/** What an operation is executed with. */
export interface OperationInputs {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
  readonly context: object;
}

function hasNulLiteral(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    StringValue: ({ value }) => {
      if (value.includes('\0')) found = true;
    },
  });
  return found;
}

/** A valid document, and what is found out about it once. */
export class KnownOperation {
  /** Whether one of its own texts has a NUL character. */
  readonly hasNul: boolean;
  private readonly queries = new Map<string | undefined, CompiledQuery>();

  constructor(
    private readonly schema: GraphQLSchema,
    readonly document: DocumentNode,
  ) {
    this.hasNul = hasNulLiteral(document);
  }

  /** Executes one of the document's operations: queries compiled, mutations by graphql-js. */
  execute({
    variables,
    operationName,
    context,
  }: OperationInputs): ExecutionResult | Promise<ExecutionResult> {
    const query = this.queryNamed(operationName);
    if (query) return query.execute(variables, context);
    return execute({
      schema: this.schema,
      document: this.document,
      variableValues: variables,
      operationName: operationName ?? null,
      contextValue: context,
    });
  }

  private queryNamed(operationName: string | undefined): CompiledQuery | null {
    const known = this.queries.get(operationName);
    if (known) return known;
    const compiled = CompiledQuery.of(this.schema, this.document, operationName);
    if (compiled) this.queries.set(operationName, compiled);
    return compiled;
  }
}
