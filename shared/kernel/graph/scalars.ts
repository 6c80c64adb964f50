import { GraphQLScalarType, Kind } from 'graphql';
import { badField } from '../../errors';
import { isPlainDate } from '../catalogue/plainDates';

function parsePlainDate(value: unknown): string {
  if (typeof value !== 'string' || !isPlainDate(value))
    throw badField('Date', value, 'is not a day written YYYY-MM-DD');
  return value;
}

/** A calendar day, `YYYY-MM-DD`. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day, YYYY-MM-DD.',
  serialize: (value) => parsePlainDate(value),
  parseValue: parsePlainDate,
  parseLiteral: (node) => parsePlainDate(node.kind === Kind.STRING ? node.value : undefined),
});

function parseInstant(value: unknown): string {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) throw badField('DateTime', value, 'is not an instant in ISO 8601');
  return new Date(time).toISOString();
}

/** An instant in ISO 8601, UTC. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC with milliseconds.',
  serialize: parseInstant,
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

/** Any JSON value; output only: what a record was before and after a write. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'A JSON value.',
});
