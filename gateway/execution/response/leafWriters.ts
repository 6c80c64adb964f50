import type { GraphQLEnumType } from 'graphql';
import { isInt } from './leafValues';

/** Thrown by a writer at data it is not for: such data goes the careful way. One object, since nobody reads its stack. */
export const NOT_PLAIN = new Error('the data contradicts the schema');

/** Gives up writing. */
export function notPlain(): never {
  throw NOT_PLAIN;
}

/** What is not safe to stand in a JSON text as it is: control characters, quotes, backslashes, and halves of surrogate pairs. */
const ESCAPED = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

/** A string as JSON text. */
export function quoted(value: string): string {
  return ESCAPED.test(value) ? JSON.stringify(value) : `"${value}"`;
}

/** Writers of leaf values: each gives the JSON text of a value of its type, and gives up at any other. */
export const leafWriters = {
  String: (value: unknown): string => (typeof value === 'string' ? quoted(value) : notPlain()),
  ID: (value: unknown): string => (typeof value === 'string' ? quoted(value) : notPlain()),
  Int: (value: unknown): string => (isInt(value) ? String(value) : notPlain()),
  Float: (value: unknown): string => (typeof value === 'number' ? String(value) : notPlain()),
  Boolean: (value: unknown): string => (value === true ? 'true' : value === false ? 'false' : notPlain()),
  Any: (value: unknown): string => JSON.stringify(value) ?? notPlain(),
} as const;

/** The writer of an enum: a table of its values' texts. */
export function enumWriter(type: GraphQLEnumType): (value: unknown) => string {
  const texts = new Map<unknown, string>(type.getValues().map(({ name }) => [name, JSON.stringify(name)]));
  return (value) => texts.get(value) ?? notPlain();
}
