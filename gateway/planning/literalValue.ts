import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isSpecifiedScalarType,
  Kind,
  valueFromASTUntyped,
  visit,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLScalarType,
  type ValueNode,
} from 'graphql';

/** Decimal digits that a double keeps, whatever they are. */
const KEPT_DIGITS = 15;
/** Nearer to zero a double keeps fewer. */
const SMALLEST = 1e-300;
const LARGEST = 1e300;

/** The number that a literal says; undefined if digits, or the sign of a zero, would be lost in JSON. */
function exactNumber(literal: string): number | undefined {
  const number = Number(literal);
  const size = Math.abs(number);
  if (size === 0) return /[1-9]/.test(literal.replace(/e.*/i, '')) || Object.is(number, -0) ? undefined : 0;
  const digits = literal
    .replace(/e.*/i, '')
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '');
  const isKept = digits.length <= KEPT_DIGITS || (/^-?\d+$/.test(literal) && Number.isSafeInteger(number));
  return isKept && size >= SMALLEST && size <= LARGEST ? number : undefined;
}

/** A scalar of the graph's own may read a number digit by digit: it must be written as JSON would write it. */
function customScalarValue(node: ValueNode): unknown {
  if (node.kind === Kind.STRING) return node.value;
  let isPlain = true;
  const look = ({ value }: { value: string }): void => {
    if (String(Number(value)) !== value) isPlain = false;
  };
  visit(node, {
    [Kind.INT]: look,
    [Kind.FLOAT]: look,
    [Kind.VARIABLE]: () => {
      isPlain = false;
    },
  });
  return isPlain ? valueFromASTUntyped(node) : undefined;
}

function scalarValue(node: ValueNode, type: GraphQLScalarType): unknown {
  if (!isSpecifiedScalarType(type)) return customScalarValue(node);
  switch (node.kind) {
    case Kind.INT:
      return type.name === 'ID' ? node.value : exactNumber(node.value);
    case Kind.FLOAT:
      return exactNumber(node.value);
    case Kind.STRING:
    case Kind.BOOLEAN:
      return node.value;
    default:
      return undefined;
  }
}

function objectValue(node: ValueNode, type: GraphQLInputObjectType): unknown {
  if (node.kind !== Kind.OBJECT) return undefined;
  const fields = type.getFields();
  const entries: [string, unknown][] = [];
  for (const { name, value } of node.fields) {
    const field = fields[name.value];
    const inner = field && literalValue(value, field.type);
    if (inner === undefined) return undefined;
    entries.push([name.value, inner]);
  }
  return Object.fromEntries(entries);
}

/**
 * The value of a literal as JSON has it, to be given to a variable of the type; undefined if it has variables in it, or
 * if JSON cannot hold it exactly.
 */
export function literalValue(node: ValueNode, type: GraphQLInputType): unknown {
  if (node.kind === Kind.VARIABLE) return undefined;
  if (node.kind === Kind.NULL) return null;
  if (isNonNullType(type)) return literalValue(node, type.ofType);
  if (isListType(type)) {
    // One value stands for a list of one, as a variable's does.
    if (node.kind !== Kind.LIST) return literalValue(node, type.ofType);
    const values = node.values.map((each) => literalValue(each, type.ofType));
    return values.includes(undefined) ? undefined : values;
  }
  if (isInputObjectType(type)) return objectValue(node, type);
  if (isEnumType(type)) return node.kind === Kind.ENUM ? node.value : undefined;
  return scalarValue(node, type);
}
