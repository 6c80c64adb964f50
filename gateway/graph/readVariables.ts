import {
  getVariableValues,
  GraphQLBoolean,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  GraphQLError,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { refusedVariables } from '../../shared/service/refusedInput';
import { isInt } from '../execution/response/leafValues';

type Variables = Readonly<Record<string, unknown>>;

/** A request's variables, coerced; or what is wrong with them. */
export type ReadVariables =
  | { readonly coerced: Variables; readonly errors: null }
  | { readonly coerced: null; readonly errors: readonly GraphQLError[] };

type Test = (value: unknown) => boolean;

/** The common scalars, and when a value is what its coercion would give. */
const TESTS: ReadonlyMap<string, Test> = new Map<string, Test>([
  [GraphQLString.name, (value) => typeof value === 'string'],
  [GraphQLID.name, (value) => typeof value === 'string'],
  [GraphQLInt.name, isInt],
  [GraphQLBoolean.name, (value) => typeof value === 'boolean'],
]);

/** Finds the test of a variable that needs no coercion: a common scalar without a default. */
function testOf({ type, defaultValue }: VariableDefinitionNode): Test | null {
  const isRequired = type.kind === Kind.NON_NULL_TYPE;
  const named = isRequired ? type.type : type;
  const test = named.kind === Kind.NAMED_TYPE ? TESTS.get(named.name.value) : undefined;
  if (!test || defaultValue) return null;
  return isRequired ? test : (value) => value === undefined || value === null || test(value);
}

/** An operation, and the document it stands in. */
export interface PlacedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * Compiles the reading of an operation's variables. Values that are already what they are to become are taken as they
 * are; graphql-js judges all others, and what it refuses is named by the argument it is for.
 */
export function compileVariableReader(
  schema: GraphQLSchema,
  placed: PlacedOperation,
): (given: Variables) => ReadVariables {
  const definitions = placed.operation.variableDefinitions ?? [];
  const tests = definitions.map((each) => ({ name: each.variable.name.value, test: testOf(each) }));
  return (given) => {
    const plain: Record<string, unknown> = {};
    for (const { name, test } of tests) {
      const value = Object.hasOwn(given, name) ? given[name] : undefined;
      if (!test?.(value)) return coerce(schema, placed, given);
      if (value !== undefined) plain[name] = value;
    }
    return { coerced: plain, errors: null };
  };
}

function coerce(schema: GraphQLSchema, placed: PlacedOperation, given: Variables): ReadVariables {
  const { document, operation } = placed;
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (coerced) return { coerced, errors: null };
  const refusal = refusedVariables(schema, document, operation.name?.value, given);
  const named = refusal && [new GraphQLError(refusal.message, { originalError: refusal })];
  return { coerced: null, errors: named ?? errors ?? [] };
}
