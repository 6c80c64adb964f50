import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLString, type GraphQLScalarType } from 'graphql';

/** Whether a value of a built-in scalar is the same inside and outside, as all but odd ones are: the quick way past coercion. */
export const plainScalars = new Map<unknown, (value: unknown) => boolean>([
  [GraphQLString, (value) => typeof value === 'string'],
  [GraphQLID, (value) => typeof value === 'string'],
  [GraphQLBoolean, (value) => typeof value === 'boolean'],
  [GraphQLInt, (value) => typeof value === 'number' && (value | 0) === value],
] satisfies [GraphQLScalarType, (value: unknown) => boolean][]);
