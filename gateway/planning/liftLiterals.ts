import {
  Kind,
  parseType,
  print,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
  type VariableNode,
} from 'graphql';
import { replaceLiterals, type Literal } from './replaceLiterals';
import { usedDefinitions } from './usedDefinitions';
import { variableNumbers } from './variableNumbers';

/** An operation whose literals have become variables: the same for all that differ in their literals only. */
export interface LiftedOperation {
  /** The operation with the fragments it uses, and nothing else, as it prints. */
  readonly query: string;
  /** The name of the operation, if it has one. */
  readonly operationName: string | undefined;
  /** Values of the variables that were literals, as JSON has them; those of the request belong beside them. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What `query` is the text of. */
  readonly document: DocumentNode;
}

const PREFIX = '_';

/** A beginning with which, followed by a number, no variable of the operation is named. */
function freePrefix({ variableDefinitions = [] }: OperationDefinitionNode): string {
  const names = variableDefinitions.map(({ variable }) => variable.name.value);
  const longest = Math.max(0, ...names.map((name) => /^(_+)\d+$/.exec(name)?.[1]?.length ?? 0));
  return PREFIX.repeat(longest + 1);
}

function variableNamed(name: string): VariableNode {
  return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } };
}

function literalsOf(document: DocumentNode, schema: GraphQLSchema): readonly Literal[] {
  const literals: Literal[] = [];
  replaceLiterals(document, schema, (literal) => {
    literals.push(literal);
    return literal.node;
  });
  return literals;
}

/**
 * Puts variables in place of the literals that the fields of an operation have as arguments, so that it need not be
 * planned anew for other values. What it means stays the same. Literals stay where a variable would mean something else
 * or could not hold them: null, numbers with more digits than JSON keeps, and the arguments of directives.
 * @param document valid for the schema
 * @throws OPERATION_RESOLUTION_FAILURE
 */
export function liftLiterals(
  document: DocumentNode,
  schema: GraphQLSchema,
  operationName?: string,
): LiftedOperation {
  const { operation, fragments } = usedDefinitions(document, operationName);
  const used: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
  const literals = literalsOf(used, schema);
  const prefix = freePrefix(operation);
  const variables = variableNumbers(literals).map((number) => variableNamed(`${prefix}${number}`));
  const definitions = new Map<string, VariableDefinitionNode>();
  const values: Record<string, unknown> = {};
  literals.forEach(({ type, value }, index) => {
    const variable = variables[index];
    if (!variable || definitions.has(variable.name.value)) return;
    const typeNode = parseType(type.toString(), { noLocation: true });
    definitions.set(variable.name.value, { kind: Kind.VARIABLE_DEFINITION, variable, type: typeNode });
    values[variable.name.value] = value;
  });
  let next = 0;
  const { definitions: lifted } = replaceLiterals(used, schema, ({ node }) => variables[next++] ?? node);
  const result: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: lifted.map((each) =>
      each.kind === Kind.OPERATION_DEFINITION
        ? { ...each, variableDefinitions: [...(each.variableDefinitions ?? []), ...definitions.values()] }
        : each,
    ),
  };
  return { query: print(result), operationName: operation.name?.value, values, document: result };
}
