import {
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  type GraphQLInputType,
  type ValueNode,
} from 'graphql';
import { literalValue } from './literalValue';

/** A literal that a variable can take the place of. */
export interface ValueLiteral {
  readonly node: ValueNode;
  /** As JSON has it. */
  readonly value: unknown;
  /** What a variable in this place has to be. */
  readonly type: GraphQLInputType;
  /** The argument, and the way into its value, e.g. `where.code`. */
  readonly way: string;
}

/**
 * Replaces a literal as a whole; or its parts, if it has variables in it already or something that must stay. Null stays
 * where it is.
 */
export function replaceInValue(
  node: ValueNode,
  type: GraphQLInputType,
  way: string,
  replace: (literal: ValueLiteral) => ValueNode,
): ValueNode {
  if (node.kind === Kind.VARIABLE || node.kind === Kind.NULL) return node;
  const value = literalValue(node, type);
  if (value !== undefined) return replace({ node, value, type, way });
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const { ofType } = nullable;
    if (node.kind !== Kind.LIST) return replaceInValue(node, ofType, way, replace);
    const values = node.values.map((each, index) => replaceInValue(each, ofType, `${way}.${index}`, replace));
    return { ...node, values };
  }
  if (!isInputObjectType(nullable) || node.kind !== Kind.OBJECT) return node;
  const inputFields = nullable.getFields();
  const fields = node.fields.map((field) => {
    const name = field.name.value;
    const inner = inputFields[name];
    return inner
      ? { ...field, value: replaceInValue(field.value, inner.type, `${way}.${name}`, replace) }
      : field;
  });
  return { ...node, fields };
}
