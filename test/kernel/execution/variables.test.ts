import fc from 'fast-check';
import { buildSchema, getVariableValues, Kind, parse } from 'graphql';
import { Variables } from '../../../shared/kernel/execution/Variables';

const schema = buildSchema(/* GraphQL */ `
  type Query {
    a: Int
    b: Float
  }
  scalar Any
  enum Kind {
    SMALL
    LARGE
  }
  input Filter {
    name: String = "any"
    kinds: [Kind!]
  }
`);
const types = fc.constantFrom(
  ...['Int', 'Float', 'String', 'ID', 'Boolean', 'Any', 'Kind', 'Filter'].flatMap((name) => [
    name,
    `${name}!`,
    `[${name}]`,
    `[${name}!]!`,
    `[[${name}!]]!`,
  ]),
);
const leaf = fc.constantFrom<unknown>(
  ...[0, 1, -0, 2 ** 31, 2 ** 31 - 1, 0.5, NaN, '1', '', 'SMALL', 'other', true, null, undefined],
  ...[{}, { name: 'n' }, { kinds: ['SMALL', 'LARGE'] }, { kinds: 'SMALL' }, { kinds: [null] }, { other: 1 }],
);
const value = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 3 }),
  fc.array(fc.array(leaf, { maxLength: 2 }), { maxLength: 2 }),
);

describe('variables', () => {
  it('are coerced as graphql-js coerces them, whatever their types and values', () => {
    const property = fc.property(
      types,
      fc.constantFrom('', ' = null', ' = 3'),
      fc.option(value),
      (type, fallback, given) => {
        const isGiven = given !== null;
        const [operation] = parse(`query ($v: ${type}${fallback}) { a }`).definitions;
        if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
        const definitions = operation.variableDefinitions ?? [];
        const inputs = isGiven ? { v: given } : {};
        const expected = getVariableValues(schema, definitions, inputs, { maxErrors: 50 });
        expect(JSON.stringify(new Variables(schema, definitions).coerce(inputs))).toBe(
          JSON.stringify(expected),
        );
      },
    );
    fc.assert(property, { numRuns: 3000 });
  });

  it('that a caller inherits from the prototype are not given', () => {
    const [operation] = parse('query ($toString: String = "own") { a }').definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
    const variables = new Variables(schema, operation.variableDefinitions ?? []);
    expect(variables.coerce({})).toEqual({ coerced: { toString: 'own' } });
  });
});
