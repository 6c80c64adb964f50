import {
  coerceInputValue,
  getOperationAST,
  isInputType,
  isNonNullType,
  Kind,
  parse,
  typeFromAST,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { badInput, DomainError, fieldProblem, withFieldsRenamed, type FieldProblem } from '../errors';
import { valuePlaces } from './valuePlaces';

/** More problems than this are not named. */
const MOST_PROBLEMS = 50;

/** What scalars of ours say, else what graphql-js says. */
function problemOf({ originalError, message }: GraphQLError): string {
  const [own] = originalError instanceof DomainError ? (originalError.extensions.fields ?? []) : [];
  return own?.problem ?? message.replace(/\.$/, '');
}

const isSimple = (value: unknown) => typeof value !== 'object' || value === null;

/** Where each variable goes: to the argument it stands for, or is part of. */
function variablePlaces(document: DocumentNode): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const [value, place] of valuePlaces(document)) {
    if (value.kind === Kind.VARIABLE && !places.has(value.name.value)) places.set(value.name.value, place);
  }
  return places;
}

function within(place: string, path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (whole, step) => (typeof step === 'number' ? `${whole}[${String(step)}]` : `${whole}.${step}`),
    place,
  );
}

/**
 * What is wrong with the variables of an operation that could not be begun: each bad value is named by the argument it is
 * for, whatever the variable is called. Null when they are not at fault.
 */
export function refusedVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>>,
): DomainError | null {
  const places = variablePlaces(document);
  const problems: FieldProblem[] = [];
  for (const definition of getOperationAST(document, operationName)?.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const place = places.get(name) ?? name;
    const type = typeFromAST(schema, definition.type);
    if (!isInputType(type)) continue;
    if (Object.hasOwn(variables, name)) {
      coerceInputValue(variables[name], type, (path, value, error) => {
        const shown = isSimple(value) ? value : JSON.stringify(value);
        problems.push(fieldProblem(within(place, path), shown, problemOf(error)));
      });
    } else if (isNonNullType(type) && !definition.defaultValue) {
      problems.push(fieldProblem(place, null, 'must be given'));
    }
  }
  return problems.length > 0 ? badInput(...problems.slice(0, MOST_PROBLEMS)) : null;
}

/** The refusal of a literal by a scalar of ours, named by where it stands; null for any other error of validation. */
export function refusedLiteral(error: GraphQLError, text: string): DomainError | null {
  const [node] = error.nodes ?? [];
  if (!(error.originalError instanceof DomainError) || !node?.loc) return null;
  for (const [value, place] of valuePlaces(parse(text))) {
    if (value.loc?.start === node.loc.start)
      return withFieldsRenamed(error.originalError, () => place) as DomainError;
  }
  return error.originalError;
}
