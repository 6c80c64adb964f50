import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isEnumType,
  type GraphQLLeafType,
} from 'graphql';

const LARGEST_INT = 2_147_483_647;
const SMALLEST_INT = -2_147_483_648;

/** Which rule a leaf type's values follow. Custom scalars may be any JSON. */
export type LeafKind = 'String' | 'ID' | 'Int' | 'Float' | 'Boolean' | 'Enum' | 'Any';

/** The rule of a leaf type. */
export function leafKindOf(type: GraphQLLeafType): LeafKind {
  if (isEnumType(type)) return 'Enum';
  switch (type.name) {
    case GraphQLString.name:
      return 'String';
    case GraphQLID.name:
      return 'ID';
    case GraphQLInt.name:
      return 'Int';
    case GraphQLFloat.name:
      return 'Float';
    case GraphQLBoolean.name:
      return 'Boolean';
    default:
      return 'Any';
  }
}

/** Whether a number is one of GraphQL's Int: whole, 32 bits. */
export function isInt(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) <= LARGEST_INT && (value as number) >= SMALLEST_INT;
}

/**
 * A leaf's value as the caller receives it, undefined when it is none of the type's. A subgraph has coerced it already:
 * what is wrong here is not mended but told. Source: GraphQL specification, result coercion of scalars and enums.
 */
export function leafValue(type: GraphQLLeafType, value: unknown): unknown {
  switch (leafKindOf(type)) {
    case 'String':
      return typeof value === 'string' ? value : undefined;
    case 'ID':
      if (typeof value === 'string') return value;
      return Number.isInteger(value) ? String(value) : undefined;
    case 'Int':
      return isInt(value) ? value : undefined;
    case 'Float':
      return typeof value === 'number' ? value : undefined;
    case 'Boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'Enum':
      return isEnumType(type) && typeof value === 'string' && type.getValue(value) ? value : undefined;
    case 'Any':
      return value;
  }
}
