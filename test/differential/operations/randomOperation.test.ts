import { buildSchema, GraphQLError, parse, specifiedRules, validate, visit } from 'graphql';
import { checkLimits } from '../../../gateway/limits/checkLimits';
import { isAdmissible, randomOperation } from './randomOperation';
import { shrinkOperation } from './shrinkOperation';

const zoo = buildSchema(/* GraphQL */ `
  type Query {
    animals(first: Int, filter: Filter, names: [String!]): [Animal!]
    catch(kind: Kind!): Catch
    keeper(id: ID!): Keeper
  }
  enum Kind {
    BIRD
    FISH
  }
  input Filter {
    kind: Kind!
    heavierThan: Float
    not: Filter
  }
  interface Animal {
    id: ID!
    name(in: String = "en"): String
    keepers: [Keeper!]
  }
  interface Named {
    id: ID!
  }
  type Bird implements Animal & Named {
    id: ID!
    name(in: String = "en"): String
    keepers: [Keeper!]
    span: Int
  }
  type Fish implements Animal {
    id: ID!
    name(in: String = "en"): String
    keepers: [Keeper!]
    span: String
  }
  type Keeper implements Named {
    id: ID!
    animals: [Animal]
  }
  union Catch = Bird | Fish | Keeper
`);
const seeds = Array.from({ length: 400 }, (_each, index) => index);
const draw = (seed: number) => randomOperation(zoo, () => undefined, seed);

describe('random operations', () => {
  const operations = seeds.map(draw);

  it('are the same for the same seed, and others for others', () => {
    expect(seeds.map(draw)).toEqual(operations);
    expect(new Set(operations.map(({ query }) => query)).size).toBeGreaterThan(250);
  });

  it('are valid and within the limits', () => {
    const problems = operations.flatMap(({ query }) => {
      const document = parse(query);
      return [...validate(zoo, document, specifiedRules), ...checkLimits(document)];
    });
    expect(problems).toEqual<GraphQLError[]>([]);
  });

  it('give a value to every variable that needs one, and to no other', () => {
    for (const { query, variables } of operations) {
      const declared: string[] = [];
      visit(parse(query), {
        VariableDefinition: ({ variable, type, defaultValue }) => {
          declared.push(variable.name.value);
          if (type.kind === 'NonNullType' && !defaultValue)
            expect(variables).toHaveProperty(variable.name.value);
        },
      });
      expect(declared).toEqual(expect.arrayContaining(Object.keys(variables)));
    }
  });

  it.each<[string, RegExp]>([
    ['aliases', /a\d+: \w/],
    ['names that stand in the light of others', /\b(id|span): /],
    ['names that plain objects have', /\b(constructor|toString|then|length): /],
    ['__typename', /__typename/],
    ['fragments on a type', /\.\.\. on Bird/],
    ['fragments on an interface that overlaps', /\.\.\. on Named/],
    ['fragments without a type', /\.\.\. (@\w+\(if: [^)]+\) )*\{/],
    ['named fragments, spread', /\.\.\.F\d/],
    ['a fragment that is spread twice', /\.\.\.F(\d)\b[^]*\.\.\.F\1\b/],
    ['a union', /catch\(kind: [^)]+\)/],
    ['@skip', /@skip\(if: (true|false)\)/],
    ['@include by a variable', /@include\(if: \$v\d+\)/],
    ['both at once', /@skip\(if: [^)]+\) @include/],
    ['a variable', /\(first: \$v\d+/],
    ['a variable with a default', /\$v\d+: \w+!? = /],
    ['a variable within an input object', /\{kind: \$v\d+/],
    ['a literal', /\(first: \d/],
    ['an introspection', /__schema|__type\(/],
    ['a name', /query Asked/],
  ])('have, somewhere, %s', (_what, pattern) => {
    expect(operations.some(({ query }) => pattern.test(query))).toBe(true);
  });
});

describe('an operation that shows something', () => {
  it('is shrunk to what shows it', async () => {
    const query = /* GraphQL */ `
      query Asked($a: Boolean!, $k: ID!) {
        animals(first: 3) {
          ...F
          id @skip(if: $a)
        }
        keeper(id: $k) {
          id
          animals {
            ... on Bird {
              span
              name(in: "zh")
            }
          }
        }
      }
      fragment F on Animal {
        id
        keepers {
          id
        }
      }
    `;
    const smallest = await shrinkOperation(
      { query, variables: { a: true, k: '1' } },
      (text) => isAdmissible(zoo, text),
      (each) => Promise.resolve(each.query.includes('span')),
    );
    expect(smallest.query.replace(/\s+/g, ' ')).toBe(
      'query Asked($k: ID!) { keeper(id: $k) { animals { ... on Bird { span } } } }',
    );
    expect(smallest.variables).toEqual({ k: '1' });
  });
});
