import {
  executeSync,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  responsePathAsArray,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** An execution, and the arguments that each field was given, in order. */
export interface RecordedExecution {
  readonly result: ExecutionResult;
  readonly given: readonly string[];
}

const VALUES: Readonly<Record<string, unknown>> = { Int: 1, Float: 1.5, Boolean: true };

/** A value of a type: lists have two members, so that paths through them differ. */
function valueOf(type: GraphQLOutputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [valueOf(nullable.ofType), valueOf(nullable.ofType)];
  if (isEnumType(nullable)) return nullable.getValues()[0]?.value;
  return isLeafType(nullable) ? (VALUES[nullable.name] ?? 'text') : {};
}

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** Executes an operation on a schema whose resolvers write down where they are and what they are given. */
export function executeRecorded(
  schema: GraphQLSchema,
  document: DocumentNode,
  variableValues: Readonly<Record<string, unknown>> = {},
): RecordedExecution {
  const given: string[] = [];
  const result = executeSync({
    schema,
    document,
    variableValues,
    fieldResolver: (_source, args, _context, { path, returnType }) => {
      given.push(`${responsePathAsArray(path).join('.')} ${sortedJson(args)}`);
      return valueOf(returnType);
    },
    typeResolver: (_value, _context, { path }, type) => {
      const possible = schema.getPossibleTypes(type);
      return possible[JSON.stringify(responsePathAsArray(path)).length % possible.length]?.name;
    },
  });
  return { result, given };
}
