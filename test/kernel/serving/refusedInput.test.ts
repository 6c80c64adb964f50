import { buildSchema, GraphQLError, parse, valueFromASTUntyped, type GraphQLScalarType } from 'graphql';
import { badField } from '../../../shared/errors';
import { subgraphExecutor, type SubgraphAnswer } from '../../../shared/kernel/serving/executeSubgraph';
import { ANONYMOUS } from '../../../shared/identity';
import { refusedVariables } from '../../../shared/service/refusedInput';

const schema = buildSchema(/* GraphQL */ `
  directive @access(to: [String!]!) on FIELD_DEFINITION
  scalar Day
  enum Level {
    HIGH
    LOW
  }
  input Period {
    from: Day
    to: Day
  }
  input Filter {
    level: Level
    periods: [Period!]
    name: String! = "any"
  }
  type Query {
    days(filter: Filter, on: Day, count: Int): Int @access(to: ["PUBLIC"])
  }
  type Mutation {
    write(input: Filter!): Int @access(to: ["PUBLIC"])
  }
`);
const day = schema.getType('Day') as GraphQLScalarType;
day.parseValue = (value) => {
  if (value !== 'a day') throw badField('Day', value, 'is no day');
  return value;
};
day.parseLiteral = (node) => day.parseValue(valueFromASTUntyped(node));

const ask = subgraphExecutor({
  name: 'days',
  schema,
  sdl: '',
  contextFor: () => ({}),
  close: () => Promise.resolve(),
});
const answerTo = (query: string, variables: Record<string, unknown> = {}): Promise<SubgraphAnswer> =>
  ask({ query, variables, operationName: undefined, identity: ANONYMOUS, requestId: 'test' });

type Fields = readonly (readonly [field: string, value: unknown])[];

/** The fields that an answer's errors name, and their values; each error must be a refusal of the caller's input. */
function refusedFields({ data, errors }: SubgraphAnswer): Fields {
  expect(data).toBeUndefined();
  return (errors ?? []).flatMap(({ extensions }) => {
    expect(extensions?.code).toBe('BAD_USER_INPUT');
    return (extensions?.fields as { field: string; value: unknown }[]).map(
      ({ field, value }) => [field, value] as const,
    );
  });
}

describe('a subgraph', () => {
  it.each<[string, string, Record<string, unknown>, Fields]>([
    [
      'a whole argument, by its name and not the variable’s',
      'query ($f: Filter) { days(filter: $f) }',
      { f: { periods: [{ from: 'a day' }, { from: 'no day', to: 'a day' }], level: 'MIDDLE' } },
      [
        ['filter.level', 'MIDDLE'],
        ['filter.periods[1].from', 'no day'],
      ],
    ],
    [
      'a part of an argument',
      'query ($d: Day, $l: Level) { days(filter: { level: $l, periods: [{ to: $d }] }) }',
      { d: 'no day', l: 1 },
      [
        ['filter.periods[0].to', 'no day'],
        ['filter.level', 1],
      ],
    ],
    ['an argument of one value', 'query ($d: Day) { days(on: $d) }', { d: 'no day' }, [['on', 'no day']]],
    ['a value that is missing', 'query ($d: Day!) { days(on: $d) }', {}, [['on', null]]],
    ['a value that is null', 'query ($d: Day!) { days(on: $d) }', { d: null }, [['on', null]]],
    ['a number too large', 'query ($n: Int) { days(count: $n) }', { n: 2 ** 31 }, [['count', 2 ** 31]]],
    [
      'a field that there is not',
      'mutation ($i: Filter!) { write(input: $i) }',
      { i: { levels: 'HIGH' } },
      [['input', '{"levels":"HIGH"}']],
    ],
    [
      'the input of a mutation',
      'mutation ($i: Filter!) { write(input: $i) }',
      { i: { periods: { from: 'no day' } } },
      [['input.periods.from', 'no day']],
    ],
    ['a literal', '{ days(on: "no day") }', {}, [['on', 'no day']]],
    [
      'literals within an argument',
      '{ days(filter: { periods: [{ from: "a day" }, { to: "no day" }, { to: "none" }] }) }',
      {},
      [
        ['filter.periods[1].to', 'no day'],
        ['filter.periods[2].to', 'none'],
      ],
    ],
  ])('refuses %s, naming field and value', async (_what, query, variables, fields) => {
    expect(refusedFields(await answerTo(query, variables))).toEqual(fields);
  });

  it('tells other faults of an operation as faults of the operation', async () => {
    for (const query of ['{ days(filter: { level: MIDDLE }) }', '{ nights }']) {
      const { errors } = await answerTo(query);
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    }
  });
});

describe('refused variables', () => {
  it('are named up to a number of them', () => {
    const document = parse('query ($f: Filter) { days(filter: $f) }');
    const periods = Array.from({ length: 1000 }, () => ({ from: 'no day' }));
    const refusal = refusedVariables(schema, document, undefined, { f: { periods } });
    expect(refusal?.extensions.fields).toHaveLength(50);
    expect(refusal).not.toBeInstanceOf(GraphQLError);
  });

  it('are none where all fit', () => {
    const document = parse('query ($f: Filter, $d: Day! = "a day") { days(filter: $f, on: $d) }');
    expect(refusedVariables(schema, document, undefined, { f: { level: 'LOW' } })).toBeNull();
  });
});
