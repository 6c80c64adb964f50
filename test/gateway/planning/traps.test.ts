import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { fetchNodes } from '../../../gateway/planning/fetchNodes';
import { openPlanner } from '../../../gateway/planning/openPlanner';
import { operationPlanner } from '../../../gateway/planning/operationPlanner';
import { unsafeFields } from '../../../gateway/planning/traps/unsafeFields';
import { supergraphOf } from './support/supergraphOf';

const GOODS = /* GraphQL */ `
  type Query {
    goods: [Good]
  }
  type Good @key(fields: "id") {
    id: ID!
    name: String
    price(in: String = "CNY"): Int
    weight: Int
    maker: Maker
  }
  type Maker {
    rating(of: Int!): Int
  }
`;
const POST = /* GraphQL */ `
  type Good @key(fields: "id") {
    id: ID!
    weight: Int @external
    price(in: String = "CNY"): Int @external
    maker: Maker @external
    stamps: Int @requires(fields: "weight")
    postage: Int @requires(fields: "price(in: \\"CNY\\") weight")
    postageAbroad: Int @requires(fields: "price(in: \\"USD\\") weight")
    insurance: Int @requires(fields: "price(in: \\"CNY\\") maker { rating(of: 1) }")
    note(to: String): String
    usualFee: Int @requires(fields: "price")
  }
  type Maker @external {
    rating(of: Int!): Int
  }
`;
const supergraph = supergraphOf({ goods: GOODS, post: POST });
const plan = operationPlanner(supergraph);

/** What a plan asks of a subgraph, fetch by fetch. */
function askedOf(subgraph: string, query: string): string[] {
  return fetchNodes(plan(query).plan)
    .filter(({ serviceName }) => serviceName === subgraph)
    .map(({ operation }) => operation);
}

describe('the planner alone', () => {
  const built = Supergraph.build(supergraph);
  const planner = new QueryPlanner(built);
  const textsOf = (query: string): string =>
    JSON.stringify(planner.buildQueryPlan(operationFromDocument(built.apiSchema(), parse(query))));

  it('has two fields computed from the price that one of them requires', () => {
    expect(textsOf('{ goods { postage postageAbroad } }').match(/price\(/g)).toHaveLength(1);
  });

  it('forgets what the client asks for under the name of a key', () => {
    expect(textsOf('{ goods { id: name stamps } }')).not.toContain('id:name');
  });

  it('sends a subgraph what the client has under the name of a required field', () => {
    expect(textsOf('{ goods { weight: name stamps } }')).not.toMatch(/[ {]weight[ }]/);
  });
});

describe('fields that require others with arguments', () => {
  it('are found, with those that require the same with other arguments', () => {
    const found = unsafeFields(Supergraph.build(supergraph).subgraphs());
    expect(
      Object.fromEntries(found.map(({ name, rivals }) => [name, rivals.map((rival) => rival.name)])),
    ).toEqual({
      postage: ['postageAbroad', 'usualFee'],
      postageAbroad: ['postage', 'insurance', 'usualFee'],
      insurance: ['postageAbroad', 'usualFee'],
    });
  });

  it.each([
    ['postage postageAbroad', 'Good.postage and Good.postageAbroad'],
    ['postageAbroad insurance', 'Good.postageAbroad and Good.insurance'],
    ['usualFee postage', 'Good.postage and Good.usualFee'],
  ])('are refused together when they are at odds: %s', (fields, named) => {
    expect(() => plan(`{ goods { ${fields} } }`)).toThrow(named);
  });

  it.each([
    ['postage', 'price(in:"CNY")'],
    ['postage insurance', 'price(in:"CNY")'],
    ['usualFee stamps', 'weight price}'],
    ['postageAbroad stamps', 'price(in:"USD")'],
  ])('are planned alone, and together when they agree: %s', (fields, required) => {
    expect(askedOf('goods', `{ goods { ${fields} } }`)).toEqual([expect.stringContaining(required)]);
  });

  it.each([
    ['price(in: "EUR")', '_as_price:price(in:"EUR")'],
    ['price: name', '_as_price:name'],
    ['price', '_as_price:price'],
  ])('are computed from what they require whatever else the client asks: %s', (field, asked) => {
    const [goods] = askedOf('goods', `{ goods { ${field} postageAbroad } }`);
    expect(goods).toContain(asked);
    expect(goods).toMatch(/[ {)]price\(in:"USD"\)/);
  });

  it('are refused by a planner thread by name and code', async () => {
    const planner = await openPlanner(supergraph);
    await expect(planner.plan('{ goods { postage postageAbroad } }')).rejects.toMatchObject({
      name: 'DomainError',
      code: 'UNSUPPORTED_OPERATION',
      message: expect.stringContaining('Good.postage'),
    });
    await planner.close();
  });
});

describe('names that the planner uses itself', () => {
  it.each([
    ['{ goods { id: name stamps } }', '_as_id:name'],
    ['{ goods { weight: name stamps } }', '_as_weight:name'],
    ['{ goods { __typename: name stamps } }', '_as___typename:name'],
  ])('keep clear of those of the client: %s', (query, asked) => {
    const [goods] = askedOf('goods', query);
    expect(goods).toContain(asked);
    expect(goods).toMatch(/[ {]id\b/);
  });

  it.each([
    ['an operation whose fields were not set apart', '{ goods { id: name stamps } }', 'id'],
    [
      'a variable of the name of its own',
      'query ($representations: String) { goods { note(to: $representations) } }',
      '$representations',
    ],
  ])('make a planner thread refuse %s', async (_what, query, named) => {
    const planner = await openPlanner(supergraph);
    await expect(planner.plan(query)).rejects.toMatchObject({
      code: 'UNSUPPORTED_OPERATION',
      message: expect.stringContaining(named),
    });
    await planner.close();
  });

  it('do no harm where one fetch answers all', () => {
    expect(askedOf('goods', '{ goods { id: name } }')).toHaveLength(1);
  });
});

describe('a subgraph that cannot find what it is asked for', () => {
  it('is not entered by a key that it does not resolve', () => {
    const crates = operationPlanner(
      supergraphOf({
        yard: /* GraphQL */ `
          type Query {
            crates: [Crate]
          }
          type Crate
            @key(fields: "place { row column }", resolvable: false)
            @key(fields: "id place { column level }")
            @key(fields: "id", resolvable: false) {
            id: ID!
            place: Place
            owner: String @external
            label: String @requires(fields: "owner")
          }
          type Place {
            row: Int
            column: Int
            level: Int
          }
        `,
        books: /* GraphQL */ `
          type Crate @key(fields: "id") {
            id: ID!
            owner: String
          }
        `,
      }),
    );
    expect(() => crates('{ crates { label } }')).toThrow('Crate');
    expect(crates('{ crates { id owner } }').candidates).toBe(1);
  });

  const islands = operationPlanner(
    supergraphOf({
      here: /* GraphQL */ `
        type Query {
          place: Place
        }
        interface Place @key(fields: "id") {
          id: ID!
        }
      `,
      there: `
        type Query { other: Place }
        type Place @key(fields: "id", resolvable: false) @interfaceObject { id: ID! name: String }
      `,
    }),
  );

  it('is not left out in silence', () => {
    expect(() => islands('{ place { name } }')).toThrow('place');
    expect(() => islands('{ ...F } fragment F on Query { ... { place { name } } }')).toThrow('place');
  });

  it.each([
    ['{ __typename }'],
    ['{ __schema { queryType { name } } }'],
    ['{ place @skip(if: true) { name } }'],
  ])('is not missed when nothing is asked of it: %s', (query) => {
    expect(islands(query).plan.node).toBeUndefined();
  });
});

describe('a subscription', () => {
  it('is not planned, even where the supergraph has one', () => {
    const news = supergraphOf({ news: 'type Query { last: Int } type Subscription { next: Int }' });
    expect(() => operationPlanner(news)('subscription { next }')).toThrow('subscriptions');
  });
});
