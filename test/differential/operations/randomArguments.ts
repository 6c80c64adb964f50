import {
  astFromValue,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  Kind,
  type ArgumentNode,
  type ConstValueNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type ValueNode,
} from 'graphql';
import { LEFT_OUT, nameOf, type Draft } from './Draft';
import { randomValue } from './randomValue';

const VARIABLES = 0.35;
const DEFAULTS = 0.2;
const PARTS = 0.5;
const INVENTED = 0.3;

function literalOf(value: unknown, type: GraphQLInputType): ConstValueNode {
  const literal = astFromValue(value, type);
  if (!literal) throw new Error(`no literal for ${JSON.stringify(value)} as ${String(type)}`);
  // What is made from a value has no variables in it.
  return literal as ConstValueNode;
}

/** A list or an input object as a literal, some of its parts variables. */
function inParts(draft: Draft, value: unknown, type: GraphQLInputType): ValueNode {
  const inner = getNullableType(type);
  if (isListType(inner) && Array.isArray(value)) {
    const items = value as readonly unknown[];
    return { kind: Kind.LIST, values: items.map((each) => valueNode(draft, each, inner.ofType)) };
  }
  if (isInputObjectType(inner) && typeof value === 'object' && value !== null) {
    const types = inner.getFields();
    const fields = Object.entries(value).flatMap(([name, each]) => {
      const field = types[name];
      if (!field) return [];
      return [
        { kind: Kind.OBJECT_FIELD, name: nameOf(name), value: valueNode(draft, each, field.type) } as const,
      ];
    });
    return { kind: Kind.OBJECT, fields };
  }
  return literalOf(value, type);
}

/** A value as the operation spells it: a literal, a variable, a variable left to its default, or a mixture. */
function valueNode(draft: Draft, value: unknown, type: GraphQLInputType): ValueNode {
  const { dice } = draft;
  if (dice.chance(VARIABLES)) {
    if (dice.chance(DEFAULTS)) return draft.declare(type, LEFT_OUT, literalOf(value, type));
    const fallback = dice.chance(DEFAULTS) && value !== null ? literalOf(value, type) : undefined;
    return draft.declare(type, value, fallback);
  }
  return dice.chance(PARTS) ? inParts(draft, value, type) : literalOf(value, type);
}

function argumentValue(draft: Draft, coordinate: string, argument: GraphQLArgument): unknown {
  const { dice, values } = draft;
  const meaningful = values(`${coordinate}(${argument.name}:)`, dice);
  const isRequired = isRequiredArgument(argument);
  if (meaningful === LEFT_OUT && !isRequired) return LEFT_OUT;
  // Where null may not be given the argument has a default, or is required.
  const isGiven = meaningful !== undefined && meaningful !== LEFT_OUT;
  if (isGiven && !(meaningful === null && isNonNullType(argument.type))) return meaningful;
  return isRequired || dice.chance(INVENTED) ? randomValue(argument.type, values, dice) : LEFT_OUT;
}

/** Arguments for a field of a type; the optional ones come and go. */
export function randomArguments(
  draft: Draft,
  parent: string,
  field: GraphQLField<unknown, unknown>,
): ArgumentNode[] {
  return field.args.flatMap((argument) => {
    const value = argumentValue(draft, `${parent}.${field.name}`, argument);
    if (value === LEFT_OUT) return [];
    return [
      {
        kind: Kind.ARGUMENT,
        name: nameOf(argument.name),
        value: valueNode(draft, value, argument.type),
      } as const,
    ];
  });
}
