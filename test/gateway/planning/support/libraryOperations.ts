import { buildSchema, parse, validate } from 'graphql';
import { liftLiterals, type LiftedOperation } from '../../../../gateway/planning/liftLiterals';

/** A schema with an argument of every kind. */
export const schema = buildSchema(/* GraphQL */ `
  directive @note(text: String, weight: Int) on FIELD | QUERY
  scalar Json
  enum Order {
    UP
    DOWN
  }
  input Range {
    least: Int! = 0
    most: Int
    by: Order
  }
  input Search {
    words: [String!]
    range: Range
    ranges: [Range!]
    id: ID
    matrix: [[Int]]
    json: Json
  }
  input Which @oneOf {
    id: ID
    search: Search
    ids: [ID!]
  }
  interface Item {
    id: ID!
    part(at: Int): Item
  }
  type Book implements Item {
    id: ID!
    part(at: Int): Item
    pages(of: Range = { least: 1 }): Int
  }
  type Film implements Item {
    id: ID!
    part(at: Int): Item
    pages(of: Int!): Int
  }
  type Query {
    int(of: Int = 20): Int
    must(of: Int!): Int
    float(of: Float): Int
    text(of: String, and: String): Int
    flag(of: Boolean): Int
    id(of: ID): Int
    order(of: Order): Int
    json(of: Json): Int
    ids(of: [ID!]): Int
    matrix(of: [[Int]]): Int
    search(for: Search): [Item]
    which(of: Which!): Item
  }
`);

/** Lifts the literals of a valid operation, which stays valid; the query is given on one line. */
export function lift(query: string, operationName?: string): LiftedOperation {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const lifted = liftLiterals(document, schema, operationName);
  expect(validate(schema, lifted.document)).toEqual([]);
  return { ...lifted, query: lifted.query.replace(/\s+/g, ' ') };
}
