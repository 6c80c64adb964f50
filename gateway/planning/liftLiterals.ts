import {
  Kind,
  parseType,
  print,
  type DocumentNode,
  type GraphQLInputType,
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

/** A variable whose name shows only when all literals are known. */
interface LateVariable {
  readonly kind: Kind.VARIABLE;
  readonly name: { readonly kind: Kind.NAME; value: string };
}

/** A beginning with which, followed by a number, no variable of the operation is named. */
function freePrefix({ variableDefinitions = [] }: OperationDefinitionNode): string {
  const names = variableDefinitions.map(({ variable }) => variable.name.value);
  const longest = Math.max(0, ...names.map((name) => /^(_+)\d+$/.exec(name)?.[1]?.length ?? 0));
  return PREFIX.repeat(longest + 1);
}

function definitionOf(variable: VariableNode, type: GraphQLInputType): VariableDefinitionNode {
  return { kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(type.toString(), { noLocation: true }) };
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
  const literals: Literal[] = [];
  const variables: LateVariable[] = [];
  const replaced = [operation, ...fragments].map((each) =>
    replaceLiterals(each, schema, (literal) => {
      const variable: LateVariable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: '' } };
      literals.push(literal);
      variables.push(variable);
      return variable;
    }),
  );
  const prefix = freePrefix(operation);
  const numbers = variableNumbers(literals);
  const definitions: VariableDefinitionNode[] = [...(operation.variableDefinitions ?? [])];
  const values: Record<string, unknown> = {};
  variables.forEach((variable, index) => {
    const name = `${prefix}${numbers[index]}`;
    variable.name.value = name;
    const literal = literals[index];
    if (!literal || name in values) return;
    values[name] = literal.value;
    definitions.push(definitionOf(variable, literal.type));
  });
  const lifted: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: replaced.map((each) =>
      each.kind === Kind.OPERATION_DEFINITION ? { ...each, variableDefinitions: definitions } : each,
    ),
  };
  return { query: print(lifted), operationName: operation.name?.value, values, document: lifted };
}
