import {
  defaultTypeResolver,
  GraphQLError,
  isObjectType,
  type GraphQLAbstractType,
  type GraphQLObjectType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect';
import { isPromise } from 'graphql/jsutils/isPromise';
import type { Complete } from './Execution';
import { FieldInfo } from './FieldInfo';
import type { FieldPlan } from './FieldPlan';
import type { Position } from './Place';

/** Completes values of an interface or a union as the object types they are found to be. */
export function abstractCompleter(
  type: GraphQLAbstractType,
  field: FieldPlan,
  position: Position,
  completerFor: (type: GraphQLObjectType) => Complete,
): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const completers = new Map<unknown, Complete>();

  const completerNamed = (name: unknown, value: unknown): Complete => {
    const known = completers.get(name);
    if (known) return known;
    const made = completerFor(objectTypeNamed(name, value, type, field));
    completers.set(name, made);
    return made;
  };

  return (execution, value, container, key, parent) => {
    const completeAs: Complete = (_execution, name) => {
      try {
        return completerNamed(name, value)(execution, value, container, key, parent);
      } catch (error) {
        return execution.fail(error, position, container, key, parent);
      }
    };
    try {
      const info = new FieldInfo(field, execution, parent);
      const name = resolveType(value, execution.context, info, type);
      if (!isPromise(name)) return completeAs(execution, name, container, key, parent);
      execution.wait(name, completeAs, position, container, key, parent);
      return true;
    } catch (error) {
      return execution.fail(error, position, container, key, parent);
    }
  };
}

/** The object type that was named for a value. @throws GraphQLError when it is none that can stand there */
function objectTypeNamed(
  name: unknown,
  value: unknown,
  type: GraphQLAbstractType,
  { parentType, name: fieldName, nodes, scope: { schema } }: FieldPlan,
): GraphQLObjectType {
  const mustResolve = `Abstract type "${type.name}" must resolve to an Object type at runtime for field "${parentType.name}.${fieldName}"`;
  if (name == null) {
    throw new GraphQLError(
      `${mustResolve}. Either the "${type.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
      { nodes },
    );
  }
  if (typeof name !== 'string') {
    throw new GraphQLError(`${mustResolve} with value ${inspect(value)}, received "${inspect(name)}".`);
  }
  const found = schema.getType(name);
  if (isObjectType(found) && schema.isSubType(type, found)) return found;
  const resolved = `Abstract type "${type.name}" was resolved to a`;
  const problem = !found
    ? `${resolved} type "${name}" that does not exist inside the schema.`
    : !isObjectType(found)
      ? `${resolved} non-object type "${name}".`
      : `Runtime Object type "${name}" is not a possible type for "${type.name}".`;
  throw new GraphQLError(problem, { nodes });
}
