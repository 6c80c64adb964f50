import {
  Kind,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { FieldStep } from './FieldPlace';
import { LiftedLiterals } from './LiftedLiterals';
import { usedDefinitions } from './usedDefinitions';

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

/** A beginning, followed by a number, that no variable of the operation has. */
function freePrefix({ variableDefinitions = [] }: OperationDefinitionNode): string {
  const names = variableDefinitions.map(({ variable }) => variable.name.value);
  let prefix = PREFIX;
  while (names.some((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length))))
    prefix += PREFIX;
  return prefix;
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
  const literals = new LiftedLiterals(freePrefix(operation));
  const types = new TypeInfo(schema);
  const steps: FieldStep[] = [];
  let isWhole = true;
  const used: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
  const lifted = visit(
    used,
    visitWithTypeInfo(types, {
      [Kind.VARIABLE_DEFINITION]: () => false,
      [Kind.DIRECTIVE]: () => false,
      [Kind.FRAGMENT_DEFINITION]: () => {
        isWhole = false;
      },
      [Kind.FIELD]: {
        enter: ({ alias, name }) => {
          steps.push({ parent: types.getParentType(), key: (alias ?? name).value });
        },
        leave: () => {
          steps.pop();
        },
      },
      [Kind.ARGUMENT]: (node) => {
        const type = types.getArgument()?.type;
        if (!type) return false;
        const place = { field: { steps: [...steps], isWhole }, way: node.name.value };
        const value = literals.lift(node.value, type, place);
        return value === node.value ? false : { ...node, value };
      },
    }),
  );
  const withVariables = lifted.definitions.map((each) =>
    each.kind === Kind.OPERATION_DEFINITION
      ? { ...each, variableDefinitions: [...(each.variableDefinitions ?? []), ...literals.definitions] }
      : each,
  );
  const result: DocumentNode = { kind: Kind.DOCUMENT, definitions: withVariables };
  return {
    query: print(result),
    operationName: operation.name?.value,
    values: literals.values,
    document: result,
  };
}
