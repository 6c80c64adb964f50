import { buildSchema, getOperationAST, Kind, parse, type GraphQLObjectType } from 'graphql';
import { Selections, type SelectionPart } from '../../../../gateway/execution/response/Selections';

/** A schema with every kind of thing a response can hold. */
export const schema = buildSchema(/* GraphQL */ `
  scalar Json
  enum Status {
    IN_FORCE
    WITHDRAWN
  }
  interface Standard {
    id: ID!
    title: String!
    cites: [Standard!]
  }
  type EcologyStandard implements Standard {
    id: ID!
    title: String!
    cites: [Standard!]
    limit: Float
  }
  type ServicesStandard implements Standard {
    id: ID!
    title: String!
    cites: [Standard!]
    scene: String
  }
  union Hit = EcologyStandard | ServicesStandard
  type Page {
    total: Int!
    status: Status
    isWhole: Boolean
    note: Json
    tags: [String]
    grid: [[Int!]!]
    nodes: [Standard]!
    first: Standard!
    hits: [Hit!]
  }
  type Query {
    page: Page
    pages: [Page!]!
  }
`);

/** An operation on it, as the writers of responses take it. */
export interface ShapedOperation {
  readonly root: GraphQLObjectType;
  readonly parts: readonly SelectionPart[];
  readonly selections: Selections;
}

/** Reads an operation on the schema. */
export function shapeOf(query: string): ShapedOperation {
  const document = parse(query);
  const operation = getOperationAST(document);
  const root = schema.getQueryType();
  if (!operation || !root) throw new Error('no query');
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return {
    root,
    parts: Selections.root(operation),
    selections: new Selections(schema, new Map(fragments.map((each) => [each.name.value, each]))),
  };
}
