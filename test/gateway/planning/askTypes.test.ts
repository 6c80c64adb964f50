import { buildSubgraphSchema } from '@apollo/subgraph';
import { buildSchema, graphql, parse, print } from 'graphql';
import { askTypes } from '../../../gateway/planning/askTypes';
import { startGateway, type RunningGateway } from '../../../gateway/startGateway';
import { InProcessTransport, type ExecuteSubgraph } from '../../../gateway/transport/InProcessTransport';
import { ask } from '../support/ask';
import { FEDERATION_HEAD, supergraphOf } from './support/supergraphOf';

const BOOKS = /* GraphQL */ `
  type Query {
    found: Book @shareable
    all: [Book!] @shareable
  }
  type Book @key(fields: "id") {
    id: ID!
    title: String @shareable
  }
`;
/** Here the same field may be something else as well, so callers see a union. */
const MEDIA = /* GraphQL */ `
  type Query {
    found: Media @shareable
    all: [Media!] @shareable
    film: Film
  }
  union Media = Book | Film
  type Book @key(fields: "id") {
    id: ID!
    title: String @shareable
  }
  type Film {
    length: Int
  }
`;
const book = { __typename: 'Book', id: '1', title: '物流术语' };

function execute(sdl: string): ExecuteSubgraph {
  const resolvers = { Query: { found: () => book, all: () => [book] } };
  const schema = buildSubgraphSchema([{ typeDefs: parse(FEDERATION_HEAD + sdl), resolvers }]);
  return ({ query, variables }) => graphql({ schema, source: query, variableValues: variables });
}

describe('an object of which one subgraph knows the type, and another only some', () => {
  let gateway: RunningGateway;
  beforeAll(async () => {
    gateway = await startGateway({
      supergraphSdl: () => Promise.resolve(supergraphOf({ books: BOOKS, media: MEDIA })),
      keys: null,
      transport: new InProcessTransport(
        new Map([
          ['books', execute(BOOKS)],
          ['media', execute(MEDIA)],
        ]),
      ),
    });
  });
  afterAll(() => gateway.close());

  it.each([
    ['a fragment on its type', '{ found { ... on Book { title } } }', { found: { title: book.title } }],
    ['its type under another name', '{ found { is: __typename } }', { found: { is: 'Book' } }],
    [
      'a fragment in a list',
      '{ all { ...F } } fragment F on Media { ... on Book { id } ... on Film { length } }',
      { all: [{ id: '1' }] },
    ],
  ])('is told by %s', async (_what, query, data) => {
    const answer = await ask(gateway.url, query);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual(data);
  });
});

describe('the type of an object that may be of several', () => {
  const schema = buildSchema(MEDIA.replace(/@\w+(\([^)]*\))?/g, ''));
  const asked = (query: string) => print(askTypes(parse(query), schema)).replace(/\s+/g, ' ');

  it.each([
    ['a fragment on it', '{ found { ... on Book { id } } }'],
    ['a named fragment on it', '{ found { ...F } } fragment F on Book { id }'],
    ['itself under another name', '{ found { is: __typename } }'],
  ])('is asked for where it decides: %s', (_what, query) => {
    expect(asked(query)).toBe(query.replace('found {', 'found { __typename'));
  });

  it('is asked for inside a fragment on all of them', () => {
    expect(asked('{ found { ...F } } fragment F on Media { ... on Book { id } }')).toBe(
      '{ found { ...F } } fragment F on Media { __typename ... on Book { id } }',
    );
  });

  it.each([['{ film { length } }'], ['{ film { ... on Film { is: __typename } } }'], ['{ __typename }']])(
    'is not asked for where it is known: %s',
    (query) => {
      expect(asked(query)).toBe(query);
    },
  );
});
