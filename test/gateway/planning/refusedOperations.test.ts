import { startGateway, type RunningGateway } from '../../../gateway/startGateway';
import { InProcessTransport } from '../../../gateway/transport/InProcessTransport';
import { ask, codesOf } from '../support/ask';
import { supergraphOf } from './support/supergraphOf';

const GOODS = /* GraphQL */ `
  type Query {
    goods: [Good]
  }
  type Good @key(fields: "id") {
    id: ID!
    price(in: String!): Int
  }
`;
const POST = /* GraphQL */ `
  type Good @key(fields: "id") {
    id: ID!
    price(in: String!): Int @external
    postage: Int @requires(fields: "price(in: \\"CNY\\")")
    postageAbroad: Int @requires(fields: "price(in: \\"USD\\")")
  }
`;

describe('an operation that the planner refuses', () => {
  let gateway: RunningGateway;
  beforeAll(async () => {
    gateway = await startGateway({
      supergraphSdl: () => Promise.resolve(supergraphOf({ goods: GOODS, post: POST })),
      keys: null,
      transport: new InProcessTransport(new Map()),
    });
  });
  afterAll(() => gateway.close());

  it.each([
    ['application/graphql-response+json', 400],
    ['application/json', 200],
  ])('is refused to the caller by the same code and words, as %s', async (accept, status) => {
    const query = '{ goods { postage postageAbroad } }';
    for (const time of [1, 2]) {
      const answer = await ask(gateway.url, query, { headers: { accept } });
      expect({ time, status: answer.status }).toEqual({ time, status });
      expect(answer.data).toBeUndefined();
      expect(codesOf(answer)).toEqual(['UNSUPPORTED_OPERATION']);
      expect(answer.errors?.[0]?.message).toContain('Good.postage');
    }
  });
});
