import {
  getVariableValues,
  isEnumType,
  isInputType,
  isListType,
  isNonNullType,
  isScalarType,
  typeFromAST,
  valueFromAST,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import { identityFunc } from 'graphql/jsutils/identityFunc';
import { plainScalars } from './plainScalars';

type Values = Readonly<Record<string, unknown>>;
/** Whether a value is valid and its own coercion. */
type IsPlain = (value: unknown) => boolean;

const MOST_ERRORS = 50;

/** Null for types whose values are converted, or checked by more than can be said here. */
function plainCheck(type: GraphQLInputType): IsPlain | null {
  if (isNonNullType(type)) {
    const inner = plainCheck(type.ofType);
    return inner && ((value) => value !== null && inner(value));
  }
  const present = presentCheck(type);
  return present && ((value) => value === null || present(value));
}

function presentCheck(type: GraphQLInputType): IsPlain | null {
  if (isListType(type)) {
    const item = plainCheck(type.ofType);
    return (
      item && ((value) => Array.isArray(value) && value.every((each) => each !== undefined && item(each)))
    );
  }
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return type.getValues().every(({ name, value }) => name === value) ? (value) => names.has(value) : null;
  }
  if (isScalarType(type) && type.parseValue === identityFunc) return (value) => value !== undefined;
  return plainScalars.get(type) ?? null;
}

interface Variable {
  readonly name: string;
  readonly isPlain: IsPlain | null;
  readonly isRequired: boolean;
  readonly fallback: unknown;
}

/** The variables of an operation, as they are coerced. What needs no coercion, as most do, is taken over as it is. */
export class Variables {
  private readonly variables: readonly Variable[];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly definitions: readonly VariableDefinitionNode[],
  ) {
    this.variables = definitions.map(({ variable, type: node, defaultValue }) => {
      const type = typeFromAST(schema, node);
      const isUsable = isInputType(type);
      return {
        name: variable.name.value,
        isPlain: isUsable ? plainCheck(type) : null,
        isRequired: !isUsable || (isNonNullType(type) && !defaultValue),
        fallback: defaultValue && isUsable ? valueFromAST(defaultValue, type) : undefined,
      };
    });
  }

  /** The values by name, or what is wrong with them. */
  coerce(inputs: Values): { readonly coerced: Values } | { readonly errors: readonly GraphQLError[] } {
    const coerced: Record<string, unknown> = {};
    for (const { name, isPlain, isRequired, fallback } of this.variables) {
      if (Object.hasOwn(inputs, name)) {
        const value = inputs[name];
        if (!isPlain?.(value)) return this.coerceAll(inputs);
        coerced[name] = value;
      } else if (isRequired) return this.coerceAll(inputs);
      else if (fallback !== undefined) coerced[name] = fallback;
    }
    return { coerced };
  }

  private coerceAll(inputs: Values): { coerced: Values } | { errors: readonly GraphQLError[] } {
    const { coerced, errors } = getVariableValues(this.schema, this.definitions, inputs, {
      maxErrors: MOST_ERRORS,
    });
    return errors ? { errors } : { coerced };
  }
}
